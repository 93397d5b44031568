import type { Standing } from '../../application/sheets/own-sheets';
import { endSentence } from '../end-sentence';

type Filled = {
  readonly marked: number;
  readonly total: number;
};

const standings: { readonly [standing in Standing]: (filled: Filled) => string } = {
  empty: () => 'Belum dinilai',
  partial: ({ marked, total }) => `Sedang dinilai ${marked}/${total}`,
  complete: () => 'Lengkap, belum ditandatangani',
  signed: () => 'Ditandatangani',
  reopened: ({ marked, total }) => `Dibuka kembali ${marked}/${total}`,
  recused: () => 'Tidak menilai',
  excused: () => 'Tidak menilai (catatan sekretariat)',
  outdated: () => 'Perlu dinilai ulang',
  conflict: () => 'Bertentangan',
};

export const judge = {
  roundClosed: (round: string, when: string) => `${round} sudah ditutup sekretariat (${when})`,
  roundClosedText:
    'Lembar yang diserahkan sesudah itu disimpan, tetapi tidak dihitung kecuali tahap dibuka kembali.',
  loading: 'Memuat lembar penilaian…',
  standings,
  takenElsewhere: 'Diganti dari laptop lain, belum dihitung',
  entryLabel: (number: number) => `Nomor ${number}`,

  desk: {
    title: 'Daftar giliran',
    laterFile: (name: string) => `Di sekretariat kini berlaku: ${name}`,
    laterFileText:
      'Berkas lomba di laptop ini berbeda. Minta berkas itu kepada sekretariat, lalu buka di sini lewat halaman awal; nilai Anda tetap ada.',
    nextContinue: 'Lanjutkan',
    nextStart: 'Giliran berikutnya',
    nextAgain: 'Perlu dinilai ulang',
    nextSign: (count: string) => `${count} lembar lengkap dan menunggu tanda tangan`,
    nextSignAction: 'Periksa & tandatangani',
    nextHandOver: (count: string) => `${count} lembar belum diserahkan kepada sekretariat`,
    nextHandOverAction: 'Serahkan berkas nilai',
    nextSignAgain: (count: string) =>
      `${count} lembar perlu Anda tandatangani lagi: lihat pemberitahuan di atas.`,
    nextDone: 'Semua lembar sudah ditandatangani dan diserahkan. Terima kasih.',
    nextOpen: (number: number) => `Lanjutkan: nomor ${number}`,
    nextOpenFirst: (number: number) => `Mulai menilai: nomor ${number}`,
    nextOpenAgain: (number: number) => `Nilai ulang: nomor ${number}`,
    counts: 'Keadaan lembar Anda',
    groups: {
      signed: 'Ditandatangani',
      complete: 'Lengkap',
      begun: 'Sedang dinilai',
      attention: 'Perlu perhatian',
      recused: 'Tidak menilai',
      empty: 'Belum dinilai',
    },
    all: 'Semua',
    search: 'Cari nomor, judul, atau instansi',
    searchHint: 'Tekan / untuk mencari, panah ↑ ↓ untuk berpindah, Enter untuk membuka.',
    found: (count: string, total: string) => `${count} dari ${total} peserta`,
    nothingFound: 'Tidak ada peserta yang cocok',
    nothingFoundText: 'Periksa ejaannya, atau tampilkan kembali semua peserta.',
    showAll: 'Tampilkan semua',
    columnEntry: 'Inovasi peserta',
    columnStanding: 'Keadaan',
    columnScore: 'Skor Anda',
    asked: 'diminta sekretariat',
    decided: 'diputuskan sekretariat',
    none: 'Belum ada peserta untuk Anda',
    noneText:
      'Di sini akan tampak peserta yang Anda nilai, menurut urutan giliran. Berkas lomba ini belum menugaskan peserta kepada Anda; tanyakan kepada sekretariat.',
    unsaved: (count: number) =>
      `${count} lembar memuat isian yang belum tersimpan. Buka lembarnya dan perbaiki sebelum menutup program.`,
  },

  scoring: {
    back: 'Daftar giliran',
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    previousEntry: (number: number) => `Sebelumnya: nomor ${number}`,
    nextEntry: (number: number) => `Berikutnya: nomor ${number}`,
    position: (position: string, total: string) => `giliran ${position} dari ${total}`,
    criterion: 'Kriteria',
    weight: 'Bobot',
    mark: 'Nilai',
    markOf: (criterion: string) => `Nilai ${criterion}`,
    contribution: 'Nilai × bobot',
    note: 'Catatan',
    noteOf: (criterion: string) => `Catatan ${criterion}`,
    addNote: (criterion: string) => `Tulis catatan ${criterion}`,
    readNote: (criterion: string) => `Buka catatan ${criterion}`,
    overallNote: 'Catatan umum',
    overallNotePlaceholder: 'Kesan umum (boleh kosong)',
    noNote: 'Tidak ada catatan.',
    scale: (min: string, max: string, step: string) => `Skala ${min}–${max}, kelipatan ${step}`,
    earlierMark: (mark: string) => `dulu ${mark}`,
    total: 'Total Anda',
    totalSoFar: 'Total sementara',
    filled: (marked: number, total: number) => `${marked} dari ${total} kriteria`,
    saving: 'Menyimpan…',
    saved: (time: string) => `Tersimpan ${time}`,
    unsavable: (count: number) => `${count} isian belum sah, belum tersimpan`,
    autosave: 'Nilai tersimpan sendiri',
    retry: 'Coba lagi',
    sign: 'Tandatangani lembar ini',
    signing: 'Menandatangani…',
    signed: (when: string) => `Ditandatangani ${when}`,
    reopen: 'Buka kembali',
    reopenTitle: (number: number) => `Buka kembali lembar nomor ${number}?`,
    reopenText:
      'Nilainya tetap ada dan dapat diubah; setelah itu lembar perlu ditandatangani lagi. Alasan Anda ikut tercatat.',
    reopenReason: 'Alasan membuka kembali',
    reopenedBecause: (reason: string) => `Dibuka kembali: ${reason}`,
    recuse: 'Tidak menilai (benturan kepentingan)',
    recuseTitle: (number: number) => `Tidak menilai nomor ${number}?`,
    recuseText:
      'Bila Anda mempunyai hubungan dengan instansi ini, skor dihitung tanpa Anda. Alasan Anda tercatat dan ikut diserahkan.',
    recuseReason: 'Alasan (misalnya: pembina di instansi ini)',
    recuseAll: (count: number, institution: string) =>
      `Berlaku juga untuk ${count} peserta lain dari ${institution}:`,
    recuseSigned: 'sudah ditandatangani, buka kembali dahulu',
    recuseKeeps: 'Nilai yang sudah diisi tidak dihitung, tetapi kembali bila pernyataan ini dibatalkan.',
    recuseConfirm: 'Nyatakan tidak menilai',
    recusedTitle: 'Anda menyatakan tidak menilai peserta ini',
    recusedText: (when: string, reason: string) => `${when}. Alasan: ${reason}`,
    unrecuse: 'Batalkan pernyataan',
    unrecuseTitle: (number: number) => `Batalkan pernyataan untuk nomor ${number}?`,
    unrecuseText: 'Lembar ini akan terbuka lagi untuk dinilai. Alasan Anda ikut tercatat.',
    unrecuseReason: 'Alasan membatalkan',
    unrecuseConfirm: 'Batalkan pernyataan',
    excusedTitle: 'Sekretariat mencatat bahwa Anda tidak menilai peserta ini',
    outdated:
      'Rubrik berubah setelah lembar ini diisi. Nilai lama tampak di samping tiap kriteria; isilah kembali menurut rubrik sekarang.',
    /** Why a sheet of this judge's is in dispute, by the cause. */
    disputes: {
      versions: {
        title: 'Lembar ini mempunyai dua versi yang berbeda',
        text: 'Kedua versi tetap tersimpan dan tampak di bawah ini. Bukalah kembali untuk menilai sekali lagi, atau hubungi sekretariat.',
      },
      'forked-device': {
        title: 'Lembar ini menunggu keputusan sekretariat',
        text: 'Isi laptop ini pernah disalin ke laptop lain dan keduanya dipakai, jadi nilainya belum dihitung. Tidak ada yang hilang; beri tahu sekretariat versi mana yang benar.',
      },
      'struck-out': {
        title: 'Lembar ini menunggu keputusan sekretariat',
        text: 'Sekretariat sudah mencoret laptop ini, jadi yang ditulis setelah itu belum dihitung. Tidak ada yang hilang; hubungi sekretariat.',
      },
      taken: {
        title: 'Lembar ini diganti dari laptop lain',
        text: 'Versi yang sudah ditandatangani diganti dari laptop lain atas nama Anda, jadi belum dihitung. Bila itu bukan Anda, beri tahu sekretariat. Agar nilai Anda yang berlaku, buka kembali lembar ini di laptop tempat Anda menandatanganinya, tandatangani sekali lagi, lalu serahkan.',
      },
    },
    secretariat: {
      asked: {
        title: 'Sekretariat meminta Anda menilai ulang lembar ini',
        text: (when: string, reason: string) =>
          `Alasan: “${reason}” (${when}). Versi yang bertentangan tetap tersimpan; isilah sekali lagi, tandatangani, lalu serahkan.`,
      },
      decided: {
        title: 'Versi lembar ini diputuskan sekretariat',
        text: (when: string, reason: string) =>
          `Alasan: “${reason}” (${when}). Bila tidak sesuai, buka kembali dengan alasan, tandatangani, lalu serahkan; sekretariat memeriksanya sebelum dihitung.`,
      },
    },
    decidedVersions: 'Lihat versi sebelumnya di laptop ini',
    decidedAt: (when: string) => `Diputuskan sekretariat ${when}`,
    versions: {
      title: 'Versi lembar ini berdampingan',
      different: 'Berbeda',
      name: (number: string) => `Versi ${number}`,
      thisLaptop: 'Laptop ini',
      otherLaptop: 'Laptop lain',
      secretariat: 'Keputusan sekretariat',
      more: (count: string) => `Masih ada ${count} versi lain atas nama Anda yang tidak ditampilkan di sini.`,
      earlierRubric: 'Menurut rubrik yang lama',
      reason: (reason: string) => `Alasan: ${reason}`,
      states: {
        draft: 'Belum ditandatangani',
        submitted: 'Ditandatangani',
        recused: 'Tidak menilai',
        withdrawn: 'Dibuka kembali',
      },
    },
    withdrawnTitle: 'Peserta ini mengundurkan diri',
    withdrawnText: (reason: string) =>
      `${reason === '' ? '' : `${endSentence(`Alasan: ${reason}`)} `}Tidak ada yang perlu dinilai; nilai yang pernah diisi tetap tersimpan.`,
    unknownTitle: 'Peserta ini tidak ada dalam daftar Anda',
    unknownText:
      'Mungkin alamatnya keliru, atau peserta ini dinilai oleh panel lain. Lembar yang sudah disimpan tidak berubah.',
    toDesk: 'Ke daftar giliran',
    keys: {
      label: 'Tombol cepat',
      nextField: 'kriteria berikutnya',
      note: 'catatan',
      entries: 'peserta lain',
    },
    calibration: {
      title: 'Lembar Anda yang lain',
      empty: 'Setelah Anda melengkapi lembar lain, skornya tampak di sini sebagai pembanding.',
      place: (rank: string, of: string) => `peringkat ${rank} dari ${of}`,
      tiedPlace: (rank: string, of: string) => `peringkat ${rank} (sama) dari ${of}`,
      pending: (count: string) => `${count} lembar lengkap`,
      here: 'Lembar ini',
      stripTotal: (lowest: string, highest: string, current: string) =>
        `Skor lembar Anda yang lain, terendah ${lowest}, tertinggi ${highest}${current === '' ? '' : `; lembar ini ${current}`}`,
      stripMarks: 'Nilai Anda untuk kriteria ini',
    },
  },

  /** Signed, and not written yet: for ten seconds it can be taken back. */
  signing: {
    sheetIn: (seconds: string) => `Ditandatangani dalam ${seconds} detik`,
    sheetHeard: (seconds: number) =>
      `Lembar ini akan ditandatangani dalam ${seconds} detik. Sampai saat itu Anda masih dapat membatalkannya.`,
    sheetsIn: (count: string, seconds: string) =>
      `${count} lembar akan ditandatangani dalam ${seconds} detik`,
    sheetsHeard: (count: string, seconds: number) =>
      `${count} lembar akan ditandatangani dalam ${seconds} detik. Sampai saat itu Anda masih dapat membatalkannya.`,
    soon: 'Segera ditandatangani',
    takeBack: 'Batalkan',
    takenBack: 'Dibatalkan: belum ada yang ditandatangani. Nilai Anda tetap tersimpan.',
    failedTitle: (count: string) => `${count} lembar belum jadi ditandatangani`,
    failedText: 'Nilainya tetap tersimpan. Bukalah lembarnya dan tandatangani sekali lagi:',
  },

  review: {
    title: 'Periksa & tandatangani',
    lead: 'Semua lembar Anda dalam satu tabel. Peringkat ini hanya dari nilai Anda sendiri.',
    sortOrder: 'Urutan giliran',
    sortRank: 'Peringkat Anda',
    sortBy: 'Urutkan menurut',
    columnRank: 'Peringkat',
    columnEntry: 'Inovasi peserta',
    columnScore: 'Skor',
    columnGap: 'Selisih ke bawah',
    columnStanding: 'Keadaan',
    columnAction: 'Tindakan',
    tied: 'sama',
    gapTie: 'sama persis',
    lookEqual: 'tampak sama, berbeda di desimal berikutnya',
    ready: 'Siap ditandatangani',
    notes: (count: number) => `${count} catatan`,
    missing: (names: string) => `Belum: ${names}`,
    andMore: (count: number) => `dan ${count} lagi`,
    fill: 'Lengkapi',
    fillEntry: (number: number) => `Lengkapi nomor ${number}`,
    sign: 'Tandatangani',
    signEntry: (number: number) => `Tandatangani nomor ${number}`,
    reopen: 'Buka kembali',
    reopenEntry: (number: number) => `Buka kembali nomor ${number}`,
    select: (number: number) => `Pilih nomor ${number}`,
    selectAll: 'Pilih semua yang lengkap',
    signSelected: (count: string) => `Tandatangani ${count} lembar`,
    nothingToSign: 'Tidak ada lembar yang menunggu tanda tangan',
    signTitle: (count: string) => `Tandatangani ${count} lembar?`,
    signText:
      'Lembar yang ditandatangani terkunci dan dihitung dalam hasil. Sebelum diserahkan, Anda masih dapat membukanya kembali dengan alasan.',
    signLeft: (count: string) => `${count} lembar lain belum lengkap dan tidak ikut ditandatangani.`,
    signConfirm: (count: string) => `Ya, tandatangani ${count} lembar`,
    signedNow: (count: string) =>
      `${count} lembar ditandatangani. Langkah berikutnya: serahkan berkas nilai.`,
    reopenedNow: (number: number) => `Lembar nomor ${number} terbuka lagi. Nilainya masih ada.`,
    toHandOver: 'Ke halaman Serahkan',
    summary: (signed: string, ready: string, incomplete: string) =>
      `${signed} ditandatangani · ${ready} siap ditandatangani · ${incomplete} belum lengkap`,
    mean: (mean: string) => `rata-rata Anda ${mean}`,
    tieNotice: (count: string) =>
      `${count} lembar mempunyai skor yang sama persis dengan lembar lain. Itu boleh; ubah hanya bila memang Anda kehendaki.`,
    empty: 'Belum ada lembar yang diisi',
    emptyText:
      'Setelah Anda mulai menilai, semua lembar tampak di sini untuk diperiksa sebelum ditandatangani.',
    emptyAction: 'Ke daftar giliran',
  },

  handOver: {
    leftOut: (count: number) =>
      `Nilai terakhir pada ${count} lembar belum ikut dalam berkas ini. Muat ulang dahulu, lalu simpan berkasnya.`,
    title: 'Serahkan berkas nilai',
    lead: 'Berkas ini sampai ke sekretariat dengan flash disk atau kode QR. Nilainya tetap ada di laptop ini.',
    inside: 'Isi berkas',
    signed: 'ditandatangani',
    recused: 'tidak menilai',
    drafts: 'draf, tidak dihitung',
    missing: 'belum dinilai',
    warnDrafts: (count: string) => `${count} lembar belum ditandatangani`,
    warnDraftsText:
      'Draf ikut dalam berkas sebagai cadangan, tetapi tidak dihitung dalam hasil. Tandatangani dahulu bila sudah selesai.',
    warnMissing: (count: string) => `${count} peserta belum dinilai`,
    warnMissingText:
      'Anda boleh menyerahkan sekarang dan menyerahkan lagi nanti; berkas baru melengkapi yang lama.',
    toReview: 'Periksa & tandatangani',
    save: 'Simpan berkas nilai',
    saving: 'Menyimpan berkas…',
    savedTitle: 'Berkas nilai tersimpan',
    savedDownloads:
      'Tersimpan di folder Unduhan (Downloads). Peramban tidak dapat memastikan isi flash disk: setelah menyalin, keluarkan dahulu flash disk lewat sistem (Eject), baru cabut.',
    savedText: (where: string) =>
      `${endSentence(`Tersimpan di ${where}`)} Sudah ditulis sampai selesai dan dibaca ulang: flash disk boleh dicabut.`,
    nextTitle: 'Langkah berikutnya',
    nextSteps: [
      'Salin berkas ini ke flash disk bila belum di sana.',
      'Serahkan flash disk kepada sekretariat.',
      'Tunggu sampai sekretariat menyatakan berkas Anda diterima.',
    ],
    cancelled: 'Penyimpanan dibatalkan. Belum ada berkas yang dibuat; nilai Anda tetap aman.',
    undelivered: (count: string) => `${count} perubahan belum diserahkan`,
    undeliveredText: 'Ada yang berubah setelah penyerahan terakhir. Simpan berkas baru dan serahkan lagi.',
    neverDelivered: 'Belum pernah diserahkan',
    upToDate: 'Semua perubahan sudah ada dalam berkas terakhir',
    historyTitle: 'Berkas yang pernah disimpan',
    historyEmpty: 'Setiap berkas yang Anda simpan tercatat di sini dengan waktu dan isinya.',
    columnTime: 'Waktu',
    columnFile: 'Nama berkas',
    columnCount: 'Jumlah revisi lembar',
    elsewhere: 'dari laptop lain, tidak di berkas ini',
    otherLaptopTitle: 'Pernah menilai di laptop lain?',
    otherLaptopText:
      'Ambil berkas nilai Anda dari laptop itu untuk melanjutkan di sini. Lembar yang versinya berbeda di kedua laptop ditandai; bukalah kembali, nilai sekali lagi, lalu serahkan.',
    otherLaptopChoose: 'Ambil berkas nilai saya',
    otherLaptopDrop: 'atau seret berkasnya ke sini',
    otherLaptopTaken: (added: string, known: string) => `${added} revisi lembar diambil, ${known} sudah ada.`,
    otherLaptopConflicts: (count: string) => `${count} lembar berisi nilai yang berbeda di kedua laptop.`,
    nothing: 'Belum ada yang dapat diserahkan',
    nothingText: 'Nilailah setidaknya satu peserta; lembarnya akan masuk ke dalam berkas nilai.',
    nothingAction: 'Ke daftar giliran',
  },
};
