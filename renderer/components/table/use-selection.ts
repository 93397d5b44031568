import { useMemo, useState } from 'react';
import { NOTHING_SELECTED, reachRow, selectAll, toggleRow } from './rules/select-rows';

export interface RowSelection {
  /** Of the rows that are shown. */
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (row: number) => void;
  /** Chooses the rows between the one where choosing began, or `from`, and another. */
  readonly reach: (from: number, to: number) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** @param order of the rows shown, by key */
export function useSelection(order: readonly string[]): RowSelection {
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const { keys } = selection;
  const chosen = useMemo(
    () => (keys.size === 0 ? NOTHING : new Set(order.filter((key) => keys.has(key)))),
    [order, keys],
  );
  const at = (row: number): string => order[row] ?? '';
  return {
    chosen,
    toggle: (row) => setSelection((now) => toggleRow(now, at(row))),
    reach: (from, to) => setSelection((now) => reachRow(now, order, at(from), at(to))),
    all: () => setSelection(selectAll(order)),
    clear: () => setSelection(NOTHING_SELECTED),
  };
}
