/** The list with one of its items a place further up or down; at the end of the list nothing happens. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const item = list[index];
  const target = index + by;
  if (item === undefined || target < 0 || target >= list.length) return list;
  return list.toSpliced(index, 1).toSpliced(target, 0, item);
}
