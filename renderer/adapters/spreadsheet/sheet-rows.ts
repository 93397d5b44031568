import type { CellFault } from '../../application/ports/spreadsheet';
import type { GridRow } from '../../application/tables/shape/grid';

/** Gathers a sheet's rows in whatever order their cells come, and keeps what a table may hold. */
export interface SheetRows {
  readonly setHidden: (line: number) => void;
  /** @returns false when this cell has been set before */
  readonly set: (line: number, column: number, text: string, fault?: CellFault) => boolean;
  /** How many rows hold something. */
  readonly count: () => number;
  /** The lowest line and how many columns hold something, kept or not. */
  readonly extent: () => { readonly lines: number; readonly columns: number };
  /** In the order of their lines, those that hold something. */
  readonly take: () => GridRow[];
}

interface Row {
  readonly line: number;
  readonly cells: string[];
  readonly faults: CellFault[];
}

export interface SheetExtent {
  readonly lines: number;
  readonly columns: number;
}

/** @param kept cells beyond are counted, and no more: nobody can take a table that large */
export function createSheetRows(kept: SheetExtent): SheetRows {
  const rows: Row[] = [];
  const hidden = new Set<number>();
  /** Only where lines come out of order. */
  let byLine: Map<number, Row> | undefined;
  let lines = 0;
  let columns = 0;

  const findRow = (line: number): Row => {
    const last = rows.at(-1);
    if (last?.line === line) return last;
    if (last && last.line > line) byLine ??= new Map(rows.map((row) => [row.line, row]));
    const known = byLine?.get(line);
    if (known) return known;
    const row: Row = { line, cells: [], faults: [] };
    rows.push(row);
    byLine?.set(line, row);
    return row;
  };

  return {
    setHidden: (line) => hidden.add(line),
    set: (line, column, text, fault) => {
      lines = Math.max(lines, line);
      columns = Math.max(columns, column + 1);
      if (line > kept.lines || column >= kept.columns) return true;
      const { cells, faults } = findRow(line);
      if (cells[column] || faults.some((known) => known.column === column)) return false;
      while (cells.length < column) cells.push('');
      cells[column] = text;
      if (fault) faults.push(fault);
      return true;
    },
    count: () => rows.length,
    extent: () => ({ lines, columns }),
    take: () =>
      (byLine ? rows.toSorted((a, b) => a.line - b.line) : rows).map(({ line, cells, faults }) => ({
        line,
        cells,
        ...(hidden.has(line) && { visibility: 'hidden' as const }),
        ...(faults.length > 0 && { faults }),
      })),
  };
}
