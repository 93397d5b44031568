import { err, ok, type Result } from '../../../domain/result';
import type {
  CellFault,
  ExpectedHeadings,
  Table,
  TableChoices,
  TableDoubt,
  TableNote,
  TableProblem,
  TableRow,
} from '../../ports/spreadsheet';
import { findCellFault, isErrorWord } from './cell-faults';
import { fillMerges } from './fill-merges';
import { findClosing, firstText, isSubtotal } from './find-closing';
import { isColumnNumbers } from './find-column-numbers';
import { findHeading, scoreHeading } from './find-heading';
import { findOtherTable } from './find-other-table';
import { withoutRepeats } from './find-repeats';
import { findSections, hasNumbers } from './find-sections';
import type { Grid, GridRow } from './grid';
import { describeHidden, findHidden, withoutColumns } from './leave-out-hidden';

/** What a person's spreadsheet may hold: what is beyond was made by a program, or by mistake. */
export interface TableLimits {
  readonly rows: number;
  readonly columns: number;
  /** Longest text of a cell, in UTF-16 code units. */
  readonly cell: number;
}

interface Shaping {
  readonly headings: ExpectedHeadings;
  readonly hidden?: TableChoices['hidden'];
  readonly limits: TableLimits;
}

export interface ShapedTable {
  readonly table: Table;
  readonly notes: readonly TableNote[];
  readonly doubts: readonly TableDoubt[];
}

/** Cells of a whole table: what fits into memory, with room to spare. */
const MOST_CELLS = 64 * 1024 * 1024;

/**
 * Makes a table of rows as they stand in the file: blank rows, hidden ones, lines above the heading,
 * numbers of columns, sums and signatures left out, each said in a note; sections made a column; merged cells filled; columns
 * that hold nothing at the right dropped, every row as wide as the header.
 */
export function toTable(
  grid: Grid,
  { headings, hidden, limits }: Shaping,
): Result<ShapedTable, TableProblem> {
  const filled = grid.rows.filter(holdsSomething);
  const gone = hidden === 'take' ? [] : grid.hiddenColumns;
  const isShown = (row: GridRow): boolean => hidden === 'take' || row.visibility !== 'hidden';
  const visible = filled.filter(isShown);
  // Where everything is hidden, it has to be asked about, by its headings.
  const shown = visible.length > 0 || hidden !== undefined ? visible : filled;
  const top = narrowed(shown.slice(0, TOP), gone);
  const heading = findHeading(top, headings);
  if (!heading) return err({ type: 'table-empty' });
  const headingRows = top.slice(heading.first, heading.last + 1);
  const [firstLine, lastLine] = [headingRows[0]?.line ?? 0, headingRows.at(-1)?.line ?? 0];

  const underneath = filled.filter(({ line }) => line > lastLine);
  const merged = fillMerges(underneath, { merges: grid.merges, hiddenColumns: gone });
  const rows = narrowed(merged.rows.filter(isShown), gone);
  const names = heading.names.map((name) => (isErrorWord(name) ? '' : name));
  const [first, ...following] = rows.slice(0, NEXT).map(trimmed);
  const numbering = first && isColumnNumbers(names, first, following) ? rows[0] : undefined;
  const above = shown.slice(0, TOP).filter(({ line }) => line < firstLine);
  const repeats = withoutRepeats(rows.slice(numbering ? 1 : 0), { heading: headingRows, numbering, above });
  const other = findOtherTable(repeats.rows, headings);
  const next = other && repeats.rows.slice(other.from);
  const closing = findClosing(other ? repeats.rows.slice(0, other.from) : repeats.rows, names);
  const within = repeats.rows.slice(0, closing.end);
  const lead = names.findIndex((name) => name !== '');
  const subtotals = new Set(
    hasNumbers(within, lead) ? within.filter((row) => isSubtotal(row, lead)) : undefined,
  );
  const plain = subtotals.size === 0 ? within : within.filter((row) => !subtotals.has(row));
  const sections = findSections(plain, names, { merges: grid.merges, over: narrowed(above, gone).at(-1) });
  const own = [
    ...(sections?.rows ?? plain),
    ...(other?.isSameKind ? (next ?? []).map((row) => underAnother(row, other.heading)) : []),
  ];

  if (own.length > limits.rows) return err({ type: 'table-too-large', rows: own.length });
  const ruler: Ruler = {
    names: usedWidth(names),
    heading:
      grid.layout === 'text'
        ? Math.max(...headingRows.map(({ cells }) => cells.length))
        : Number.POSITIVE_INFINITY,
  };
  const width = own.reduce((widest, row) => Math.max(widest, usedWithin(row, ruler)), ruler.names);
  if (width > limits.columns) return err({ type: 'table-unreadable', detail: 'too-many-columns' });
  if (own.length * width > MOST_CELLS) return err({ type: 'table-too-large', rows: own.length });

  const unseen = filled.slice(0, TOP).filter((row) => !isShown(row) && row.line < lastLine);
  const told = describeHidden(
    findHidden(
      [...(scoreHeading(unseen, headings) > heading.score ? unseen : []), ...merged.rows],
      filled.filter(({ line }) => line >= firstLine && line <= lastLine),
      grid.hiddenColumns,
    ),
    hidden,
  );
  const notes: TableNote[] = [
    ...(above.length > 0 ? [{ type: 'lines-above', lines: above.map(({ line }) => line) } as const] : []),
    ...(headingRows.length > 1
      ? [{ type: 'heading-on-two-rows', lines: headingRows.map(({ line }) => line) } as const]
      : []),
    ...(numbering ? [{ type: 'column-numbers', line: numbering.line } as const] : []),
    ...(merged.lines.length > 0 ? [{ type: 'merged-filled', lines: merged.lines } as const] : []),
    ...(repeats.lines.length > 0 ? [{ type: 'heading-repeated', lines: repeats.lines } as const] : []),
    ...[...subtotals].map((row) => ({ type: 'total-row', line: row.line, text: firstText(row) }) as const),
    ...closing.totals.map((total) => ({ type: 'total-row', ...total }) as const),
    ...(sections
      ? [
          {
            type: 'sections-to-column',
            lines: sections.lines,
            texts: sections.texts,
            heading: sections.heading,
          } as const,
        ]
      : []),
    ...(next?.[0] && !other?.isSameKind
      ? [{ type: 'other-table', lines: next.map(({ line }) => line), text: firstText(next[0]) } as const]
      : []),
    ...(closing.below ? [{ type: 'lines-below', ...closing.below } as const] : []),
    ...told.notes,
  ];
  const table = {
    header: [...toWidth(names, width), ...(sections ? [sections.heading] : [])],
    rows: own.map((row, at) => {
      const shaped = toRow(row, width, ruler, limits.cell);
      return sections ? { ...shaped, cells: [...shaped.cells, sections.values[at] ?? ''] } : shaped;
    }),
  };
  return ok({ table, notes, doubts: told.doubts });
}

/** Rows that a heading is looked for in. */
const TOP = 60;
/** Rows that show whether the first is one of them. */
const NEXT = 20;

/** Its cells stand under names that aren't theirs. */
const underAnother = (row: GridRow, heading: number): GridRow => ({
  ...row,
  faults: [...(row.faults ?? []), { type: 'under-another-heading', column: null, heading }],
});

const narrowed = (rows: readonly GridRow[], gone: readonly number[]): readonly GridRow[] =>
  gone.length === 0 ? rows : rows.map((row) => withoutColumns(row, gone)).filter(holdsSomething);

const holdsSomething = ({ cells, faults }: GridRow): boolean => faults !== undefined || usedWidth(cells) > 0;

const trimmed = ({ cells }: GridRow): string[] => cells.map((cell) => cell.trim());

const SPACE = 0x20;

/** What begins with a printed ASCII character holds something; the rest is looked at more closely. */
const isBlank = (cell: string): boolean => {
  const code = cell.charCodeAt(0);
  return !(code > SPACE && code < 0x7f) && cell.trim() === '';
};

function usedWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && isBlank(cells[width - 1] as string)) width -= 1;
  return width;
}

/** How many cells the heading has: up to its last name, and counted off by separators. */
interface Ruler {
  readonly names: number;
  readonly heading: number;
}

/** Cells by which a row of text is longer than its heading, the last of them under no name. */
const countBeyond = ({ cells }: GridRow, { names, heading }: Ruler): number =>
  cells.length > heading && usedWidth(cells) > names ? cells.length - heading : 0;

const usedWithin = (row: GridRow, ruler: Ruler): number =>
  countBeyond(row, ruler) > 0 ? ruler.names : usedWidth(row.cells);

const toWidth = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, column) => cells[column] ?? '');

/**
 * What a cell must not be taken for is taken out of it and named beside. A cell that is too long
 * keeps one character more than any field takes, so that whoever checks lengths refuses it too.
 */
function toRow(row: GridRow, width: number, ruler: Ruler, longest: number): TableRow {
  const cells = new Array<string>(width);
  let faults: CellFault[] | undefined = row.faults ? [...row.faults] : undefined;
  for (let column = 0; column < width; column += 1) {
    const text = (row.cells[column] ?? '').trim();
    cells[column] = text;
    const fault = text === '' ? undefined : findCellFault(text, column, longest);
    if (!fault) continue;
    // A pointer to the cell above is a text all the same, and a column nobody imports keeps it.
    if (fault.type !== 'cell-ditto') {
      cells[column] = text.length > longest ? text.slice(0, longest + 1) : '';
    }
    if (!faults?.some((known) => known.column === column)) faults = [...(faults ?? []), fault];
  }
  const count = countBeyond(row, ruler);
  if (count > 0) faults = [...(faults ?? []), { type: 'cells-beyond-heading', column: null, count }];
  return faults && faults.length > 0 ? { line: row.line, cells, faults } : { line: row.line, cells };
}
