import { findTakenMarks } from './place-marks';

interface MarkedRow<Id> {
  readonly id: Id;
  /** Number or code, folded. */
  readonly mark: string;
}

/**
 * Which rows that were looked at can still be had: without what was added before or removed since, and
 * without rows whose number or code has been taken since.
 *
 * @param here the mark of each that stands in the competition now
 */
export function leaveOutTaken<Id, R extends { readonly type: 'add' | 'update' | 'renumber' }>(
  rows: readonly R[],
  here: ReadonlyMap<Id, string>,
  toMarked: (row: R) => MarkedRow<Id>,
): readonly R[] {
  const present = rows.filter((row) => here.has(toMarked(row).id) !== (row.type === 'add'));
  const wishes = present.flatMap((row) => {
    const { id, mark } = toMarked(row);
    return here.get(id) === mark ? [] : [{ id: row.type === 'add' ? undefined : id, mark, row }];
  });
  if (wishes.length === 0) return present;
  const taken = findTakenMarks(wishes, new Map([...here].map(([id, mark]) => [mark, id] as const)));
  const refused = new Set([...taken.keys()].map(({ row }) => row));
  return present.filter((row) => !refused.has(row));
}
