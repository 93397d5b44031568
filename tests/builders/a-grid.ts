import type { ExpectedHeadings } from '../../renderer/application/ports/spreadsheet';
import { ENTRY_HEADINGS } from '../../renderer/application/tables/columns/entry-columns';
import type { Grid, GridRow } from '../../renderer/application/tables/shape/grid';
import { toTable } from '../../renderer/application/tables/shape/to-table';

export const LIMITS = { rows: 30_000, columns: 256, cell: 4_000 };

/** A grid from lines of text, cells separated by semicolons; blank lines are blank rows. */
export function gridOf(lines: readonly string[], more: Partial<Grid> = {}): Grid {
  const rows = lines.map((text, index): GridRow => ({ line: index + 1, cells: text.split(';') }));
  return { rows, hiddenColumns: [], merges: [], layout: 'cells', ...more };
}

export const hide = (grid: Grid, ...lines: readonly number[]): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => (lines.includes(row.line) ? { ...row, visibility: 'hidden' } : row)),
});

/** A grid as a table; rows as "line: cells". @throws when it can't be one */
export function shape(grid: Grid, hidden?: 'take' | 'skip', headings: ExpectedHeadings = ENTRY_HEADINGS) {
  const shaped = toTable(grid, { headings, limits: LIMITS, ...(hidden && { hidden }) });
  if (!shaped.ok) throw new Error(`not shaped: ${JSON.stringify(shaped.error)}`);
  const { table, notes, doubts } = shaped.value;
  const rows = table.rows.map(({ line, cells }) => `${line}: ${cells.join(';')}`);
  return { header: table.header.join(';'), rows, notes, doubts, table };
}
