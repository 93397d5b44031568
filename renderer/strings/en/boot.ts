import type { boot as source } from '../id/boot';

/** Before anything is known about the person: read in both languages at once. */
export const boot: typeof source = {
  failure: {
    title: 'Pleno could not be opened',
    full: 'This laptop is full, so Pleno cannot open yet. Marks already saved are still on this laptop, in the database or in the backup log. Free some space, then try again.',
    closed:
      'The browser closed its storage, so Pleno cannot open yet. Marks already saved are still on this laptop, in the database or in the backup log. Try again; if it happens again, close every browser window and open Pleno anew.',
    failed: (detail) =>
      `The storage of this laptop could not be opened (${detail}). Pleno has removed nothing: what is in the database and in the backup log is still in its place. Try again; if it happens again, see whether the laptop is full, restart it, and show this to the secretariat.`,
    newer: (installed, supported) =>
      `The data on this laptop was written by a newer Pleno (data version ${installed}; this program knows ${supported}). Marks already saved are still there and were not touched. Update the program on this laptop, then try again.`,
    blocked:
      'Pleno is still open in another window. Marks already saved are still there. Close that window, then try again.',
    broken:
      'Pleno stopped while opening because of an error nobody expected. Pleno has removed nothing: what is in the database and in the backup log is still in its place. Try again first; if it happens again, take another way below.',
    retry: 'Try again',
  },
  starting: {
    phases: {
      reading: 'Reading the log…',
      comparing: 'Comparing the database with the log…',
      rebuilding: 'Rebuilding the database from the log…',
    },
    text: 'One moment, please; do not close this window.',
  },
  secondWindow: {
    title: 'Pleno is already open in another window',
    text: 'So that no marks get mixed up, Pleno works in one window only. Go on in that window; or close it, and Pleno opens here by itself.',
    retry: 'Try again',
  },
};
