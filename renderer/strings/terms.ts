/** What the same thing is called, on screen and on paper: one noun a language. */
export interface Term {
  readonly id: string;
  readonly en: string;
  /** Other words for it, that nothing may say: each a pattern of a regular expression, whatever the case. */
  readonly not: { readonly id?: readonly string[]; readonly en?: readonly string[] };
}

/** Two or more words are looked for as they stand, so a pattern of one word holds for its other forms only where it says so. */
export const terms = {
  entry: {
    id: 'peserta',
    en: 'entry',
    not: { id: ['kontestan', 'finalis nomor'], en: ['contestants?', 'participants? number'] },
  },
  judge: {
    id: 'juri',
    en: 'judge',
    not: { id: ['dewan penilai', 'para penilai'], en: ['jurors?', 'assessors?'] },
  },
  secretariat: {
    id: 'sekretariat',
    en: 'secretariat',
    not: { id: ['sekertariat', 'admin(?:istrator)?'], en: ['secretaries'] },
  },
  round: { id: 'tahap', en: 'round', not: { id: ['babak', 'ronde'], en: ['heats?'] } },
  rubric: { id: 'rubrik', en: 'rubric', not: { id: ['rubric', 'kisi-kisi'], en: ['scorecards?'] } },
  'sample rubric': {
    id: 'contoh rubrik',
    en: 'sample rubric',
    not: { id: ['titik awal'], en: ['starting points?'] },
  },
  sheet: {
    id: 'lembar',
    en: 'sheet',
    not: { id: ['formulir penilaian'], en: ['score ?forms?', 'scoresheets?'] },
  },
  version: {
    id: 'versi',
    en: 'version',
    not: { id: ['(?:dua|satu|kedua|semua) isi\\b', 'isi lain\\b', 'isi mana'], en: ['two contents'] },
  },
  'sheets in conflict': {
    id: 'lembar bertentangan',
    en: 'sheets in conflict',
    not: {
      id: ['“bertentangan”', 'layar bertentangan', 'konflik'],
      en: ['“in conflict”', 'in conflict screen'],
    },
  },
  rank: { id: 'peringkat', en: 'rank', not: { id: ['ranking', 'rangking'], en: ['placings?'] } },
  'score file': {
    id: 'berkas nilai',
    en: 'score file',
    not: { id: ['bundel', 'file nilai'], en: ['bundles?'] },
  },
  'competition file': {
    id: 'berkas lomba',
    en: 'competition file',
    not: { id: ['file lomba'], en: ['event files?'] },
  },
  receipt: {
    id: 'tanda terima',
    en: 'receipt',
    not: { id: ['kuitansi', 'resi'], en: ['acknowledge?ments?'] },
  },
  backup: { id: 'cadangan', en: 'backup', not: { id: ['backup', 'salinan cadangan'], en: ['back-ups?'] } },
  trail: {
    id: 'jejak',
    en: 'trail',
    not: { id: ['jejak audit', 'riwayat audit'], en: ['audit trails?', 'audit logs?'] },
  },
  'closing code': {
    id: 'kode penutup',
    en: 'closing code',
    not: { id: ['kepala jejak', 'kepala (?:ini|yang)'], en: ['head of the trail', 'this head'] },
  },
  fingerprint: {
    id: 'sidik jari',
    en: 'fingerprint',
    not: { id: ['sidik (?!jari)', 'hash'], en: ['hash(?:es)?\\b'] },
  },
  passphrase: {
    id: 'kata sandi',
    en: 'passphrase',
    not: { id: ['password', 'frasa sandi'], en: ['pass phrases?'] },
  },
  stick: {
    id: 'flash disk',
    en: 'stick',
    not: { id: ['flashdisk', 'stik', 'usb'], en: ['thumb drives?', 'flash (?:drive|disk)s?'] },
  },
  browser: { id: 'peramban', en: 'browser', not: { id: ['browser'] } },
  move: { id: 'naikkan', en: 'move', not: { id: ['dahulukan', 'kemudiankan'] } },
} as const satisfies { readonly [concept: string]: Term };
