/* How much crosses, each stated once: the contract refuses more, and both sides keep to it. Nothing is imported. */

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** Largest file that crosses, in bytes: a backup of 512 MB, and what its encryption adds. */
export const fileSizeLimit = 516 * MEGABYTE;

/** Most bytes one call brings in or takes out; longer ones go in parts. */
export const partLimit = 64 * MEGABYTE;

/** Bytes of the parts that the screens make: well below what a call takes, so that memory holds more than one. */
export const partSize = 16 * MEGABYTE;

/** Most bytes one reading of a log gives. */
export const readLimit = 4 * MEGABYTE;

/** Most bytes of a log that wait in parts for the call that writes them: what a laptop's memory still takes. */
export const waitingLogLimit = 1024 * MEGABYTE;

/** Most bytes of an age file's header: some two hundred recipients. */
export const sealHeaderLimit = 16 * KILOBYTE;

/** Characters of a backup's first line. */
export const backupHeaderLimit = 64 * KILOBYTE;

/** Most bytes of a sealed audit key. */
export const sealedIdentityLimit = MEGABYTE;

/** The most files of a folder that one look takes. */
export const folderFilesLimit = 5_000;

/** The most files that one answer offers, and that are remembered by their tokens. */
export const offeredFilesLimit = 1_000;

/** The most files that travel beside one. */
export const besideLimit = 100;

/** UTF-16 units of one text on the display: what a wall has room for. */
export const displayTextLimit = 300;
