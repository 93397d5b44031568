/** Largest table file taken in, in bytes. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/** Largest sum of a workbook's unpacked parts, in bytes: what keeps a zip bomb out. */
export const LARGEST_UNPACKED = 256 * 1024 * 1024;

/** Most rows under the header. */
export const MOST_ROWS = 30_000;

export const MOST_COLUMNS = 256;

/** Longest text of a cell, in UTF-16 code units. */
export const LONGEST_CELL = 4_000;
