/** What a file may hold, checked before anything in it is parsed (kilo and mega are powers of two). */
export const BUNDLE_LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  lineBytes: 64 * 1024,
  lines: 250_000,
  /** Revisions that one receipt confirms. */
  received: 100_000,
  /** UTF-16 units of one string. */
  text: 4_000,
  /** Objects and arrays inside each other. */
  depth: 8,
} as const;
