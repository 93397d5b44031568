import { toVaultDetail } from './vault-detail';

export const frame = {
  skipToContent: 'Langsung ke isi',
  home: 'Ke halaman awal',
  mainMenu: 'Menu sekretariat',
  judgeMenu: 'Menu juri',
  settings: 'Tampilan & laptop',
  languageMissing: 'Bahasa itu belum dapat dimuat. Tutup Pleno, buka lagi, lalu pilih sekali lagi.',
  language: 'Bahasa',
  theme: 'Warna layar',
  themes: { system: 'Ikut laptop', light: 'Terang', dark: 'Gelap' },
  textSize: 'Ukuran huruf',
  textSizes: { 100: 'Biasa', 125: 'Besar', 150: 'Sangat besar' },
  natures: { sample: 'DATA CONTOH', rehearsal: 'GLADI' },
  roleSecretariat: 'Sekretariat',
  roleJudge: (code: string, name: string) => `Juri ${code} · ${name}`,
  phases: {
    prepare: 'Persiapan',
    days: 'Hari penilaian',
    plenary: 'Pleno',
    print: 'Cetak',
    archive: 'Arsip',
  },
  screens: {
    identity: 'Identitas lomba',
    rounds: 'Tahap',
    panels: 'Panel',
    rubric: 'Rubrik',
    entries: 'Peserta',
    judges: 'Juri',
    file: 'Berkas lomba',
    cards: 'Kartu juri',
    laptops: 'Laptop sekretariat',
    progress: 'Kemajuan',
    collect: 'Terima berkas nilai',
    conflicts: 'Lembar bertentangan',
    conflict: 'Lembar bertentangan',
    results: 'Peringkat',
    finalResult: 'Peringkat akhir',
    entryResult: 'Nilai peserta',
    papers: 'Cetak kertas',
    desk: 'Daftar giliran',
    scoring: 'Lembar nilai',
    review: 'Periksa',
    handOver: 'Serahkan',
    trail: 'Jejak',
    check: 'Periksa kertas',
  },
  menu: 'Menu',
  fileOutdated: 'perbarui',
  badges: {
    conflicts: (count: string) => `${count} pertentangan menunggu putusan sekretariat`,
    file: (count: string) => `${count} hal belum beres sebelum berkas lomba dapat dibuat`,
    fileOutdated: 'Berkas lomba yang dipegang juri berbeda dari persiapan di sini',
  },
  playRole: 'Lihat sebagai',
  loading: 'Memuat…',
  missingTitle: 'Lomba ini tidak ada di laptop ini',
  missingText: {
    whole:
      'Mungkin sudah dihapus, atau alamatnya keliru. Semua yang pernah tersimpan di laptop ini masih ada.',
    unknown:
      'Mungkin sudah dihapus, atau alamatnya keliru. Bila lomba ini tadinya ada di laptop ini, datanya mungkin sudah dihapus oleh peramban, atau belum semuanya terbaca: kembalikan dari cadangan, atau buka lagi berkas lombanya.',
  },
  missingAction: 'Ke halaman awal',
  failureTitle: 'Bagian ini berhenti bekerja',
  failureText:
    'Nilai yang sudah bertanda “Tersimpan” tetap aman di laptop ini. Muat ulang layar; bila terulang, tunjukkan keterangan di bawah kepada sekretariat.',
  failureAction: 'Muat ulang layar',
  /** What a judge signed here and another laptop replaced at the secretariat. */
  taken: {
    title: (count: string) => `${count} lembar yang Anda tandatangani di sini diganti dari laptop lain`,
    text: (laptops: string) =>
      `Menurut tanda terima sekretariat, laptop ${laptops} mengganti versinya atas nama Anda, jadi belum dihitung. Bila itu bukan Anda, beri tahu sekretariat sekarang juga. Agar versi di laptop ini yang berlaku, tandatangani lagi di sini, lalu serahkan:`,
    more: (count: string) => `dan ${count} lembar lagi`,
    sign: (count: string) => `Tandatangani lagi ${count} lembar…`,
    signTitle: (count: string) => `Tandatangani lagi ${count} lembar sebagaimana adanya?`,
    signText:
      'Nilai dan catatan yang ada di laptop ini ditandatangani sekali lagi tanpa diubah. Versi dari laptop lain tetap tersimpan di sekretariat. Setelah itu serahkan berkas nilainya.',
    signConfirm: (count: string) => `Tandatangani ${count} lembar`,
  },
  safety: {
    unsaved: 'Belum tersimpan',
    notInDatabase: 'Belum di basis data',
    savedOnce: (time: string) => `Tersimpan ${time} di satu tempat saja`,
    databaseOnlyTitle: 'Baru tersimpan di satu tempat',
    databaseOnlyText: (cause: string) =>
      `${cause} Semua yang tersimpan ada di basis data laptop ini; catatan cadangannya menyusul.`,
    logOnlyTitle: 'Baru tersimpan di catatan cadangan',
    logOnlyText: (cause: string) =>
      `${cause} Nilai yang tersimpan terakhir ada di catatan cadangan laptop ini, jadi tidak ada yang hilang. Muat ulang untuk memulihkannya bersama yang baru diketik; sebelum itu tidak ada yang baru yang dapat disimpan.`,
    missingTitle: 'Di peramban ini Pleno menyimpan di satu tempat',
    missingText:
      'Semuanya bekerja seperti biasa, hanya tanpa catatan cadangan: peramban lama dan jendela pribadi tidak menyediakannya. Simpan berkas lebih sering, atau pakai Chrome, Edge, atau Firefox terbaru di jendela biasa.',
    causes: {
      'vault-full': 'Ruang untuk catatan cadangan penuh: kosongkan ruang di laptop ini.',
      'vault-read-only': 'Folder catatan cadangan hanya dapat dibaca: minta izin menulisnya dibuka.',
      'vault-gone': 'Folder catatan cadangan tidak ditemukan.',
      'vault-failed': (detail: string) =>
        detail === 'not-read'
          ? 'Pada pembukaan ini catatan cadangan tidak dibaca, jadi juga belum ditulisi lagi.'
          : `Catatan cadangan gagal ditulis (${toVaultDetail(detail)}).`,
      'storage-full': 'Basis data tidak menerimanya karena ruang laptop penuh: kosongkan ruang dahulu.',
      'storage-closed': 'Basis data ditutup oleh peramban.',
      'storage-failed': (detail: string) => `Basis data gagal menulis (${detail}).`,
      'workspace-missing': 'Lomba ini tidak ada lagi di basis data.',
      'storage-incomplete':
        'Basis data tidak memberikan semua yang tersimpan: muat ulang untuk memulihkannya.',
      'storage-log-only': 'Basis data belum menerima tulisan lagi.',
    },
    retry: 'Coba lagi',
    retrying: 'Mencoba…',
    retryFailed: 'Sudah dicoba, belum berhasil.',
    recovered: 'Sekarang tersimpan di kedua tempat.',
    reload: 'Muat ulang',
    handOver: 'Simpan berkas nilai sekarang',
    handOverShort: 'Simpan berkas nilai',
    putAway: 'Baik',
  },
  startFinding: {
    rebuilt: {
      empty: 'Basis data laptop ini kosong',
      'rows-missing': 'Basis data laptop ini tidak lengkap',
      unreadable: 'Basis data laptop ini rusak',
    },
    whole: (found: string, revisions: string) =>
      `${found} dan sudah dipulihkan dari catatan: ${revisions} revisi lembar, tidak ada yang hilang.`,
    'possibly-incomplete': (found: string, revisions: string) =>
      `${found} dan sudah dipulihkan dari catatan: ${revisions} revisi lembar. Tidak dapat dipastikan bahwa catatan itu utuh, jadi mungkin ada yang kurang: periksa lembar di laptop ini, atau ambil dari cadangan.`,
    oldKept: 'Basis data yang lama disimpan tersendiri.',
    afresh:
      'Pleno dibuka kosong, seperti yang diminta. Data yang tadinya ada di laptop ini tidak dihapus: basis data dan catatannya disimpan tersendiri. Kembalikan lomba dari cadangan di bagian Cadangan, atau dari berkas lomba dan berkas nilai.',
    logRepaired: (lines: string) =>
      `Catatan cadangan laptop ini tidak lengkap dan sudah dibuat utuh kembali dari basis data: ${lines} baris. Basis datanya tidak berubah.`,
  },
  lostFiles: {
    title: (count: string) => `${count} berkas yang diterima rusak di kedua tempat penyimpanannya`,
    text: 'Nilai yang hanya ada di berkas itu tidak lagi terhitung: lembarnya tampak belum masuk, atau seperti sebelum berkas itu datang, sehingga belum ada peringkat yang pasti. Terima sekali lagi berkas yang sama, dari laptop juri atau flash disk, atau pulihkan cadangan yang memuatnya; lalu periksa lagi.',
    attachmentsText:
      'Itu lampiran dan tidak memuat nilai; peringkat tidak berubah. Terima sekali lagi berkas yang sama, dari pengirimnya atau flash disk, atau pulihkan cadangan yang memuatnya; lalu periksa lagi.',
    of: (competition: string) => `“${competition}”:`,
    more: (count: string) => `dan ${count} lagi`,
    again: 'Periksa lagi',
    checking: 'Memeriksa…',
  },
  logPutAside: {
    title: {
      workspace: (name: string | undefined) =>
        name === undefined
          ? 'Catatan sebuah lomba di laptop ini tidak dapat dipakai'
          : `Catatan lomba “${name}” tidak dapat dipakai`,
      profile: () => 'Catatan pengaturan laptop ini tidak dapat dipakai',
      keys: () => 'Catatan kunci laptop ini tidak dapat dipakai',
    },
    kept: {
      workspace:
        'Lomba ini tetap terbuka dari salinannya yang lain di laptop ini (basis data, atau cadangan otomatis bila basis data tidak memilikinya), dan catatan baru sudah dimulai. Catatan yang lama disimpan utuh tersendiri; simpan sebagai berkas bila hendak diperiksa.',
      profile:
        'Catatan baru sudah dimulai dari pengaturan yang masih terbaca. Catatan yang lama disimpan utuh tersendiri.',
      keys: 'Kunci yang masih terbaca tetap dipakai, dan catatan baru sudah dimulai. Catatan yang lama disimpan utuh tersendiri.',
    },
    missing: {
      workspace:
        'Di dalamnya ada yang bukan tulisan Pleno, jadi lomba ini tidak dibuka. Lomba lain di laptop ini terbuka seperti biasa, dan tidak ada yang dihapus: catatan itu disimpan utuh tersendiri. Pulihkan lomba ini dari cadangan terbarunya, atau simpan catatan itu sebagai berkas untuk diperiksa.',
      profile: 'Pengaturan kembali seperti semula. Catatan yang lama disimpan utuh tersendiri.',
      keys: 'Tidak ada kunci yang terbaca di dalamnya. Catatan yang lama disimpan utuh tersendiri.',
    },
    unread: {
      kept: {
        workspace:
          'Catatan ini sedang tidak dapat dibaca dari disk laptop ini. Lomba tetap terbuka dari basis data; sebelum keduanya dapat dibandingkan, yang diisi baru tersimpan di satu tempat saja. Tutup dan buka lagi Pleno; cadangan lomba ini baru dapat dibuat setelah catatannya terbaca.',
        profile:
          'Catatan ini sedang tidak dapat dibaca dari disk laptop ini. Pengaturan diambil dari basis data. Tutup dan buka lagi Pleno.',
        keys: 'Catatan ini sedang tidak dapat dibaca dari disk laptop ini. Kunci di basis data tetap dipakai. Tutup dan buka lagi Pleno.',
      },
      missing: {
        workspace:
          'Catatan ini sedang tidak dapat dibaca dari disk laptop ini, dan basis data pun tidak memiliki lomba ini, jadi lomba ini tidak dibuka. Lomba lain di laptop ini terbuka seperti biasa, dan tidak ada yang dihapus. Tutup dan buka lagi Pleno; bila tetap demikian, pulihkan lomba ini dari cadangan terbarunya.',
        profile:
          'Catatan ini sedang tidak dapat dibaca dari disk laptop ini. Pengaturan diambil dari basis data. Tutup dan buka lagi Pleno.',
        keys: 'Catatan ini sedang tidak dapat dibaca dari disk laptop ini. Kunci di basis data tetap dipakai. Tutup dan buka lagi Pleno.',
      },
    },
    inBrowser:
      'Di peramban, yang disimpan tersendiri tetap ada selama ruangnya cukup; bila ruang menipis, yang terlama dihapus lebih dahulu.',
    toBackups: 'Buka cadangan',
    save: 'Simpan catatan sebagai berkas',
    saved: (place: string) => `Catatan tersimpan: ${place}`,
    fileName: 'catatan yang disisihkan',
  },
  reloadHeld: {
    againTitle: 'Penyimpanan ditutup lagi oleh peramban',
    againText:
      'Pleno baru saja memuat ulang karena sebab yang sama. Yang sudah tersimpan tetap ada, dan yang baru diketik sudah diamankan. Kosongkan ruang di laptop ini bila hampir penuh, lalu coba lagi.',
    unsavedTitle: 'Yang terakhir diketik belum tersimpan',
    unsavedText:
      'Penyimpanan sedang tertutup, dan memuat ulang akan menghapus isian terakhir di layar ini. Yang sudah tersimpan tetap ada. Coba lagi; bila tetap gagal, catat isian itu dahulu.',
    retry: 'Coba lagi',
    stay: 'Kembali ke layar ini',
    anyway: 'Muat ulang tanpa isian itu',
    closedTitle: 'Penyimpanan tertutup: muat ulang',
    closedText:
      'Yang sudah tersimpan tetap ada, tetapi layar ini tidak dapat membaca atau menyimpan lagi sebelum dimuat ulang.',
    reload: 'Muat ulang',
  },
};
