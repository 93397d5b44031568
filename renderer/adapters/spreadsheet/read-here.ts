import type { TableProblem, TableReading, TableRequest } from '../../application/ports/spreadsheet';
import type { GridReading } from '../../application/tables/shape/grid';
import { toTable } from '../../application/tables/shape/to-table';
import { assertNever, err, ok, type Result } from '../../domain/result';
import type { Beat } from '../heartbeat';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import { isTooLarge, limitsOf, type ReadingLimits } from './reading-limits';
import { recogniseFormat } from './recognise-format';

/**
 * Reads a table on this thread.
 * @param beat told whenever the work goes on
 */
export function readHere(
  bytes: Uint8Array,
  request: TableRequest,
  beat: Beat = () => {},
): Result<TableReading, TableProblem> {
  const { headings, choices = {} } = request;
  const limits = { ...limitsOf(request), beat };
  const reading = readGrid(bytes, request, limits);
  if (!reading.ok) return reading;
  beat();
  const { grid, source, notes, doubts } = reading.value;
  const shaped = toTable(grid, { headings, limits, ...(choices.hidden && { hidden: choices.hidden }) });
  beat();
  if (!shaped.ok) return shaped;
  const { table } = shaped.value;
  return ok({
    table,
    source,
    notes: [...notes, ...shaped.value.notes],
    doubts: [...doubts, ...shaped.value.doubts],
  });
}

function readGrid(
  bytes: Uint8Array,
  request: TableRequest,
  limits: ReadingLimits,
): Result<GridReading, TableProblem> {
  if (isTooLarge(bytes, request)) return err({ type: 'table-unreadable', detail: 'file-too-large' });
  const file = recogniseFormat(bytes);
  if (!file.ok) return file;
  switch (file.value.type) {
    case 'workbook':
      return readXlsx(file.value.pack, file.value.part, request, limits);
    case 'text':
      return readCsv(bytes, request.headings, request.choices ?? {}, limits);
    default:
      return assertNever(file.value);
  }
}
