/** What a backup may hold, checked before anything in it is parsed (kilo and mega are powers of two). */
export const BACKUP_LIMITS = {
  fileBytes: 512 * 1024 * 1024,
  /** A line of a log: a whole competition with the logos of its certificates. */
  lineBytes: 8 * 1024 * 1024,
  lines: 4_000_000,
} as const;

/** Bytes of the first line and of a key. */
export const SMALL_LINE_BYTES = 64 * 1024;

/** age adds a head, and 16 bytes to every 64 kB. */
export const LOCKED_BYTES = BACKUP_LIMITS.fileBytes + BACKUP_LIMITS.fileBytes / 4096 + 64 * 1024;
