import type { ExpectedHeadings } from '../ports/spreadsheet';
import { foldHeading } from './fold-text';
import type { GridRow } from './grid';

/** How many of the expected headings the best of these rows has. */
export function scoreHeading(rows: readonly GridRow[], expected: ExpectedHeadings): number {
  const fields = Object.values(expected).map((names) => new Set(names.map(foldHeading)));
  const scores = rows.map(({ cells }) => {
    const folded = cells.map((cell) => foldHeading(cell.slice(0, 300)));
    return fields.filter((names) => folded.some((heading) => names.has(heading))).length;
  });
  return Math.max(0, ...scores);
}
