const MEGABYTE = 1024 * 1024;

/** Largest `.pleno` file that is opened, backups aside. */
export const LARGEST_FILE_BYTES = 64 * MEGABYTE;

/** Largest backup. */
export const LARGEST_BACKUP_BYTES = 512 * MEGABYTE;

/** The same under a passphrase: age adds a head, and 16 bytes to every 64 kB. */
export const LARGEST_LOCKED_BYTES = LARGEST_BACKUP_BYTES + LARGEST_BACKUP_BYTES / 4096 + 64 * 1024;

/** Largest table that a screen reads. */
export const LARGEST_TABLE_BYTES = 32 * MEGABYTE;

/** Largest picture for a certificate. */
export const LARGEST_LOGO_BYTES = 4 * MEGABYTE;

/** The same as it stands in a line of JSON: base64 takes a third more, and of a drawing some characters two bytes. */
export const LARGEST_WRITTEN_LOGO_BYTES = 2 * LARGEST_LOGO_BYTES;

/** Characters of any one text in a file. */
export const TEXT_LIMIT = 4_000;

/** Characters a judge may write in one note, or as a reason; the screens stop at it. */
export const NOTE_LIMIT = 2_000;

/** Characters of the name of a person, or of a laptop. */
export const PERSON_LIMIT = 120;

/** Bytes of one revision's text, below the 64 kB a line of a file may have. */
export const REVISION_BYTES_LIMIT = 60_000;

/**
 * Versions one revision names as replaced; what replaces more is written as several, each naming the one before
 * it. Leaves room in a line for everything a judge may note.
 */
export const REPLACED_A_REVISION = 400;

/**
 * Revisions of one sheet in one score file. A laptop sends each signature, recusal and taking back, and the
 * latest draft: a judge who signs a sheet anew every minute of a day stays below it.
 */
export const VERSIONS_A_SHEET = 500;
