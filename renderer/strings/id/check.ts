export const check = {
  title: 'Periksa kertas',
  lead: 'Setiap lembar penilaian dan rekapitulasi yang tercetak membawa kode dari angka-angkanya. Ketik kode itu: Pleno mengatakan kertas apa itu, dan apakah angkanya masih yang berlaku.',
  label: 'Kode angka pada kertas',
  example:
    'Sepuluh tanda, misalnya 7K3M9-QXA04. Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh.',
  check: 'Periksa',
  notACode: 'Ini bukan kode kertas: harus sepuluh angka atau huruf, tanpa huruf U. Periksa salah ketik.',
  preparing: 'Menghitung kode semua lembar…',
  another: 'Periksa kode lain',

  current: 'Berlaku: angka milik kode ini sama dengan yang dihitung',
  recusedCurrent: 'Berlaku: juri menyatakan tidak menilai',
  earlier: 'Lembar ini sudah berubah sesudah kertas dicetak',
  earlierText: (when: string) => `Angka di kertas ini berlaku sejak ${when}. Sekarang lain:`,
  outdated: 'Angka di kertas ini dibuat dengan aturan lama',
  outdatedText:
    'Rubrik berubah sesudahnya. Lembar ini dihitung lagi setelah juri menilai ulang dengan berkas lomba terbaru.',
  disputed: 'Lembar ini sedang bertentangan',
  disputedText: 'Kertas ini memuat salah satu versinya. Lembar belum dihitung sampai ada keputusan.',
  unknown: 'Tidak ada lembar dengan angka ini',
  unknownText:
    'Periksa salah ketik, dan apakah kertas ini dari lomba ini. Berkas nilai yang belum diterima di laptop ini juga belum dikenal. Bila semuanya benar, angka di kertas ini tidak pernah ada.',
  recapCurrent:
    'Berlaku: rekapitulasi dengan kode ini sama dengan hasil sekarang. Cocokkan kertasnya dengan peringkat.',
  recapEarlier: 'Rekapitulasi ini dari sebelum hasil berubah',
  recapEarlierText: (when: string, line: string) =>
    `Dibuat ${when} (baris ${line} di jejak). Sesudah itu ada lembar atau aturan yang berubah; cetak yang baru.`,
  seeTrail: 'Lihat jejak',
  seeResults: 'Lihat peringkat',

  judge: 'Juri',
  judgeName: (code: string, name: string) => `Juri ${code} · ${name}`,
  signedAt: (when: string) => `Ditandatangani ${when} menurut jam laptop juri`,
  recusedAt: (when: string) => `Dinyatakan ${when} menurut jam laptop juri`,
  decidedAt: (when: string) => `Diputuskan sekretariat ${when}`,
  signedAgain: (count: string) => `Angka yang sama ditandatangani ${count} kali`,
  state: {
    draft: (when: string) => `Sedang diisi ulang oleh juri sejak ${when}, belum ditandatangani`,
    submitted: (when: string) => `Ditandatangani lagi ${when} dengan angka lain`,
    recused: (when: string) => `Juri menyatakan tidak menilai, ${when}`,
    withdrawn: (when: string) => `Dibuka kembali oleh juri ${when}`,
  },
  decided: (when: string) => `Sekretariat memutuskan ${when}`,
  otherVersion: (when: string) => `Versi lain, ditulis ${when}`,
  because: (reason: string) => `Alasan: ${reason}`,
  numbers: 'Angka yang harus tertulis di kertas',
  numbersText:
    'Cocokkan satu per satu. Bila di kertas lain, kertas itu telah diubah: kode dapat disalin, angka ini tidak.',
  criterion: 'Kriteria',
  onPaper: 'Di kertas',
  now: 'Sekarang',
  noDifference: 'Angkanya sama; keadaan lembarnya yang berubah.',
  goneEntry: 'Peserta yang sudah tidak ada di lomba ini',
  criterionGone: 'Kriteria yang sudah tidak ada',
  clockNote: 'Waktu menurut jam laptop yang menulisnya.',
  notSignature:
    'Kode ini menunjukkan angka yang sama, bukan tanda tangan. Yang mengikat adalah tanda tangan basah di kertas.',
};
