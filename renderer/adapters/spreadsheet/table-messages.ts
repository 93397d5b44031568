import type { TableProblem, TableReading, TableRequest, TableRow } from '../../application/ports/spreadsheet';
import type { Result } from '../../domain/result';

/** What the worker that reads tables is asked. */
export interface TableJob {
  readonly bytes: Uint8Array;
  readonly request: TableRequest;
}

/** A reading whose rows went ahead in parts. */
interface ReadingWithoutRows extends Omit<TableReading, 'table'> {
  readonly header: readonly string[];
}

export type TableReport =
  | { readonly type: 'rows'; readonly rows: readonly TableRow[] }
  | { readonly type: 'done'; readonly result: Result<ReadingWithoutRows, TableProblem> }
  | { readonly type: 'failed'; readonly detail: string };
