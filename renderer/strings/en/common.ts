import type { common as source } from '../id/common';

export const common: typeof source = {
  cancel: 'Cancel',
  close: 'Close',
  more: 'All of it',
  discard: { ask: 'Discard what you filled in?', keep: 'Go on filling in', discard: 'Discard it' },
  forCheckers: 'For those who check',
  back: 'Back',
  save: 'Save',
  edition: (number, hash) => `Competition file no. ${number} · ${hash}`,
  readingFile: 'Reading the file…',
  readingStopped: 'Reading was cancelled; nothing was taken.',
  inDownloads: (name) => `${name} (Downloads folder)`,
};
