import type { Grid, GridRow, MergedArea } from './grid';

export interface FilledRows {
  readonly rows: readonly GridRow[];
  /** Rows that got a value. */
  readonly lines: readonly number[];
}

/**
 * Gives every row of a merged area the area's value, in its first column that is shown. Areas are of
 * these rows only: one that begins above them belongs to a heading or a title. Rows that hold nothing
 * else stay as they are; of areas that overlap, which no program makes, the upper counts.
 * @param rows by line, from the first below the heading
 */
export function fillMerges(
  rows: readonly GridRow[],
  { merges, hiddenColumns }: Pick<Grid, 'merges' | 'hiddenColumns'>,
): FilledRows {
  const hidden = new Set(hiddenColumns);
  const top = rows[0]?.line ?? 0;
  const areas = merges
    .filter(({ firstLine, lastLine, firstColumn }) => {
      return firstLine >= top && (lastLine > firstLine || hidden.has(firstColumn));
    })
    .toSorted((a, b) => a.firstColumn - b.firstColumn || a.firstLine - b.firstLine);
  const changed = new Map<number, GridRow>();
  const lines = new Set<number>();
  let before: MergedArea | undefined;
  for (const area of areas) {
    if (before?.firstColumn === area.firstColumn && area.firstLine <= before.lastLine) continue;
    before = area;
    const start = findLine(rows, area.firstLine);
    const source = rows[start];
    if (source?.line !== area.firstLine) continue;
    const column = shownColumn(area, hidden);
    const value = source.cells[area.firstColumn] ?? '';
    const faults = source.faults?.filter((fault) => fault.column === area.firstColumn) ?? [];
    if (value === '' && faults.length === 0) continue;
    for (let at = start; at < rows.length && (rows[at] as GridRow).line <= area.lastLine; at += 1) {
      if (at === start && column === area.firstColumn) continue;
      const row = changed.get(at) ?? (rows[at] as GridRow);
      const cells = Array.from({ length: Math.max(row.cells.length, column + 1) }, (_, index) =>
        index === column ? value : (row.cells[index] ?? ''),
      );
      const added = [...(row.faults ?? []), ...faults.map((fault) => ({ ...fault, column }) as typeof fault)];
      changed.set(at, { ...row, cells, ...(added.length > 0 && { faults: added }) });
      if (at > start) lines.add(row.line);
    }
  }
  return {
    rows: changed.size === 0 ? rows : rows.map((row, at) => changed.get(at) ?? row),
    lines: [...lines].toSorted((a, b) => a - b),
  };
}

function shownColumn({ firstColumn, lastColumn }: MergedArea, hidden: ReadonlySet<number>): number {
  for (let column = firstColumn; column <= lastColumn; column += 1) if (!hidden.has(column)) return column;
  return firstColumn;
}

/** The first row at or below a line. */
function findLine(rows: readonly GridRow[], line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as GridRow).line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
