import type {
  Spreadsheet,
  TableProblem,
  TableReading,
  TableRequest,
} from '../../application/ports/spreadsheet';
import type { GridReading } from '../../application/tables/grid';
import { toTable } from '../../application/tables/to-table';
import { err, ok, type Result } from '../../domain/result';
import { limitsOf, type ReadingLimits } from './limits';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import { toCsv, toCsvRows } from './to-csv';
import { toXlsx } from './to-xlsx';

/** Tables in and out, the same in a window, a worker and Node. */
export const createSpreadsheet = (): Spreadsheet => ({ read, toXlsx, toCsv, toCsvRows });

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];

/** OLE compound file: an old .xls, or a workbook locked with a password. */
const COMPOUND_START = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

async function read(bytes: Uint8Array, request: TableRequest): Promise<Result<TableReading, TableProblem>> {
  const { headings, choices = {} } = request;
  const limits = limitsOf(request);
  const reading = await readGrid(bytes, request, limits);
  if (!reading.ok) return reading;
  const { grid, source, notes, doubts } = reading.value;
  const shaped = toTable(grid, { headings, limits, ...(choices.hidden && { hidden: choices.hidden }) });
  if (!shaped.ok) return shaped;
  const { table } = shaped.value;
  return ok({
    table,
    source,
    notes: [...notes, ...shaped.value.notes],
    doubts: [...doubts, ...shaped.value.doubts],
  });
}

async function readGrid(
  bytes: Uint8Array,
  { choices = {} }: TableRequest,
  limits: ReadingLimits,
): Promise<Result<GridReading, TableProblem>> {
  if (bytes.length > limits.file) return err({ type: 'table-unreadable', detail: 'file-too-large' });
  if (startsWith(bytes, ZIP_START)) return readXlsx(bytes, limits);
  if (startsWith(bytes, COMPOUND_START)) {
    return isEncryptedPackage(bytes)
      ? err({ type: 'table-unreadable', detail: 'protected' })
      : err({ type: 'table-unknown-format' });
  }
  return readCsv(bytes, choices);
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** A locked workbook has a stream of this name (UTF-16) in its directory, whose entries are 128 bytes each. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + name.length <= bytes.length; at += 128) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
