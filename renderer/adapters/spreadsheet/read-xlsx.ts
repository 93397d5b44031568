import type { TableProblem, TableRequest } from '../../application/ports/spreadsheet';
import type { GridReading } from '../../application/tables/shape/grid';
import { err, ok, type Result } from '../../domain/result';
import { NO_FORMATS, readCellFormats } from './cell-formats';
import type { CellContext } from './cell-text';
import { type ChosenSheet, findNamedSheet, proposeSheet, type SheetPreview } from './choose-sheet';
import { type OfficePackage, type PartProblem, toTableDamage } from './open-package';
import { readSheet, type WorksheetReading } from './read-sheet';
import { readWorkbook, type Workbook, type WorkbookSheet } from './read-workbook';
import { LARGEST_TEXT, type ReadingLimits } from './reading-limits';
import { readSharedStrings } from './shared-strings';

/** Rows above the header that may be blank or titles, on top of the rows allowed. */
const SLACK = 1_000;

/** How many rows of a sheet are looked at to see whether it holds the table. */
const PREVIEW_ROWS = 40;

const damaged = (problem: PartProblem): TableProblem => ({
  type: 'table-unreadable',
  detail: toTableDamage(problem),
});

/**
 * Reads a worksheet of a workbook: the one that is asked for, else the one that fits the headings.
 * @param part name of the workbook's main part
 */
export function readXlsx(
  pack: OfficePackage,
  part: string,
  { headings, choices = {} }: Pick<TableRequest, 'headings' | 'choices'>,
  limits: ReadingLimits,
): Result<GridReading, TableProblem> {
  const workbook = readWorkbook(pack, part);
  if (!workbook.ok) return err(damaged(workbook.error));
  const { sheets } = workbook.value;
  const context = readContext(pack, workbook.value);
  if (!context.ok) return err(damaged(context.error));
  const read = (sheet: WorkbookSheet, rows?: number): Result<WorksheetReading, TableProblem> =>
    readPart(pack, sheet, context.value, limits, rows);

  const names = sheets.map(({ name }) => name);
  const chosen =
    choices.sheet === undefined ? propose(sheets, headings, read) : findNamedSheet(names, choices.sheet);
  if (!chosen.ok) return chosen;
  const { index, notes, doubts } = chosen.value;
  const sheet = sheets[index];
  // Charts and hidden sheets only.
  if (!sheet) return err({ type: 'table-empty' });
  const reading = read(sheet);
  if (!reading.ok) return reading;
  const { rows, hiddenColumns, merges, extent } = reading.value;
  if (extent.columns > limits.columns) return err({ type: 'table-unreadable', detail: 'too-many-columns' });
  if (extent.lines > limits.rows + SLACK) return err({ type: 'table-too-large', rows: extent.lines });
  return ok({
    grid: { rows, hiddenColumns, merges, layout: 'cells' },
    source: { type: 'workbook', sheet: sheet.name, sheets: names },
    notes,
    doubts,
  });
}

function readContext(pack: OfficePackage, workbook: Workbook): Result<CellContext, PartProblem> {
  const { is1904, isToCalculate } = workbook;
  const strings =
    workbook.sharedStrings === undefined ? ok([]) : readSharedStrings(pack, workbook.sharedStrings);
  if (!strings.ok) return strings;
  const formats = workbook.styles === undefined ? ok(NO_FORMATS) : readCellFormats(pack, workbook.styles);
  if (!formats.ok) return formats;
  return ok({ strings: strings.value, formats: formats.value, is1904, isToCalculate });
}

/** @param rows look at so many rows that hold something, and no further */
function readPart(
  pack: OfficePackage,
  { part }: WorkbookSheet,
  context: CellContext,
  limits: ReadingLimits,
  rows?: number,
): Result<WorksheetReading, TableProblem> {
  const xml = pack.text(part);
  if (!xml.ok) return err(damaged(xml.error));
  const reading = readSheet(xml.value, context, {
    kept: { lines: limits.rows + SLACK, columns: limits.columns },
    characters: LARGEST_TEXT,
    ...(rows !== undefined && { rows }),
    ...(limits.beat && { beat: limits.beat }),
  });
  return typeof reading === 'string' ? err({ type: 'table-unreadable', detail: reading }) : ok(reading);
}

/** A sheet by itself needs no look ahead. */
function propose(
  sheets: readonly WorkbookSheet[],
  headings: TableRequest['headings'],
  read: (sheet: WorkbookSheet, rows: number) => Result<WorksheetReading, TableProblem>,
): Result<ChosenSheet, TableProblem> {
  if (sheets.length < 2) return ok({ index: 0, notes: [], doubts: [] });
  const previews: SheetPreview[] = [];
  for (const sheet of sheets) {
    const reading = read(sheet, PREVIEW_ROWS);
    if (!reading.ok) return reading;
    previews.push({ name: sheet.name, rows: reading.value.rows });
  }
  return ok(proposeSheet(previews, headings));
}
