import { LARGEST_BACKUP_BYTES } from '../../application/workspace/limits';

/** What a backup may hold, checked before anything in it is parsed (kilo and mega are powers of two). */
export const BACKUP_LIMITS = {
  fileBytes: LARGEST_BACKUP_BYTES,
  /**
   * A line of a log: a whole competition, 40 MB for the most entries there may be, with the logos of its
   * certificates, three of 8 MB as they stand in JSON.
   */
  lineBytes: 64 * 1024 * 1024,
  lines: 4_000_000,
  /** Keys it carries: a workspace has one, and those it had before. */
  keys: 1_000,
} as const;

/** Bytes of the first line and of a key. */
export const SMALL_LINE_BYTES = 64 * 1024;
