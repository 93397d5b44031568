import type { originals as source } from '../id/originals';

export const originals: typeof source = {
  title: 'Original signatures',
  lead: 'Choose a judge to see the file that brought the marks, and the signature over it.',
  nothing: 'Nothing about this entry has come in yet.',
  of: (judge) => `Original signature: ${judge}`,
  ofLaptop: (judge, laptop) => `${judge} (laptop ${laptop})`,
  reading: 'Reading the file and verifying its signature…',
  holds: 'The signature holds',
  holdsText:
    'Verified just now from the file as it is kept: it says exactly what the laptop below has signed.',
  fails: 'The signature does not hold',
  file: 'File name',
  at: 'Taken in',
  cover: { sealed: 'sealed', open: 'not sealed' },
  content: 'Fingerprint of the file (SHA-256)',
  laptop: 'Key of the laptop',
  card: 'Judge’s card',
  cards: {
    valid: 'valid',
    replaced: 'replaced since; this laptop stays trusted',
    unknown: 'no card of this competition for that laptop',
    none: 'without a card',
  },
  save: 'Save this file…',
  saved: (place) => `Saved in ${place}, exactly as it was signed.`,
  before: 'Without an original signature',
  beforeText:
    'These marks came in before Pleno kept every file whole, or a backup from then brought them to this laptop. They are good: their signature was verified when they came in, only the file was not kept. Once the judge hands the score file over again, its signature can be shown here.',
  decidedHere: 'Decided on this laptop',
  decidedHereText:
    'What counts for this sheet is the secretariat’s decision on this very laptop; no file came in. Its reason and time are in the trail.',
  lost: 'Its original file is damaged',
  lostText: (file, when) =>
    `The file ${file}, taken in ${when}, is damaged in both places where it was kept. The marks are still here. Take the same file in once more, or restore a backup that has it.`,
};
