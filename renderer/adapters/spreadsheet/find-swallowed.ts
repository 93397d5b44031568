import type { GridRow } from '../../application/tables/shape/grid';

/**
 * How many whole lines of the table a quoted cell has swallowed: its row's lines, read as if the
 * quotation marks meant nothing, are all rows of the table. A text of several lines isn't that:
 * its commas have blanks behind them where the table's have none, and its lines begin with words
 * where the rows begin with numbers.
 * @param cells of each line of the row
 * @param width cells of the heading
 * @param isSpaced whether the heading has blanks behind its separators
 */
export function countSwallowed(
  cells: readonly (readonly string[])[],
  row: GridRow,
  width: number,
  isSpaced: boolean,
): number {
  if (width < 2) return 0;
  const counts = cells.map(
    (line) => line.filter((cell, at) => at === 0 || isSpaced || !/^\s/.test(cell)).length,
  );
  const isNumbered = startsWithNumber(row.cells[0]);
  const goesOn = cells.every(([first]) => startsWithNumber(first?.replace(/^"/, '')));
  if (isNumbered && !goesOn) return 0;
  const [count = 0] = counts;
  const isTable =
    counts.every((one) => one === count) && (count === width || (goesOn && count > 1 && count < width));
  return isTable ? cells.length - 1 : 0;
}

const startsWithNumber = (cell: string | undefined): boolean => /^\s*\d+\s*[.)]?\s*$/.test(cell ?? '');
