import type { ShellLanguage } from '../../contract/program-channels';

/** A native message: its first line, what to do, and its buttons. */
export interface NativeMessage {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** Words for when the page itself can't say anything any more. The first button is the one Enter presses. */
export interface PageWords {
  /** Buttons: from the first screen again, quit. */
  readonly dead: NativeMessage;
  /** Buttons: wait, from the first screen again. */
  readonly hung: NativeMessage;
  /** Before what somebody who helps wants to know. */
  readonly forHelp: string;
}

export const pageWords: { readonly [language in ShellLanguage]: PageWords } = {
  id: {
    dead: {
      message: 'Layar Pleno berhenti bekerja lagi.',
      detail:
        'Semua yang sudah bertanda Tersimpan tetap ada di disk. Angka yang sedang diketik mungkin perlu diketik ulang.\n\nPilih "Buka dari awal". Bila terulang, pilih "Keluar", tutup program lain, nyalakan ulang laptop, lalu buka Pleno lagi.',
      buttons: ['Buka dari awal', 'Keluar'],
    },
    hung: {
      message: 'Layar Pleno sedang tidak menjawab.',
      detail:
        'Semua yang sudah bertanda Tersimpan tetap ada di disk. Pekerjaan besar, misalnya membaca berkas yang panjang, dapat memakan waktu.\n\nPilih "Tunggu". Bila tetap tidak menjawab, pilih "Buka dari awal"; angka yang sedang diketik mungkin perlu diketik ulang.',
      buttons: ['Tunggu', 'Buka dari awal'],
    },
    forHelp: 'Untuk yang membantu:',
  },
  en: {
    dead: {
      message: "Pleno's screen has stopped working again.",
      detail:
        'Everything marked Saved is still on the disk. A number that was being typed may have to be typed again.\n\nChoose "Open from the start". If it happens again, choose "Quit", close other programs, restart the laptop, and open Pleno again.',
      buttons: ['Open from the start', 'Quit'],
    },
    hung: {
      message: "Pleno's screen is not answering.",
      detail:
        'Everything marked Saved is still on the disk. Large work, such as reading a long file, can take a while.\n\nChoose "Wait". If it still doesn\'t answer, choose "Open from the start"; a number that was being typed may have to be typed again.',
      buttons: ['Wait', 'Open from the start'],
    },
    forHelp: 'For whoever helps:',
  },
};
