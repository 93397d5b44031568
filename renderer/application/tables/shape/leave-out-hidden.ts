import type { CellFault, TableChoices, TableDoubt, TableNote } from '../../ports/spreadsheet';
import { nameColumns } from '../columns/name-columns';
import type { Grid, GridRow } from './grid';

export interface HiddenParts {
  readonly lines: readonly number[];
  /** Headings of the hidden columns, their letter where they have none. */
  readonly columns: readonly string[];
}

/** A row without the columns that nobody sees. */
export function withoutColumns(row: GridRow, hidden: readonly number[]): GridRow {
  if (hidden.length === 0 || (hidden[0] ?? 0) >= row.cells.length) return row;
  const gone = new Set(hidden);
  const cells = row.cells.filter((_, column) => !gone.has(column));
  if (!row.faults) return { ...row, cells };
  const faults = row.faults.flatMap((fault): readonly CellFault[] => {
    if (fault.column === null) return [fault];
    const { column } = fault;
    if (gone.has(column)) return [];
    return [{ ...fault, column: column - hidden.filter((one) => one < column).length }];
  });
  return { ...row, cells, faults };
}

/** What of a table is hidden and holds something. */
export function findHidden(
  rows: readonly GridRow[],
  heading: readonly GridRow[],
  hiddenColumns: Grid['hiddenColumns'],
): HiddenParts {
  const names = nameColumns(heading.map(({ cells }) => cells));
  return {
    lines: rows.filter(({ visibility }) => visibility === 'hidden').map(({ line }) => line),
    columns: hiddenColumns
      .filter((column) => rows.some(({ cells }) => (cells[column] ?? '').trim() !== ''))
      .map((column) => names[column]?.trim() || columnLetters(column)),
  };
}

/** What is to be said of it, or asked. */
export function describeHidden(
  { lines, columns }: HiddenParts,
  choice: TableChoices['hidden'],
): { readonly notes: readonly TableNote[]; readonly doubts: readonly TableDoubt[] } {
  if (lines.length === 0 && columns.length === 0) return { notes: [], doubts: [] };
  if (choice === undefined) return { notes: [], doubts: [{ type: 'hidden-undecided', lines, columns }] };
  const type = choice === 'take' ? 'hidden-taken' : 'hidden-skipped';
  return { notes: [{ type, lines, columns }], doubts: [] };
}

/** A, B … Z, AA. @param column counted from 0 */
function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}
