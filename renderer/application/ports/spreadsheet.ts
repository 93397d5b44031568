import type { Result } from '../../domain/result';
import type { WorkerProblem } from '../workspace/problem';

/**
 * A table of text cells; `line` is the row number the person sees in their own spreadsheet program
 * (blank rows count, a quoted line break doesn't). Every row is as wide as the header.
 */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What of this row must not be taken for what it seems to say; absent where all is well. */
  readonly faults?: readonly CellFault[];
}

/**
 * A cell nobody may take as it stands. `column` counts from 0; null: the row as a whole. What hangs on
 * a column that isn't imported harms nobody.
 */
export type CellFault =
  /** An error value (`#N/A`), or a word for one. */
  | { readonly type: 'cell-error'; readonly column: number; readonly text: string }
  /** A formula whose result was never calculated by the program that wrote it. */
  | { readonly type: 'cell-uncalculated'; readonly column: number }
  /** A value that says nothing readable, such as a time without a day, or text longer than any field. */
  | { readonly type: 'cell-unreadable'; readonly column: number; readonly text: string }
  /** "sda", "idem": says no more than that it is as above, and nobody can tell for how long. */
  | { readonly type: 'cell-ditto'; readonly column: number; readonly text: string }
  /** Another heading, in this line, stands between the row and the table's own. */
  | { readonly type: 'under-another-heading'; readonly column: null; readonly heading: number }
  /** More cells than the heading has: something stands in the wrong column. */
  | { readonly type: 'cells-beyond-heading'; readonly column: null; readonly count: number }
  /** A quotation mark that quotes nothing, or not what it seems to. */
  | { readonly type: 'quote-doubtful'; readonly column: null }
  /** A quoted cell that holds whole lines of the table. */
  | { readonly type: 'lines-swallowed'; readonly column: null; readonly lines: number };

export type TextSeparator = ';' | ',' | '\t' | '|';

/** What a person has said about the file; nothing said means: what is proposed. */
export interface TableChoices {
  /** The worksheet's name, as it stands on its tab. */
  readonly sheet?: string;
  readonly separator?: TextSeparator;
  /** Whether hidden and filtered rows and columns come in. */
  readonly hidden?: 'take' | 'skip';
}

/** Headings by field: what the heading row, the separator and the worksheet are recognised by. */
export type ExpectedHeadings = { readonly [field: string]: readonly string[] };

export interface TableRequest {
  readonly headings: ExpectedHeadings;
  readonly choices?: TableChoices;
  /** More bytes and rows than a person's table has, for tables made by a program. */
  readonly size?: 'usual' | 'large';
}

export type TableSource =
  | { readonly type: 'text'; readonly separator: TextSeparator }
  /** `sheets`: every visible worksheet, in the order of the tabs. */
  | { readonly type: 'workbook'; readonly sheet: string; readonly sheets: readonly string[] };

/** What was done with the file, to be told; nothing to answer. Lines as in {@link Table}. */
export type TableNote =
  | { readonly type: 'lines-above'; readonly lines: readonly number[] }
  /** Two rows, or three; from top to bottom. */
  | { readonly type: 'heading-on-two-rows'; readonly lines: readonly number[] }
  | { readonly type: 'column-numbers'; readonly line: number }
  | { readonly type: 'total-row'; readonly line: number; readonly text: string }
  /** The heading once more, as on every page of a print, with column numbers, titles and page numbers about it. */
  | { readonly type: 'heading-repeated'; readonly lines: readonly number[] }
  /**
   * Rows that stand alone over those they are about; they became the last column.
   * `heading`: what it is called, empty where nothing says so.
   */
  | {
      readonly type: 'sections-to-column';
      readonly lines: readonly number[];
      readonly texts: readonly string[];
      readonly heading: string;
    }
  /** Below the table, and about something else: a table with a heading of its own. */
  | { readonly type: 'other-table'; readonly lines: readonly number[]; readonly text: string }
  /** Below the table, and none of its rows: place and date, signatures, sources. `text` is the first of it. */
  | { readonly type: 'lines-below'; readonly lines: readonly number[]; readonly text: string }
  /** Every row of a merged area got its value. */
  | { readonly type: 'merged-filled'; readonly lines: readonly number[] }
  /** Bytes that don't belong to the file's encoding, read as Windows-1252: a look at these letters is due. */
  | { readonly type: 'foreign-bytes'; readonly lines: readonly number[] }
  /** Other visible sheets hold something too; this one has the known headings. */
  | { readonly type: 'sheet-proposed'; readonly sheet: string; readonly others: readonly string[] }
  | {
      readonly type: 'hidden-taken' | 'hidden-skipped';
      readonly lines: readonly number[];
      /** Headings of the hidden columns, their letter where they have none. */
      readonly columns: readonly string[];
    };

/** What only a person can decide; the table is the one proposed until then. */
export type TableDoubt =
  /** Answered by `choices.sheet`. */
  | { readonly type: 'sheet-undecided'; readonly sheets: readonly string[] }
  /** Answered by `choices.separator`. */
  | { readonly type: 'separator-undecided'; readonly separators: readonly TextSeparator[] }
  /** Answered by `choices.hidden`; left out in what is proposed. */
  | {
      readonly type: 'hidden-undecided';
      readonly lines: readonly number[];
      readonly columns: readonly string[];
    };

export interface TableReading {
  readonly table: Table;
  readonly source: TableSource;
  readonly notes: readonly TableNote[];
  readonly doubts: readonly TableDoubt[];
}

/**
 * Why a table of a known format could not be read. `protected`: opens with a password only.
 * `quote-open`: a quotation mark in a CSV that is never closed. `not-finished`: the reader broke down, as
 * when memory runs out.
 */
export type TableDamage =
  | 'damaged'
  | 'protected'
  | 'quote-open'
  | 'file-too-large'
  | 'unpacked-too-large'
  | 'too-many-columns'
  | 'not-finished';

/** Formats of tables and papers that are recognised, and not read. */
export type ForeignFormat =
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'fods'
  | 'gnumeric'
  | 'numbers'
  | 'html'
  | 'rtf'
  | 'pdf'
  | 'word'
  | 'picture';

export type TableProblem =
  | { readonly type: 'table-empty' }
  | {
      readonly type: 'table-unreadable';
      readonly detail: TableDamage;
      /** Where it began, when that is known. */
      readonly line?: number;
    }
  /** `format`: what it is instead, when that can be told. */
  | { readonly type: 'table-unknown-format'; readonly format?: ForeignFormat }
  | { readonly type: 'table-too-large'; readonly rows: number }
  | { readonly type: 'table-sheet-missing'; readonly sheet: string; readonly sheets: readonly string[] }
  | WorkerProblem
  | { readonly type: 'table-cancelled' };

/** A typed cell for an export; text is never taken as a formula. */
export type ExportCell = string | number | FixedDecimal | null;

/** A number that shows as many places as are written here, with a point: `79.687500`. */
interface FixedDecimal {
  readonly decimal: string;
}

export interface ExportSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
  /** Lines above the table (title, date, DATA CONTOH). */
  readonly caption: readonly string[];
}

/** A semicolon goes with decimal commas, a comma with decimal points. */
export type CsvSeparator = ';' | ',';

export interface Spreadsheet {
  /**
   * Text (comma, semicolon or tab; any usual encoding) or XLSX, told apart by content; off the thread
   * that draws the screen.
   * @param signal the caller has no use for the table any more: answered with `table-cancelled`
   */
  readonly read: (
    bytes: Uint8Array,
    request: TableRequest,
    signal?: AbortSignal,
  ) => Promise<Result<TableReading, TableProblem>>;
  readonly toXlsx: (sheets: readonly ExportSheet[]) => Promise<Uint8Array>;
  /** UTF-8 with BOM, CRLF. Semicolon (with decimal commas) unless told otherwise: what Indonesian Excel opens. */
  readonly toCsv: (sheet: ExportSheet, separator?: CsvSeparator) => Uint8Array;
  /** More rows for the end of a table that `toCsv` began, where there are too many for one go. */
  readonly toCsvRows: (rows: ExportSheet['rows'], separator?: CsvSeparator) => Uint8Array;
}
