export const conflicts = {
  title: 'Lembar bertentangan',
  lead: 'Tidak dihitung sebelum juri menilai ulang, atau sekretariat memutuskan dengan alasan tertulis.',
  /** Behind the number of sheets in a round's name. */
  inRound: 'lembar bertentangan',
  noneTitle: 'Tidak ada lembar yang bertentangan',
  noneText:
    'Bila seorang juri mengirim dua versi yang berbeda untuk peserta yang sama, keduanya disimpan dan tampak di sini untuk dibandingkan dan diputuskan.',
  open: (count: string) => `${count} lembar menunggu keputusan`,
  sheet: 'Lembar',
  contents: 'Versi',
  causes: {
    versions: (count: string) => `${count} versi berbeda`,
    'forked-device': () => 'Laptop bercabang',
    'struck-out': () => 'Laptop dicoret',
    taken: () => 'Diganti dari laptop lain',
    decided: () => 'Diputuskan',
  },
  scores: 'Skor lembar',
  compare: 'Bandingkan',
  compareOf: (judge: string, entry: number) => `Bandingkan lembar ${judge} untuk peserta ${entry}`,
  /** Behind a judge's code and name. */
  sheetOf: (judge: string) => `Lembar juri ${judge}`,
  /** Laptops whose word is doubted, by why. */
  doubts: {
    'forked-device': {
      title: (judge: string, device: string) => `Laptop ${device} juri ${judge} mempunyai dua riwayat`,
      text: (seq: number, count: string) =>
        `Sejak urutan ${seq} ada dua versi pada urutan yang sama; mungkin datanya disalin ke laptop lain, atau dipulihkan dari cadangan. ${count} lembar dari laptop ini hanya punya satu versi dan belum dihitung, karena mungkin ada versi lain yang belum sampai. Tanyakan kepada jurinya sebelum memutuskan.`,
      onlyText: (seq: number) =>
        `Sejak urutan ${seq} ada dua versi pada urutan yang sama; mungkin datanya disalin ke laptop lain, atau dipulihkan dari cadangan. Minta jurinya memakai satu laptop saja, dan perhatikan berkas berikutnya.`,
    },
    'struck-out': {
      title: (judge: string, device: string) => `Laptop ${device} juri ${judge} sudah dicoret`,
      text: (seq: number, count: string) =>
        `Semua yang ditulisnya sejak urutan ${seq} tidak dihitung sebelum diputuskan, kapan pun berkasnya datang. ${count} lembar menunggu keputusan; tanyakan kepada jurinya sebelum memutuskan.`,
      onlyText: (seq: number) =>
        `Semua yang ditulisnya sejak urutan ${seq} tidak dihitung sebelum diputuskan, kapan pun berkasnya datang. Saat ini tidak ada lembar yang menunggu karenanya.`,
    },
  },
  takeAll: (count: string) => `Terima ${count} lembar…`,
  takeAllTitle: (count: string, judge: string) => `Terima ${count} lembar juri ${judge} sebagaimana adanya?`,
  takeAllText:
    'Hanya lembar yang punya satu versi. Lembar dengan dua versi yang berbeda tetap menunggu keputusan satu per satu.',
  takeAllConfirm: (count: string) => `Terima ${count} lembar`,
  decidedTitle: 'Yang sudah diputuskan',
  decision: 'Keputusan',
  reason: 'Alasan',
  standing: 'Keadaan',
  took: (score: string) => (score === '' ? 'Satu versi dipakai' : `Versi dengan skor ${score} dipakai`),
  tookRecusal: 'Pernyataan tidak menilai dipakai',
  asked: 'Juri diminta menilai ulang',
  standings: {
    'in-force': 'Berlaku',
    awaited: 'Menunggu juri',
    disputed: 'Bertentangan lagi',
    answered: 'Diganti juri',
    redecided: 'Diputuskan ulang',
  },
  seeOf: (judge: string, entry: number) => `Lihat keputusan untuk lembar ${judge}, peserta ${entry}`,
  export: 'Simpan berkas keputusan',
  exported: (where: string) => `Berkas keputusan tersimpan: ${where}`,
  exportHint: 'Untuk laptop sekretariat lain: masukkan di sana lewat “Terima berkas nilai”.',

  takenCount: (count: string) => `${count} lembar diganti dari laptop lain`,
  takenText:
    'Versi yang sudah ditandatangani, atau yang sudah diputuskan sekretariat, diganti dari laptop lain atas nama juri yang sama. Lembarnya belum dihitung: tanyakan kepada jurinya, cocokkan dengan lembar yang ditandatangani, lalu putuskan. Bila juri tidak melakukannya, kartunya mungkin dipakai orang lain: ganti kartunya.',
  takenScores: 'Skor semula → sekarang',
  takenLaptops: 'Laptop semula → sekarang',
  takenWhen: (when: string) => `${when} menurut jam laptop`,
  /** Where there is no score to show. */
  takenStates: {
    submitted: '–',
    recused: 'tidak menilai',
    withdrawn: 'dibuka kembali',
    draft: 'belum ditandatangani',
  },
  /** For a screen reader, of the arrow between old and new. */
  takenBy: 'diganti menjadi',
  takenOf: (judge: string, entry: number) =>
    `Bandingkan dan putuskan lembar ${judge} untuk peserta ${entry} yang diganti dari laptop lain`,
  /** What one laptop, or the secretariat, said; `score` is empty where marks are missing. */
  said: {
    submitted: (who: string, score: string) =>
      score === ''
        ? `${who} menandatangani lembar yang belum lengkap`
        : `${who} menandatangani skor ${score}`,
    recused: (who: string) => `${who} menyatakan tidak menilai`,
    withdrawn: (who: string) => `${who} membukanya kembali`,
    draft: (who: string) => `${who} mulai menilainya lagi, belum ditandatangani`,
    decided: (score: string) =>
      score === '' ? 'Sekretariat memutuskan juri tidak menilai' : `Sekretariat memutuskan skor ${score}`,
  },
  takenAdvice:
    'Tanyakan kepada jurinya dan cocokkan dengan lembar yang ditandatangani, lalu putuskan. Bila juri tidak melakukannya, ganti kartunya.',
  letStand: 'Sudah diperiksa, biarkan…',
  letStandTitle: (judge: string, entry: number) =>
    `Biarkan lembar ${judge} untuk peserta ${entry} seperti sekarang?`,
  letStandText:
    'Lembar ini mengikuti versi terakhirnya dan tidak lagi bertentangan. Versi yang diganti tetap tersimpan, dan catatan ini masuk jejak.',
  letStandConfirm: 'Biarkan',
  takenStory: (before: string, now: string) => `${before}; kemudian ${now}.`,

  overruledTitle: 'Tercatat tidak menilai, tetapi menandatangani',
  overruledText:
    'Sekretariat mencatat bahwa juri ini tidak menilai, tetapi lembarnya ditandatangani. Lembar yang ditandatangani dihitung, sampai sekretariat mengeluarkannya dengan alasan tertulis.',
  overruledBecause: (reason: string) =>
    `Lembar ini dihitung walaupun sekretariat mencatat bahwa juri tidak menilai (“${reason}”). Bila memang tidak boleh dihitung, keluarkan dengan alasan tertulis.`,
  overruledDisputed: (reason: string) =>
    `Sekretariat mencatat bahwa juri tidak menilai (“${reason}”), tetapi versi yang ditandatangani masih dipersoalkan. Putuskan versi mana yang berlaku, atau keluarkan lembar ini dari hitungan dengan alasan tertulis.`,
  overruledReason: 'Alasan tercatat',
  overruledOf: (judge: string, entry: number) =>
    `Lihat lembar ${judge} untuk peserta ${entry}, yang tercatat tidak menilai`,
  overruledNotice: (count: string) => `${count} lembar dihitung walaupun jurinya tercatat tidak menilai`,
  toOverruled: 'Lihat & putuskan',
  leaveOut: 'Keluarkan dari hitungan…',
  leaveOutTitle: (judge: string, entry: number) =>
    `Keluarkan lembar ${judge} untuk peserta ${entry} dari hitungan?`,
  leaveOutText:
    'Lembar ini tidak dihitung dan tidak ikut menjadi pembagi. Versinya tetap tersimpan. Keputusan ini ditandatangani sekretariat dan tercetak beserta alasannya; dapat diganti dengan keputusan baru.',
  leaveOutConfirm: 'Keluarkan dari hitungan',
  leftOut: 'Dikeluarkan dari hitungan',
  leftOutNow: 'Dikeluarkan dari hitungan oleh sekretariat',

  back: 'Semua lembar bertentangan',
  goneTitle: 'Lembar ini tidak bertentangan lagi',
  goneText:
    'Juri sudah menandatangani versi yang baru, atau lembarnya tidak ada. Tidak ada yang perlu diputuskan.',
  because: {
    versions:
      'Juri menandatangani versi yang berbeda di laptop yang berbeda. Semuanya disimpan dan belum dihitung.',
    'forked-device':
      'Laptop asal lembar ini mempunyai dua riwayat, jadi mungkin ada versi lain yang belum sampai. Lembar ini belum dihitung.',
    'struck-out':
      'Laptop asal lembar ini sudah dicoret sekretariat sebelum versi ini ditulis. Lembar ini belum dihitung.',
    taken:
      'Laptop lain mengganti versi yang sudah ditandatangani atau diputuskan. Lembar ini belum dihitung.',
  },
  laptop: (name: string) => `Laptop ${name}`,
  /** In the middle of a sentence. */
  ofLaptop: (name: string) => `laptop ${name}`,
  byDecision: 'Keputusan sekretariat',
  order: (seq: number) => `Urutan ${seq}`,
  clockHint:
    'Waktu menurut jam laptop, hanya keterangan: jam dan urutan tidak menentukan versi mana yang berlaku.',
  foldedTitle: 'Versi yang tidak ditampilkan berdampingan',
  foldedOpen: (count: string, laptops: string) => `Tampilkan ${count} versi lain dari ${laptops} laptop`,
  foldedClose: 'Tutup daftar versi lain',
  foldedVersion: 'Versi',
  foldedLaptop: 'Asal',
  foldedCompareOf: (name: string) => `Bandingkan ${name}`,
  foldedRemove: 'Kembalikan ke daftar',
  moreOfLaptop: (count: string) => `dan ${count} versi lain dari laptop ini`,
  choices: 'Pilihan dan akibatnya',
  without: 'Tanpa lembar ini',
  withVersion: (name: string) => `Bila ${name} dipakai`,
  now: 'Sekarang',
  rank: (rank: number, ties: 'tied' | 'alone') => `Peringkat ${rank}${ties === 'tied' ? ' (seri)' : ''}`,
  noRank: 'Belum ada skor',
  provisional: 'sementara',
  noneMoved: 'Peringkat peserta lain tetap.',
  moved: (entry: number, from: string, to: string) => `nomor ${entry} (${from} menjadi ${to})`,
  movedTitle: (count: string) => `${count} peserta lain bergeser:`,
  ask: 'Minta juri memutuskan…',
  take: (name: string) => `Putuskan: pakai ${name}…`,
  unusable: {
    draft: 'Belum ditandatangani, jadi tidak dapat dipakai.',
    withdrawn: 'Dibuka kembali oleh juri, jadi tidak dapat dipakai.',
    other: 'Memakai rubrik lama atau belum lengkap, jadi tidak dapat dipakai.',
  },
  askTitle: (judge: string, entry: number) => `Minta ${judge} menilai ulang peserta ${entry}?`,
  askText:
    'Semua versi tetap tersimpan, tetapi tidak ada yang dihitung. Lembar ini belum masuk sampai juri menandatangani versi yang baru. Serahkan tanda terima kepada juri: laptopnya menampilkan permintaan dan alasan ini.',
  askConfirm: 'Minta juri menilai ulang',
  takeTitle: (name: string, judge: string, entry: number) =>
    `Pakai ${name} untuk lembar ${judge}, peserta ${entry}?`,
  takeText:
    'Keputusan ini ditandatangani sekretariat, tidak dapat dihapus, dan tercetak beserta alasannya pada lembar penilaian dan rekapitulasi. Bila juri kemudian menandatangani versi lain, lembarnya kembali ke sini untuk diputuskan.',
  takeConfirm: 'Putuskan',
  result: (score: string, rank: string) => `Skor peserta menjadi ${score}, ${rank.toLowerCase()}.`,
  reasonLabel: 'Alasan tertulis',
  decidedNow: 'Diputuskan sekretariat',
  askedNow: 'Juri diminta menilai ulang',
  decidedText: (when: string, reason: string) => `${when}. Alasan: “${reason}”`,
  again: 'Keputusan ini dapat diganti dengan keputusan baru; yang lama tetap tercatat.',
  /** Entry points on other screens. */
  toConflicts: 'Bandingkan & putuskan',
  resultsNotice: (count: string) =>
    `${count} lembar bertentangan dan tidak dihitung: peringkat sementara sampai diputuskan.`,
};
