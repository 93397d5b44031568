/** The row of the heads. */
export const HEAD = -1;

/** Both from 0; see also {@link HEAD}. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows in sight at a time. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/**
 * Where a key leads, as in a spreadsheet; undefined for other keys.
 * @param unit `cells`: above the first row are the heads. `rows`: there is one stop in each row, Home and End are
 * those of the list, and what leads beyond the first row gives `above`
 */
export function moveCursor(
  { row, column }: Cursor,
  { key, ctrlKey }: Key,
  { rows, columns, page }: Extent,
  unit: 'cells' | 'rows',
): Cursor | 'above' | undefined {
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const toRow = (to: number): Cursor => ({ row: Math.max(0, Math.min(to, lastRow)), column });
  switch (key) {
    case 'ArrowDown':
      return toRow(ctrlKey ? lastRow : row + 1);
    case 'ArrowUp':
      if (row <= 0) return unit === 'rows' ? 'above' : { row: HEAD, column };
      return toRow(ctrlKey ? 0 : row - 1);
    case 'PageDown':
      return toRow(row + page);
    case 'PageUp':
      return toRow(row - page);
    case 'Home':
      return unit === 'rows' || ctrlKey
        ? { row: 0, column: unit === 'rows' ? column : 0 }
        : { row, column: 0 };
    case 'End':
      if (unit === 'rows') return toRow(lastRow);
      return ctrlKey ? { row: lastRow, column: lastColumn } : { row, column: lastColumn };
    case 'ArrowRight':
      return unit === 'rows' ? undefined : { row, column: Math.min(column + 1, lastColumn) };
    case 'ArrowLeft':
      return unit === 'rows' ? undefined : { row, column: Math.max(column - 1, 0) };
    default:
      return undefined;
  }
}
