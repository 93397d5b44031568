import { endSentence } from '../end-sentence';

/** Entries and judges out of tables. Figures come in as text already formatted. */
export const importing = {
  entriesTitle: 'Impor peserta',
  judgesTitle: 'Impor juri',
  choose: 'Pilih tabel',
  drop: 'atau seret berkas .xlsx atau .csv ke sini',
  chooseText: 'Baris pertama berisi judul kolom. Belum ada yang diubah sampai Anda menyetujuinya.',
  steps: { file: 'Berkas', columns: 'Kolom', preview: 'Pratinjau', done: 'Selesai' },
  stepOf: (step: string, position: string, total: string) => `Langkah ${position} dari ${total}: ${step}`,
  alikes: {
    question: 'Nama instansi yang mirip, ditulis berbeda (lihat catatan di bawah)',
    same: 'Instansi yang sama',
    another: 'Instansi yang lain',
  },
  reading: 'Membaca tabel…',
  computing: 'Menghitung apa yang akan berubah…',
  columnsText: (rows: string) => `${rows} baris terbaca. Periksa dari kolom mana setiap isian diambil.`,
  target: 'Isian Pleno',
  source: 'Kolom di tabel Anda',
  samples: 'Contoh isi',
  noColumn: 'Tidak diambil',
  noSamples: 'kosong',
  unnamedColumn: (position: string) => `Kolom ${position} (tanpa judul)`,
  required: 'wajib',
  requiredMissing: (fields: string) => endSentence(`Pilih kolom untuk: ${fields}`),
  columnTwice: (column: string) => `Kolom “${column}” dipakai dua kali.`,
  toPreview: 'Lihat pratinjau',
  toColumns: 'Ubah kolom',
  otherFile: 'Pilih berkas lain',
  willAddEntries: (count: string) => `${count} peserta akan ditambahkan`,
  willAddJudges: (count: string) => `${count} juri akan ditambahkan`,
  nothingToAdd: 'Tidak ada baris yang akan diimpor',
  newInList: (list: string) => `Baru di daftar ${list}`,
  problemsTitle: (count: string) => `${count} baris tidak diimpor`,
  problemsText: 'Perbaiki di tabel Anda lalu impor lagi, atau tambahkan nanti dengan mengetik.',
  noticesTitle: (count: string) => `${count} hal untuk diperiksa`,
  noticesText: 'Baris ini tetap diimpor.',
  line: (line: string) => `Baris ${line}`,
  more: (count: string) => `dan ${count} lagi`,
  entriesConfirm: (count: string) => `Impor ${count} peserta`,
  judgesConfirm: (count: string) => `Impor ${count} juri`,
  doneEntries: (count: string) => `${count} peserta ditambahkan`,
  doneJudges: (count: string) => `${count} juri ditambahkan`,
  doneUpdatedEntries: (count: string) => `${count} peserta diperbarui`,
  doneUpdatedJudges: (count: string) => `${count} juri diperbarui`,
  doneRenumberedEntries: (count: string) => `${count} peserta berganti nomor`,
  doneRenumberedJudges: (count: string) => `${count} juri berganti kode`,
  doneNothing: 'Tidak ada yang berubah',
  becomes: 'menjadi',
  doubtsAsk: 'Baris yang meragukan: apa yang diikuti?',
  doubtsLater: {
    name: 'Jangan impor dulu',
    text: 'Baris itu tidak diimpor. Yang ada di daftar tetap seperti sekarang.',
  },
  byTitle: {
    name: 'Ikuti judul dan instansi',
    text: 'Setiap baris tentang peserta yang disebutnya. Nomornya berubah, nilainya tetap ikut.',
  },
  byNumber: {
    name: 'Ikuti nomor',
    text: 'Setiap baris tentang peserta yang memakai nomor itu. Judul dan instansinya dibetulkan.',
  },
  byName: {
    name: 'Ikuti nama',
    text: 'Setiap baris tentang juri yang disebutnya. Kodenya berubah, nilainya tetap ikut.',
  },
  byCode: {
    name: 'Ikuti kode',
    text: 'Setiap baris tentang juri yang memakai kode itu. Namanya dibetulkan.',
  },
  readings: {
    byTitle: 'Menurut judul',
    byNumber: 'Menurut nomor',
    byName: 'Menurut nama',
    byCode: 'Menurut kode',
    newEntry: 'peserta baru',
    newJudge: 'juri baru',
    unclear: (which: string) => `tidak jelas yang mana dari ${which}`,
    moves: (which: string, mark: string) => `${which} menjadi ${mark}`,
    stays: (which: string) => `${which} diperbarui`,
    renamed: (which: string, name: string) => `${which} menjadi “${name}”`,
  },
  doneSkipped: (count: string) => `${count} baris tidak diimpor; alasannya di bawah.`,
  unchanged: (count: string) => `${count} baris sudah ada dan tidak berubah.`,
  updated: 'diperbarui',
  willUpdateEntries: (count: string) => `${count} peserta akan diperbarui`,
  willUpdateJudges: (count: string) => `${count} juri akan diperbarui`,
  renumbered: 'ganti nomor',
  willRenumberEntries: (count: string) => `${count} peserta akan berganti nomor; nilainya tetap ikut`,
  willRenumberJudges: (count: string) => `${count} juri akan berganti kode; nilainya tetap ikut`,
  doubtsTitle: (count: string) => `${count} baris meragukan, belum diimpor`,
  doubtsText: 'Baris ini bisa berarti dua hal. Tidak ada yang diubah sebelum jelas yang mana.',
  updateEntries: 'Perbarui peserta yang nomornya sudah ada dengan isi tabel ini',
  updateJudges: 'Perbarui juri yang kodenya sudah ada dengan isi tabel ini',
  problems: {
    numberMissing: 'Nomor kosong.',
    numberNotWhole: (text: string) => `“${text}” bukan nomor bulat.`,
    numberRepeated: (number: string, line: string) => `Nomor ${number} sudah ada di baris ${line}.`,
    numberTaken: (number: string, title: string, institution: string) =>
      endSentence(`Nomor ${number} sudah dipakai “${title}”, ${institution}`),
    titleMissing: 'Judul inovasi kosong.',
    institutionMissing: 'Nama instansi kosong.',
    textTooLong: (field: string, limit: string) => `${field} lebih dari ${limit} huruf.`,
    nameMissing: 'Nama kosong.',
    codeMissing: 'Kode kosong.',
    codeNotPlain: (code: string) => `Kode “${code}” memuat tanda lain; pakai huruf dan angka saja.`,
    codeRepeated: (code: string, line: string) => `Kode ${code} sudah ada di baris ${line}.`,
    codeTaken: (code: string, name: string) => `Kode ${code} sudah dipakai “${name}”.`,
    entryKnown: (title: string, number: string) =>
      `“${title}” sudah ada sebagai peserta ${number}. Untuk mengganti nomornya, pilih memperbarui yang sudah ada.`,
    entryUnclear: (title: string, numbers: string) =>
      `Tidak jelas peserta mana yang dimaksud “${title}”; nomor ${numbers} sama-sama cocok. Perbaiki dengan mengetik di daftar peserta.`,
    judgeKnown: (name: string, code: string) =>
      `“${name}” sudah ada (kode ${code}). Untuk mengganti kodenya, pilih memperbarui yang sudah ada.`,
    judgeUnclear: (name: string, codes: string) =>
      `Tidak jelas juri mana yang dimaksud “${name}”; kode ${codes} sama-sama cocok. Perbaiki dengan mengetik di daftar juri.`,
  },
  faults: {
    cellError: (field: string, text: string) =>
      `${field} berisi kesalahan (${text}). Perbaiki rumus atau isinya di tabel Anda.`,
    cellUncalculated: (field: string) =>
      `${field} berisi rumus yang belum dihitung. Buka tabel ini di Excel atau LibreOffice, simpan, lalu impor lagi.`,
    cellUnreadable: (field: string, text: string) =>
      text === ''
        ? `${field} tidak dapat dibaca. Ketik ulang isi selnya di tabel Anda.`
        : `${field} tidak dapat dibaca (${text}). Ketik ulang isi selnya di tabel Anda.`,
    cellDitto: (field: string, text: string) =>
      `${field} hanya menunjuk isi di atasnya (“${text}”). Tulis isinya di tabel Anda.`,
    underAnotherHeading: (line: string) =>
      `Baris ini berada di bawah judul kolom lain (baris ${line}). Pindahkan tabel itu ke lembar atau berkas sendiri, lalu impor lagi.`,
    cellsBeyondHeading: (count: string) =>
      `Baris ini punya ${count} sel lebih dari judul kolom, jadi isinya mungkin bergeser. Beri tanda kutip pada teks yang memuat pemisah, atau simpan tabel sebagai .xlsx.`,
    quoteDoubtful: 'Tanda kutip di baris ini tidak jelas maksudnya. Perbaiki di tabel Anda.',
    linesSwallowed: (lines: string) =>
      `Satu tanda kutip menelan ${lines} baris. Tutup tanda kutip di baris ini, lalu impor lagi.`,
  },
  doubts: {
    entry: (number: string, title: string) => `${number} “${title}”`,
    judge: (code: string, name: string) => `${code} “${name}”`,
    numberNow: (number: string, title: string) => `Nomor ${number} sekarang milik “${title}”.`,
    codeNow: (code: string, name: string) => `Kode ${code} sekarang milik “${name}”.`,
    titleElsewhere: (title: string, other: string) =>
      `Judul “${title}” milik peserta ${other}, tetapi instansinya berbeda.`,
    judgeElsewhere: (name: string, other: string) =>
      `“${name}” mirip dengan juri ${other}, tetapi tidak sama persis.`,
    nameSeveral: (name: string, others: string) => `“${name}” cocok dengan lebih dari satu: ${others}.`,
    nameTwice: (name: string, other: string) => `“${name}” (${other}) disebut lebih dari satu baris.`,
    titleChanged: (title: string) =>
      `Judul di tabel lain sama sekali: “${title}”. Judulnya dibetulkan, atau ini peserta lain?`,
    nameUnknown: (name: string) => `“${name}” belum ada di daftar. Namanya dibetulkan, atau ini yang baru?`,
    numberUndecided: 'Nomornya milik peserta di baris lain yang juga meragukan.',
    codeUndecided: 'Kodenya milik juri di baris lain yang juga meragukan.',
    marksWouldMove: (before: string, title: string) =>
      `Bila nomor yang diikuti, nilai yang sudah masuk untuk “${before}” akan tercatat atas nama “${title}”.`,
    judgeMarksWouldMove: (before: string, name: string) =>
      `Bila kode yang diikuti, nilai yang sudah diberikan “${before}” akan tercatat atas nama “${name}”.`,
  },
  notices: {
    titleRepeated: (title: string, number: string) => `Judul “${title}” sama dengan peserta ${number}.`,
    institutionRepeated: (institution: string, number: string) =>
      `${institution} juga mengirim peserta ${number}.`,
    titleAlike: (title: string, other: string, number: string) =>
      `Judul “${title}” tampak serupa dengan “${other}” (peserta ${number}), tetapi tulisannya berbeda.`,
    institutionAlike: (institution: string, other: string, number: string) =>
      `Instansi “${institution}” tampak serupa dengan “${other}” (peserta ${number}), tetapi tulisannya berbeda.`,
    numbersGiven: (from: string, to: string) =>
      `Tidak ada kolom nomor, jadi nomor ${from} sampai ${to} diberikan menurut urutan tabel.`,
    nameRepeated: (name: string, code: string) => endSentence(`Nama ${name} sama dengan juri ${code}`),
    nameAlike: (name: string, other: string, code: string) =>
      `Nama “${name}” tampak serupa dengan “${other}” (juri ${code}), tetapi tulisannya berbeda.`,
    roleUnknown: (text: string) => `Peran “${text}” tidak dikenal; dicatat sebagai anggota.`,
    chairsSeveral: (codes: string) => endSentence(`Lebih dari satu ketua: ${codes}`),
    panelUnknown: (panel: string) => `Panel “${panel}” tidak ada; juri ini belum masuk panel mana pun.`,
    entryLeft: (number: string) =>
      `Peserta ${number} sudah ada dengan isian yang berbeda; isian yang lama dibiarkan.`,
    judgeLeft: (code: string) =>
      `Juri ${code} sudah ada dengan isian yang berbeda; isian yang lama dibiarkan.`,
    marksUnderNewName: (before: string, title: string) =>
      `Perhatian: nilai yang sudah masuk untuk “${before}” akan tercatat atas nama “${title}”.`,
    judgeMarksUnderNewName: (before: string, name: string) =>
      `Perhatian: nilai yang sudah diberikan “${before}” akan tercatat atas nama “${name}”.`,
  },
  nothingChanged: 'Daftar Anda tidak berubah.',
  frozenReason: 'Alasan menambah juri',
};
