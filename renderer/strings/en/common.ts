import type { common as source } from '../id/common';

export const common: typeof source = {
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  save: 'Save',
  edition: (number, hash) => `Competition file no. ${number} · ${hash}`,
  inDownloads: (name) => `${name} (Downloads folder)`,
};
