import { LARGEST_FILE_BYTES } from '../../application/limits';
import type {
  Spreadsheet,
  Table,
  TableProblem,
  TableReading,
  TableRequest,
} from '../../application/ports/spreadsheet';
import type { FileProblem } from '../../application/problem';
import type { IncomingFile } from '../../application/services';
import type { ColumnMapping } from '../../application/tables/column-mapping';
import { err, type Result } from '../../domain/result';

/** Where an import stands; nothing is changed before `done`. */
export type ImportStep<Field extends string> =
  | { readonly type: 'file'; readonly problem?: TableProblem | FileProblem }
  | { readonly type: 'reading'; readonly fileName: string }
  | {
      readonly type: 'columns' | 'preview';
      readonly fileName: string;
      readonly table: Table;
      readonly mapping: ColumnMapping<Field>;
    }
  | { readonly type: 'done'; readonly view: ImportView };

/** One line of the preview; `line` is the row in the person's own table. */
export interface ImportViewRow {
  readonly line: number;
  readonly what: 'add' | 'update';
  /** Number or code. */
  readonly mark: string;
  readonly title: string;
  readonly detail: string;
}

export interface ImportViewRemark {
  readonly line: number | null;
  readonly sentence: string;
}

/** What an import would do, in words. */
export interface ImportView {
  readonly rows: readonly ImportViewRow[];
  readonly newOptions: readonly { readonly list: string; readonly names: readonly string[] }[];
  readonly problems: readonly ImportViewRemark[];
  readonly notices: readonly ImportViewRemark[];
  /** Rows that stand in the competition already, word for word. */
  readonly unchanged: number;
}

/** Reads a chosen or dropped file as a table, whatever it turns out to be. */
export async function readTable(
  file: IncomingFile,
  spreadsheet: Pick<Spreadsheet, 'read'>,
  request: TableRequest,
): Promise<Result<TableReading, TableProblem | FileProblem>> {
  if (file.size > LARGEST_FILE_BYTES) return err({ type: 'table-unreadable', detail: 'file-too-large' });
  let bytes: Uint8Array;
  try {
    bytes = await file.read();
  } catch (error) {
    // A stick pulled out; anything that isn't an Error was not thrown by reading.
    if (!(error instanceof Error)) throw error;
    return err({ type: 'file-unreadable', detail: error.message });
  }
  const reading = await spreadsheet.read(bytes, request);
  // Titles alone, or a line of something else: there is nothing to choose columns for.
  return reading.ok && reading.value.table.rows.length === 0 ? err({ type: 'table-empty' }) : reading;
}

/** The first different things a column holds, to recognise it by. */
export function samplesOf(table: Table, column: number, count = 3): string[] {
  const seen = new Set<string>();
  for (const { cells } of table.rows) {
    const text = (cells[column] ?? '').trim();
    if (text !== '') seen.add(text);
    if (seen.size === count) break;
  }
  return [...seen];
}

/** Columns chosen for more than one field. */
export function repeatedColumns<Field extends string>(mapping: ColumnMapping<Field>): number[] {
  const columns = Object.values<number | null>(mapping).filter((column) => column !== null);
  return [...new Set(columns.filter((column, index) => columns.indexOf(column) !== index))];
}

/** Needed fields without a column. */
export const missingFields = <Field extends string>(
  mapping: ColumnMapping<Field>,
  required: readonly Field[],
): Field[] => required.filter((field) => mapping[field] === null);
