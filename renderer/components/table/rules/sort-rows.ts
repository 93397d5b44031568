export type Direction = 'ascending' | 'descending';

/** How rows are put in the order of a column; rows that say nothing there come last either way. */
export interface ColumnOrder<T> {
  readonly sort: <Item extends T>(items: readonly Item[], direction: Direction) => readonly Item[];
}

/** What a table is sorted by. */
export interface TableSort {
  readonly column: string;
  readonly direction: Direction;
}

/** @param read what a row says in the column; undefined for nothing */
export const orderBy = <T, Value extends {}>(
  read: (item: T) => Value | undefined,
  compare: (a: Value, b: Value) => number,
): ColumnOrder<T> => ({
  sort: <Item extends T>(items: readonly Item[], direction: Direction) => {
    const sign = direction === 'ascending' ? 1 : -1;
    const said: { readonly item: Item; readonly value: Value }[] = [];
    const silent: Item[] = [];
    for (const item of items) {
      const value = read(item);
      if (value === undefined) silent.push(item);
      else said.push({ item, value });
    }
    // Equal ones stay as they stood, in both directions.
    said.sort((a, b) => sign * compare(a.value, b.value));
    return [...said.map(({ item }) => item), ...silent];
  },
});

export const byNumber = <T>(read: (item: T) => number | undefined): ColumnOrder<T> =>
  orderBy(read, (a, b) => a - b);

// Names are put in order as Indonesian does it, whatever language the screens speak; "Kelas 2" before "Kelas 10".
const NAMES = new Intl.Collator('id', { numeric: true });

/** An empty text says nothing. */
export const byText = <T>(read: (item: T) => string | undefined): ColumnOrder<T> =>
  orderBy((item) => read(item) || undefined, NAMES.compare);

/** What a press on a column's head asks for: up, then down, then the order in which the rows came. */
export function nextSort(now: TableSort | undefined, column: string): TableSort | undefined {
  if (now?.column !== column) return { column, direction: 'ascending' };
  return now.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}
