import type { CellFault, TableDoubt, TableNote, TableSource } from '../../ports/spreadsheet';

/** Cells as they stand in a file, before anybody says which row is the heading. */
export interface Grid {
  /** In the order of the file; rows that hold nothing may be left out. */
  readonly rows: readonly GridRow[];
  /** Counted from 0, ascending. */
  readonly hiddenColumns: readonly number[];
  /** Areas shown as one cell; the value stands in the first. */
  readonly merges: readonly MergedArea[];
  /**
   * `cells`: a cell may stand alone anywhere, as in a workbook. `text`: cells are counted off by
   * separators, so one too many moves all that follow.
   */
  readonly layout: 'cells' | 'text';
}

export interface GridRow {
  /** What the person's spreadsheet program calls the row. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly visibility?: 'hidden';
  /** Columns as in `cells`. */
  readonly faults?: readonly CellFault[];
}

/** Lines and columns as in {@link GridRow}, last ones included. */
export interface MergedArea {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A file's cells, and what had to be decided to get at them. */
export interface GridReading {
  readonly grid: Grid;
  readonly source: TableSource;
  readonly notes: readonly TableNote[];
  readonly doubts: readonly TableDoubt[];
}
