/** Which rows are chosen, by key, and from which one on the next are reached for. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly anchor: string | undefined;
}

export const NOTHING_SELECTED: Selection = { keys: new Set(), anchor: undefined };

export function toggleRow({ keys }: Selection, key: string): Selection {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { keys: next, anchor: key };
}

/** From the row where choosing began to that one, both included, and nothing else. @param order of all rows, by key */
export function reachRow(
  { anchor }: Selection,
  order: readonly string[],
  from: string,
  to: string,
): Selection {
  const begun = anchor !== undefined && order.includes(anchor) ? anchor : from;
  const [a, b] = [order.indexOf(begun), order.indexOf(to)];
  if (a < 0 || b < 0) return NOTHING_SELECTED;
  return { keys: new Set(order.slice(Math.min(a, b), Math.max(a, b) + 1)), anchor: begun };
}

export const selectAll = (order: readonly string[]): Selection => ({
  keys: new Set(order),
  anchor: order[0],
});
