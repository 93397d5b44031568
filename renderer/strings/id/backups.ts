import { endSentence } from '../end-sentence';

export const backups = {
  link: 'Cadangan',
  title: 'Cadangan',
  back: 'Kembali',
  lead: 'Salinan utuh sebuah lomba: persiapan, nilai, hasil, dan seluruh riwayatnya. Dengan itu lomba dapat dilanjutkan di laptop lain.',

  automaticTitle: 'Cadangan otomatis',
  automaticText:
    'Selama Pleno terbuka, setiap perubahan disalin paling lambat sepuluh menit kemudian. Sepuluh salinan tiap lomba disimpan: yang terbaru, dan beberapa dari waktu sebelumnya. Setiap salinan dibaca kembali untuk dipastikan utuh.',
  automaticNone: 'Belum ada. Yang pertama dibuat sesaat setelah ada lomba di laptop ini.',
  automaticWorking: 'Sedang membuat cadangan…',
  automaticLast: (when: string) => `Terakhir ${when}`,
  automaticKept: (count: string) => `${count} cadangan tersimpan`,
  whereFolder: 'Tempatnya',
  whereBrowser:
    'Cadangan otomatis disimpan di profil peramban ini juga. Itu menolong bila basis data rusak, tetapi tidak bila laptop hilang atau data peramban dihapus: simpan juga cadangan di flash disk.',
  memoryTitle: 'Peramban ini tidak menyimpan cadangan otomatis',
  memoryText:
    'Peramban lama dan jendela pribadi tidak menyediakan tempatnya. Buat cadangan sendiri dengan tombol di bawah, sesering mungkin.',
  failedTitle: 'Sebagian cadangan otomatis gagal dibuat',
  failedSource: (name: string) => `Riwayat “${name}” tidak terbaca.`,
  failedOwn: (name: string) => `“${name}” di laptop ini.`,
  failedSecond: (name: string) => `“${name}” di folder kedua.`,
  failedList: 'Daftar cadangan tidak terbaca.',
  retry: 'Coba lagi',

  secondTitle: 'Folder kedua',
  secondText:
    'Setiap cadangan otomatis dapat ditulis juga ke flash disk atau folder lain, sehingga tetap ada bila laptop rusak.',
  secondOpen:
    'Isinya tidak dikunci: nilai di dalamnya dapat dibaca siapa pun. Simpan flash disk ini di tempat aman.',
  secondChoose: 'Pilih folder kedua',
  secondChange: 'Pilih yang lain',
  secondForget: 'Berhenti memakai',
  secondMissing: 'Flash disk atau folder ini sedang tidak terpasang. Pasang kembali, lalu tekan “Coba lagi”.',
  secondBrowser:
    'Folder kedua tersedia di program Pleno yang dipasang di laptop; peramban tidak dapat menulis ke flash disk sendiri.',

  auditTitle: 'Kunci pemeriksa',
  auditText:
    'Siapa yang memeriksa hasil secara mandiri memerlukan kunci ini: kunci ini membuka semua berkas nilai lomba tanpa laptop ini. Kunci ini tidak menandatangani dan tidak mengubah apa pun, tetapi semua nilai terbaca dengannya. Berikan hanya kepada pemeriksa, dan kata sandinya lewat jalan lain.',
  auditHow:
    'Berkas nilai dibuka dengan program “age”, atau dihitung ulang dengan perintah “pleno results --identity KUNCI.txt”.',
  auditNone: 'Kunci belum ada: dibuat bersama kartu juri, saat berkas lomba pertama kali disimpan.',
  auditMake: 'Simpan kunci pemeriksa…',
  auditMakeFor: (name: string) => `Simpan kunci pemeriksa untuk ${name}`,
  auditDialogTitle: (name: string) => `Kunci pemeriksa “${name}”`,
  auditConfirm: 'Simpan kunci',
  auditSaved: 'Kunci pemeriksa tersimpan',
  auditSavedText: (where: string) =>
    `${endSentence(`Tersimpan di ${where}`)} “age -d” membukanya dengan kata sandi.`,
  auditSavedDownloads: 'Berkasnya ada di folder Unduhan. “age -d” membukanya dengan kata sandi.',
  auditWarning:
    'Tanpa kata sandi ini tidak seorang pun dapat membuka berkas kunci. Berkas baru dapat disimpan di sini kapan saja.',

  archiveTitle: 'Arsip lomba',
  archiveText:
    'Satu folder berisi berkas lomba, semua berkas nilai yang diterima persis seperti aslinya, dan keputusan sekretariat. Dari folder itu siapa pun dapat menghitung ulang hasilnya di komputer lain, tanpa laptop ini.',
  archiveNone: 'Arsip dapat disimpan setelah berkas lomba pertama kali disimpan.',
  archiveBrowser:
    'Peramban ini tidak dapat menulis ke folder. Pakai program Pleno yang dipasang di laptop, atau Chrome maupun Edge.',
  archiveSave: 'Simpan arsip…',
  archiveSaveFor: (name: string) => `Simpan arsip untuk ${name}`,
  archiveDialogTitle: (name: string) => `Arsip “${name}”`,
  archiveConfirm: 'Pilih tempat dan simpan',
  archiveForm: 'Siapa yang dapat membaca nilai di dalamnya?',
  archiveSealed: 'Hanya yang tahu kata sandi',
  archiveSealedText:
    'Berkas nilai disegel. Kunci pembukanya ikut di dalam folder, dikunci dengan kata sandi ini.',
  archiveOpen: 'Siapa pun yang memegang folder ini',
  archiveOpenText: 'Semua nilai setiap juri terbaca oleh siapa pun. Serahkan hanya kepada yang berhak.',
  archiveWarning: 'Tanpa kata sandi ini berkas nilai dalam arsip tidak dapat dibuka oleh siapa pun.',
  fileOf: (done: string, total: string) => `Berkas ${done} dari ${total}`,
  archiveSaved: 'Arsip tersimpan',
  archiveSavedText: (where: string, files: string) =>
    `Tersimpan di ${where}, sudah dibaca kembali dan utuh: ${files} berkas yang diterima. README di dalamnya menjelaskan cara memeriksanya.`,
  archiveCancelled: 'Arsip tidak jadi disimpan.',
  archiveNotKept: (files: string) =>
    `${files} berkas diterima sebelum Pleno menyimpan berkas asli; isinya tidak ada di arsip, sehingga hitung ulang dari arsip ini belum lengkap.`,
  archiveLost: (names: string) => endSentence(`Tidak ada di arsip karena kedua salinannya rusak: ${names}`),
  archiveUnfinished:
    'Folder yang sudah terisi sebagian tidak memiliki SHA256SUMS. Hapus folder itu, lalu simpan sekali lagi.',

  keysTitle: 'Kunci di laptop ini',
  keysPurpose:
    'Dengan kunci ini berkas ditandatangani, dan berkas nilai yang tersegel dibuka. Kunci hanya ikut dalam cadangan yang dikunci dengan kata sandi.',
  keysProtection: {
    system:
      'Kunci disimpan oleh program Pleno dan dilindungi penyimpan kunci sistem: dari disk saja kunci tidak terbaca. Yang dapat memakainya hanya orang yang masuk dengan akun komputer ini, jadi kunci layar bila laptop ditinggal.',
    file: 'Kunci disimpan dalam berkas di folder data Pleno, tanpa penyimpan kunci sistem: siapa pun yang dapat membaca disk laptop ini dapat menyalinnya. Pakai akun berkata sandi, kunci layar bila laptop ditinggal, dan jangan pinjamkan laptop ini.',
    browser:
      'Kunci disimpan oleh peramban ini: siapa pun yang dapat membuka profil peramban atau membaca disk laptop ini dapat menyalinnya. Jangan pinjamkan laptop ini; program Pleno yang dipasang di laptop melindungi kunci lebih baik.',
  },

  makeTitle: 'Buat cadangan',
  makeText: 'Satu berkas untuk satu lomba. Simpan di flash disk, jauh dari laptop ini.',
  make: 'Buat cadangan',
  makeFor: (name: string, role: string) => `Buat cadangan: ${name}, ${role}`,
  emptyTitle: 'Belum ada lomba di laptop ini',
  emptyText:
    'Di sini setiap lomba dapat disimpan utuh sebagai satu berkas, untuk berjaga-jaga atau untuk pindah laptop. Buat atau buka lomba dahulu; bila Anda sudah memegang cadangan, pulihkan di bawah.',
  sampleOnly: 'Lomba contoh tidak dicadangkan: dapat dibuat lagi kapan saja.',
  makeDialogTitle: (name: string) => `Buat cadangan “${name}”`,
  protect: 'Jenis cadangan',
  protectOpen: 'Hanya untuk dibaca, tanpa kata sandi',
  protectOpenSecretariat:
    'Persiapan, nilai, hasil, dan riwayat dapat dibuka di laptop lain, tetapi tanpa kunci lomba: di sana berkas lomba baru tidak dapat dibuat, dan berkas nilai yang tersegel tidak dapat dibuka. Isinya dapat dibaca siapa pun yang memegang berkasnya.',
  protectOpenJudge:
    'Nilai Anda dapat dibuka di laptop lain, tetapi tanpa kunci tanda tangan: di sana lembar yang sudah ditandatangani perlu ditandatangani ulang. Isinya dapat dibaca siapa pun yang memegang berkasnya.',
  protectLocked: 'Cadangan lengkap, dengan kata sandi',
  protectLockedSecretariat:
    'Berkasnya terkunci, dan kunci lomba ikut di dalamnya, sehingga laptop lain dapat menggantikan laptop ini sepenuhnya.',
  protectLockedJudge:
    'Berkasnya terkunci, dan kunci tanda tangan Anda ikut di dalamnya: tanda tangan yang sudah dibubuhkan tetap berlaku di laptop baru.',
  passphrase: 'Kata sandi',
  passphraseHint: 'Paling sedikit 10 huruf atau angka; beberapa kata lebih baik daripada satu.',
  passphraseAgain: 'Ketik sekali lagi',
  passphraseShow: 'Tampilkan kata sandi',
  passphraseMake: 'Buatkan kata sandi',
  passphraseMade: 'Catat kata sandi ini di kertas dan simpan terpisah dari berkasnya.',
  passphraseWarning:
    'Tanpa kata sandi ini tidak seorang pun dapat membuka cadangan, juga pembuat Pleno. Tidak ada jalan lain.',
  slip: {
    title: 'Kata sandi cadangan',
    lead: 'Hanya dengan kata sandi ini cadangan di bawah dapat dibuka; tidak ada jalan lain.',
    passphrase: 'Kata sandi',
    file: 'Berkas cadangan',
    competition: 'Lomba',
    printed: 'Dicetak',
    care: [
      'Simpan kertas ini terpisah dari flash disk yang berisi cadangan, di tempat yang terkunci.',
      'Siapa pun yang memegang keduanya dapat membaca semua nilai dan menggantikan laptop ini.',
      'Setelah dicetak, hapus berkas PDF ini dari laptop.',
    ],
    letters:
      'Huruf besar dan kecil dibedakan. Angka nol ditulis 0; kata sandi buatan Pleno tidak memakai huruf I, L, O, dan U.',
    fileName: 'kata-sandi-cadangan',
    make: 'Cetak kata sandi (PDF)',
  },
  passphraseKept: 'Terkunci dengan kata sandi yang sama seperti cadangan sebelumnya.',
  passphraseChange: 'Pakai kata sandi lain',
  makeConfirm: 'Simpan cadangan',
  phases: {
    reading: 'Membaca riwayat…',
    locking: 'Mengunci dan memeriksa…',
    saving: 'Menyimpan…',
    opening: 'Membuka dan memeriksa…',
    keeping: 'Menyimpan keadaan di sini…',
    restoring: 'Memulihkan…',
    adopting: 'Menyiapkan kunci baru…',
  },
  madeTitle: 'Cadangan tersimpan',
  madeText: (where: string) => `Tersimpan di ${where}, sudah dibaca kembali dan utuh.`,
  madeDownloads:
    'Berkasnya ada di folder Unduhan. Salin ke flash disk, lalu simpan flash disk itu jauh dari laptop ini.',
  madeKeyInside: 'Kunci tanda tangan ikut di dalamnya.',
  madeKeyless:
    'Kunci tanda tangan tidak dapat disalin dari peramban ini, jadi tidak ikut. Yang lain lengkap.',
  madeCancelled: 'Penyimpanan dibatalkan. Tidak ada berkas yang dibuat.',

  restoreTitle: 'Pulihkan cadangan',
  restoreText:
    'Isi cadangan ditunjukkan lebih dahulu. Yang sudah ada di laptop ini tidak diganti sebelum Anda melihat keduanya dan memutuskan.',
  restoreChoose: 'Pilih berkas cadangan…',
  restoreDrop: 'atau seret berkasnya ke sini',
  snapshotsTitle: 'Dari cadangan otomatis',
  snapshotsEmpty: 'Belum ada cadangan otomatis.',
  columnTime: 'Waktu',
  columnCompetition: 'Lomba',
  columnPlace: 'Tempat',
  columnSize: 'Ukuran',
  columnAction: 'Tindakan',
  places: { own: 'Laptop ini', second: 'Folder kedua' },
  snapshotRemoved: 'tidak ada lagi di laptop ini',
  beforeRestore: 'sebelum dipulihkan',
  snapshotOpen: 'Pulihkan…',
  snapshotOpenOf: (name: string, when: string) => `Pulihkan ${name}, ${when}`,
  snapshotsAll: (count: string) => `Tampilkan semua (${count})`,

  dialogTitle: 'Pulihkan cadangan',
  lockedTitle: 'Cadangan ini dikunci',
  lockedText: 'Ketik kata sandi yang dipakai ketika cadangan ini dibuat.',
  unlock: 'Buka',
  refusedTitle: 'Berkas ini tidak dapat dipulihkan',
  otherFile: 'Pilih berkas lain',
  madeAt: 'Dibuat',
  madeBy: 'Dengan',
  role: 'Sebagai',
  roleSecretariat: 'Sekretariat',
  roleJudge: (code: string, name: string) => `Juri ${code} · ${name}`,
  compareLabel: 'Perbandingan',
  sideHere: 'Di laptop ini',
  sideThere: 'Di cadangan',
  lastChange: 'Perubahan terakhir',
  revisions: 'Catatan penilaian',
  imports: 'Berkas nilai diterima',
  lines: 'Baris riwayat',
  absent: 'Lomba ini belum ada di laptop ini. Semuanya akan diambil dari cadangan.',
  relations: {
    same: 'Keduanya sama persis. Tidak ada yang perlu dipulihkan.',
    'here-newer':
      'Laptop ini lebih baru: ada perubahan setelah cadangan dibuat. Bila diganti, perubahan itu tidak tampak lagi di lomba ini.',
    'there-newer': 'Cadangan lebih baru: isinya meneruskan apa yang ada di laptop ini.',
    diverged: 'Keduanya pernah sama, lalu masing-masing berubah. Yang satu tidak memuat perubahan yang lain.',
  },
  onlyNotes: 'Isinya sama. Yang bertambah di sini hanya catatan, misalnya tentang berkas yang disimpan.',
  unreadable:
    'Lomba ini ada di laptop ini, tetapi riwayatnya tidak terbaca, jadi tidak dapat dibandingkan. Bila diganti, berkas riwayat yang lama disimpan apa adanya.',
  keptAside: 'Keadaan di laptop ini disimpan dahulu sebagai cadangan otomatis, jadi Anda dapat kembali.',
  namedFiles: {
    title: (count: string) => `${count} berkas nilai yang disebut cadangan ini tidak ditemukan`,
    text: 'Cadangan otomatis menyebut berkas yang diterima dari juri, tetapi tidak memuatnya. Berkas itu ada di folder yang sama dengan cadangannya: namanya panjang dan berakhiran .pleno. Tanpa berkas itu, nilai di dalamnya tidak akan terhitung.',
    choose: 'Pilih berkasnya…',
  },
  twin: 'Lomba yang sama sudah ada di laptop ini dengan riwayat tersendiri. Keduanya akan tampak berdampingan di halaman awal.',
  anotherKey:
    'Tanda tangan berkas ini bukan dari kunci lomba. Itu wajar bila dibuat di laptop yang dipulihkan tanpa kunci; bila tidak, tanyakan dari mana berkas ini.',
  keyMissing:
    'Kunci lomba tidak ada di cadangan ini: nilai yang sudah masuk tetap dihitung, tetapi di laptop ini berkas nilai yang tersegel tidak dapat dibuka dan berkas lomba baru tidak dapat dibuat.',
  joinsAgain:
    'Kunci laptop ini sudah dipakai sesudah cadangan ini dibuat, atau mungkin sudah, jadi tidak dipakai lagi. Isinya tetap kembali; untuk mencatat dan membuka berkas nilai, laptop ini perlu bergabung lagi dengan berkas dan kode bergabung.',
  keyRenewed:
    'Laptop ini akan menandatangani dengan kunci baru. Lembar yang sudah ditandatangani perlu Anda periksa dan tandatangani ulang.',
  marksStay: 'Semua nilai Anda tetap ada.',
  marksAsThere: 'Nilai menjadi seperti di cadangan.',
  marksGivenUp: (count: string) =>
    `Nilai menjadi seperti di cadangan; ${count} catatan penilaian yang lebih baru di laptop ini tidak tampak lagi.`,
  givesUp: (count: string) => `${count} catatan penilaian tidak tampak lagi`,
  oldLaptop: 'Laptop yang lama',
  oldOfJudge: {
    stopped: 'Tidak dipakai menilai lagi sesudah cadangan ini dibuat',
    stoppedText:
      'Tanda tangan tetap berlaku. Jangan lanjutkan menilai di laptop lama: satu kunci di dua laptop membuat nilainya diragukan.',
    goesOn: 'Masih dipakai, atau menyerahkan berkas nilai sesudahnya, atau saya tidak yakin',
    goesOnText: 'Laptop ini mendapat kunci baru; lembar yang sudah ditandatangani ditandatangani ulang.',
  },
  oldOfSecretariat: {
    stopped: 'Tidak mencatat apa pun lagi sesudah cadangan ini dibuat',
    stoppedText: 'Laptop ini menggantikannya sepenuhnya. Jangan lanjutkan mencatat di laptop lama.',
    goesOn: 'Masih dipakai, atau mencatat sesuatu sesudahnya, atau saya tidak yakin',
    goesOnText:
      'Isinya tetap kembali. Untuk mencatat dan membuka berkas nilai, laptop ini perlu bergabung lagi dengan berkas dan kode bergabung.',
  },
  oldAsk: 'Pilih dahulu bagaimana dengan laptop yang lama.',
  restore: 'Pulihkan',
  replace: 'Ganti dengan cadangan',
  takeKey: 'Ambil kuncinya saja',
  takeKeyText:
    'Laptop ini belum memegang kunci tanda tangan lomba, dan cadangan ini memuatnya. Kuncinya dapat diambil tanpa mengubah apa pun yang lain.',
  keyTaken: 'Kunci tanda tangan sudah diambil. Berkas lomba dapat dibuat lagi di laptop ini.',
  compareAgain: 'Bandingkan lagi',
  brokenTitle: 'Terhenti karena gangguan',
  brokenOpening: (detail: string) =>
    `Cadangan ini tidak jadi dibuka (${detail}). Tidak ada yang diubah. Coba lagi; bila terulang, tutup Pleno lalu buka lagi.`,
  brokenRestoring: (detail: string) =>
    `Pemulihan terhenti (${detail}). Tutup Pleno lalu buka lagi, dan periksa isi lomba ini sebelum melanjutkan.`,
  restoredTitle: (name: string) => `“${name}” sudah dipulihkan`,
  restoredText: 'Persiapan, nilai, hasil, dan riwayatnya ada di laptop ini.',
  restoredToSign: (count: string) =>
    `${count} lembar perlu diperiksa dan ditandatangani ulang, lalu serahkan berkas nilainya.`,
  restoredOneLaptop: 'Jangan lanjutkan menilai di laptop lama.',
  open: 'Buka lomba',
  toReview: 'Periksa dan tanda tangani',

  newKey: 'Lanjutkan dengan kunci baru',
};
