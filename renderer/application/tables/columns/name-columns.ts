/**
 * The names of columns whose heading has one row or more: what stands lowest; names that repeat
 * under different groups are led in by their group, so that they differ.
 * @param rows cleaned cells, the top row first
 */
export function nameColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const names = Array.from({ length: width }, (_, column) => {
    const level = rows.findLastIndex((cells) => (cells[column] ?? '') !== '');
    return { level, name: rows[level]?.[column] ?? '' };
  });
  const counts = new Map<string, number>();
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map(({ level, name }, column) => {
    if (name === '' || (counts.get(name) ?? 0) < 2) return name;
    const groups = rows.slice(0, Math.max(0, level)).map((cells) => groupOf(cells, column));
    return [...groups.filter((group) => group !== '' && group !== name), name].join(' – ');
  });
}

/** A group's name stands over the first of its columns. */
function groupOf(cells: readonly string[], column: number): string {
  for (let at = Math.min(column, cells.length - 1); at >= 0; at -= 1) {
    const cell = cells[at] ?? '';
    if (cell !== '') return cell;
  }
  return '';
}
