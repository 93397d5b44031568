import type { TableRow } from '../../application/ports/spreadsheet';
import { ok } from '../../domain/result';
import type { Beat } from '../heartbeat';
import { readHere } from './read-here';
import type { TableJob, TableReport } from './table-messages';

/** Cells, and their characters, that the thread that draws the screen unpacks at once in a few milliseconds. */
const PART_CELLS = 10_000;
const PART_CHARACTERS = 500_000;

/** Reads a table and hands it over in parts, none of which keeps who takes it from answering. */
export function answerTableJob(
  { bytes, request }: TableJob,
  report: (report: TableReport) => void,
  beat?: Beat,
): void {
  const reading = readHere(bytes, request, beat);
  if (!reading.ok) {
    report({ type: 'done', result: reading });
    return;
  }
  const { table, ...rest } = reading.value;
  for (const rows of toParts(table.rows)) report({ type: 'rows', rows });
  report({ type: 'done', result: ok({ ...rest, header: table.header }) });
}

function* toParts(rows: readonly TableRow[]): Generator<TableRow[]> {
  let part: TableRow[] = [];
  let cells = 0;
  let characters = 0;
  for (const row of rows) {
    part.push(row);
    cells += row.cells.length;
    for (const cell of row.cells) characters += cell.length;
    if (cells < PART_CELLS && characters < PART_CHARACTERS) continue;
    yield part;
    part = [];
    cells = 0;
    characters = 0;
  }
  if (part.length > 0) yield part;
}
