import type {
  Spreadsheet,
  Table,
  TableChoices,
  TableProblem,
  TableReading,
  TableRequest,
} from '../../../application/ports/spreadsheet';
import type { IncomingFile } from '../../../application/receive/import-outcome';
import { readIncoming } from '../../../application/receive/read-incoming';
import { chooseColumns } from '../../../application/tables/columns/choose-columns';
import type {
  ColumnMapping,
  GuessedColumns,
  KnownHeadings,
} from '../../../application/tables/columns/column-mapping';
import type { Alikes } from '../../../application/tables/entries/apply-entries';
import type { ImportCounts } from '../../../application/tables/matching/existing';
import { LARGEST_TABLE_BYTES } from '../../../application/workspace/limits';
import type { FileProblem } from '../../../application/workspace/problem';
import type { Competition } from '../../../domain/competition';
import { err, type Result } from '../../../domain/result';
import { createPace, type Steps } from '../../../domain/steps';

/** Where an import stands; nothing is changed before `done`. */
export type ImportStep<Field extends string> =
  | { readonly type: 'file'; readonly problem?: TableProblem | FileProblem }
  | { readonly type: 'reading'; readonly fileName: string }
  | ColumnsStep<Field>
  | { readonly type: 'preview'; readonly fileName: string; readonly opened: OpenedTable<Field> }
  | { readonly type: 'done'; readonly view: ImportView };

export interface ColumnsStep<Field extends string> {
  readonly type: 'columns';
  readonly fileName: string;
  readonly opened: OpenedTable<Field>;
  /** What was chosen last, while the table is read again by it. */
  readonly pending?: TableChoices;
  /** Why what was chosen last could not be read; what was read before is still here. */
  readonly problem?: TableProblem;
}

/** A file as it was read, and the columns chosen. */
export interface OpenedTable<Field extends string> {
  readonly bytes: Uint8Array;
  readonly reading: TableReading;
  readonly choices: TableChoices;
  readonly columns: GuessedColumns<Field>;
}

/** One line of the preview; `line` is the row in the person's own table. */
export interface ImportViewRow {
  readonly line: number;
  readonly what: 'add' | 'update' | 'renumber';
  /** Number or code. */
  readonly mark: string;
  /** The number or code it has now, where that changes. */
  readonly before?: string;
  readonly title: string;
  readonly detail: string;
}

export interface ImportViewRemark {
  readonly line: number | null;
  readonly sentence: string;
  /** What the row would do by one answer, and what by the other. */
  readonly readings?: string;
}

/** What an import would do, in words. */
export interface ImportView {
  readonly rows: readonly ImportViewRow[];
  readonly newOptions: readonly { readonly list: string; readonly names: readonly string[] }[];
  readonly problems: readonly ImportViewRemark[];
  /** Rows that wait for an answer, and why. */
  readonly doubts: readonly ImportViewRemark[];
  readonly notices: readonly ImportViewRemark[];
  readonly counts: ImportCounts;
  /** Names that look alike are among them: whether they mean the same is asked. */
  readonly alikes: 'none' | 'some';
}

/** An import that was looked at: in words, and as the change that makes it. */
export interface PreviewedImport {
  readonly view: ImportView;
  readonly apply: (competition: Competition, alikes: Alikes) => Competition;
}

/** The bytes of a chosen or dropped file. */
export async function openFile(file: IncomingFile): Promise<Result<Uint8Array, TableProblem | FileProblem>> {
  const read = await readIncoming(file, LARGEST_TABLE_BYTES);
  if (read.ok || read.error.type === 'file-unreadable') return read;
  return err({ type: 'table-unreadable', detail: 'file-too-large' });
}

/** Reads bytes as a table, whatever they turn out to be. */
export async function readTable(
  bytes: Uint8Array,
  spreadsheet: Pick<Spreadsheet, 'read'>,
  request: TableRequest,
  signal?: AbortSignal,
): Promise<Result<TableReading, TableProblem>> {
  const reading = await spreadsheet.read(bytes, request, signal);
  // Titles alone, or a line of something else: there is nothing to choose columns for.
  if (!reading.ok || reading.value.table.rows.length > 0) return reading;
  // Rows that are all hidden are there, and are asked about.
  return reading.value.doubts.some(({ type }) => type === 'hidden-undecided')
    ? reading
    : err({ type: 'table-empty' });
}

/** Columns as they were chosen for the same headings, or else chosen anew. */
export function keepColumns<Field extends string>(
  before: OpenedTable<Field>,
  table: Table,
  known: KnownHeadings<Field>,
): GuessedColumns<Field> {
  const { header } = before.reading.table;
  const isSame = header.length === table.header.length && header.every((one, at) => one === table.header[at]);
  return isSame ? before.columns : chooseColumns(table.header, known);
}

/** The choice with a field's column said, or left out. */
export function sayColumn<Field extends string>(
  { mapping, open }: GuessedColumns<Field>,
  field: Field,
  column: number | null,
): GuessedColumns<Field> {
  return {
    mapping: { ...mapping, [field]: column },
    open: open.filter((one) => one.field !== field),
  };
}

const SAMPLES = 3;

/** The first different things each column holds, to recognise it by; looked for with a rest now and then. */
export function* samplesInSteps({ header, rows }: Table): Steps<readonly (readonly string[])[]> {
  const samples = header.map((): string[] => []);
  const pace = createPace();
  let open = header.map((_, column) => column);
  for (const { cells } of rows) {
    if (open.length === 0) break;
    if (pace.isDue()) yield;
    for (const column of open) {
      const text = (cells[column] ?? '').trim();
      const found = samples[column];
      if (text === '' || found === undefined || found.includes(text)) continue;
      found.push(text);
      if (found.length === SAMPLES) open = open.filter((one) => one !== column);
    }
  }
  return samples;
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

/** Whether something has to be answered, or waited for, before the preview. */
export const isBlocked = <Field extends string>(
  { opened: { columns, reading }, pending }: ColumnsStep<Field>,
  required: readonly Field[],
): boolean =>
  pending !== undefined ||
  reading.doubts.length > 0 ||
  columns.open.length > 0 ||
  missingFields(columns.mapping, required).length > 0 ||
  repeatedColumns(columns.mapping).length > 0;
