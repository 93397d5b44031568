import type { TableRequest } from '../../application/ports/spreadsheet';
import type { TableLimits } from '../../application/tables/shape/to-table';
import { LARGEST_TABLE_BYTES } from '../../application/workspace/limits';
import type { Beat } from '../heartbeat';

export interface ReadingLimits extends TableLimits {
  /** Largest table file taken in, in bytes. */
  readonly file: number;
  /** Told at every row, so that whoever waits knows that the reading goes on. */
  readonly beat?: Beat;
}

/** Largest sum of a workbook's unpacked parts, in bytes: what keeps a zip bomb out. */
export const LARGEST_UNPACKED = 256 * 1024 * 1024;

const USUAL: ReadingLimits = { file: LARGEST_TABLE_BYTES, rows: 30_000, columns: 256, cell: 4_000 };

/** A national round has 105 000 marks; a table of all of Indonesia's 1 130 800 still fits. */
const LARGE: ReadingLimits = { ...USUAL, file: 256 * 1024 * 1024, rows: 2_000_000 };

export const limitsOf = ({ size }: Pick<TableRequest, 'size'>): ReadingLimits =>
  size === 'large' ? LARGE : USUAL;

/** A file that is refused before it is looked into. */
export const isTooLarge = (bytes: Uint8Array, request: Pick<TableRequest, 'size'>): boolean =>
  bytes.length > limitsOf(request).file;

/** Most characters of a workbook's cells together: one long text may stand in every cell. */
export const LARGEST_TEXT = 128 * 1024 * 1024;
