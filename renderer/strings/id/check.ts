export const check = {
  title: 'Periksa kertas',
  lead: 'Setiap lembar penilaian dan rekapitulasi yang tercetak membawa kode dari isinya. Ketik kode itu: Pleno menunjukkan asal kertasnya, dan apakah isinya masih berlaku.',
  label: 'Kode pada kertas',
  example:
    'Kode terdiri atas 16 huruf dan angka (pada kertas lama 10), misalnya 7K3M-9QXA-04TD-WZ51. Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh.',
  check: 'Periksa',
  oddCharacter: (character: string) =>
    character === 'U'
      ? 'Tidak ada huruf U dalam kode kertas. Mungkin V?'
      : `“${character}” tidak ada dalam kode kertas. Periksa salah ketik.`,
  otherLength: (count: string) =>
    `Ini bukan kode kertas: harus enam belas angka atau huruf (pada kertas lama sepuluh), sekarang ${count}. Periksa salah ketik.`,
  preparing: 'Menghitung kode semua lembar…',
  another: 'Periksa kode lain',

  oldCode:
    'Kode lama (sepuluh tanda): dibandingkan dengan cara lama, hanya angkanya. Nomor, judul, dan instansi tidak tercakup.',
  matchesOld: 'Kode lama: cocok dengan angka yang dihitung',
  recapMatchesOld: 'Kode lama: cocok dengan hasil sekarang',
  matchesOldText:
    'Kode sependek ini dapat dibuat sama untuk angka yang lain. Cocokkan seluruh isi kertas, lalu cetak yang baru: kode baru mencakup angka, nomor, judul, dan instansi.',
  renamed: 'Angkanya masih yang dihitung, tetapi pesertanya sudah berganti nomor, judul, atau instansi',
  renamedText: 'Kertas ini memuat nama lama. Pastikan pesertanya sama, lalu cetak lembar yang baru.',
  sharedCode: 'Kode ini dimiliki lebih dari satu versi: tidak satu pun dinyatakan berlaku',
  sharedCodeText:
    'Kode yang sama untuk versi yang berbeda tidak terjadi dengan sendirinya. Cocokkan kertas dengan tiap versi di bawah ini, tanyakan kepada jurinya, lalu cetak lembar yang baru.',
  current: 'Berlaku: versi yang diwakili kode ini sama dengan yang dihitung',
  recusedCurrent: 'Berlaku: juri menyatakan tidak menilai',
  earlier: 'Lembar ini sudah berubah sesudah kertas dicetak',
  earlierText: (when: string) => `Angka di kertas ini berlaku sejak ${when}. Sekarang lain:`,
  late: 'Lembar ini datang sesudah tahapnya ditutup dan tidak dihitung',
  lateText: 'Yang dihitung adalah lembar yang sudah masuk saat tahap ditutup:',
  outdated: 'Angka di kertas ini dibuat dengan aturan lama',
  outdatedText:
    'Rubrik berubah sesudahnya. Lembar ini dihitung lagi setelah juri menilai ulang dengan berkas lomba terbaru.',
  disputed: 'Lembar ini sedang bertentangan',
  disputedText: 'Kertas ini memuat salah satu versinya. Lembar belum dihitung sampai ada keputusan.',
  unknown: 'Tidak ada kertas dengan isi ini',
  unknownOld: 'Kode lama: tidak cocok dengan lembar atau hasil mana pun',
  unknownText:
    'Periksa salah ketik, dan apakah kertas ini dari lomba ini. Berkas nilai yang belum diterima di laptop ini juga belum dikenal, begitu pula nomor, judul, atau instansi yang dahulu diganti di laptop lain. Bila semuanya benar, isi kertas ini tidak pernah ada.',
  recapCurrent:
    'Berlaku: rekapitulasi dengan kode ini sama dengan hasil sekarang. Cocokkan kertasnya dengan peringkat.',
  recapEarlier: 'Rekapitulasi ini dari sebelum hasil berubah',
  recapEarlierText: (when: string, line: string) =>
    `Dibuat ${when} (baris ${line} di jejak). Sesudah itu ada lembar, aturan, atau nama peserta yang berubah; cetak yang baru.`,
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
    'Kode ini menunjukkan isi yang sama, bukan tanda tangan. Yang mengikat adalah tanda tangan basah di kertas.',
};
