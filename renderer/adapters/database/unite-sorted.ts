import { compareRevisions, type StoredRevision } from '../../domain/revision';
import { createPauses } from '../pauses';

type Sorted = readonly StoredRevision[];

/** Two lists by `compareRevisions` as one. */
export function mergeSorted(a: Sorted, b: Sorted): Sorted {
  const [lastOfA, firstOfB] = [a.at(-1), b[0]];
  if (lastOfA === undefined) return b;
  if (firstOfB === undefined) return a;
  if (compareRevisions(lastOfA, firstOfB) <= 0) return [...a, ...b];
  const merged: StoredRevision[] = [];
  let [nextOfA, nextOfB] = [0, 0];
  while (nextOfA < a.length && nextOfB < b.length) {
    const [left, right] = [a[nextOfA] as StoredRevision, b[nextOfB] as StoredRevision];
    if (compareRevisions(left, right) <= 0) {
      merged.push(left);
      nextOfA += 1;
    } else {
      merged.push(right);
      nextOfB += 1;
    }
  }
  for (; nextOfA < a.length; nextOfA += 1) merged.push(a[nextOfA] as StoredRevision);
  for (; nextOfB < b.length; nextOfB += 1) merged.push(b[nextOfB] as StoredRevision);
  return merged;
}

/** Many lists as one, in pairs, so that the screen breathes in between; each revision once, wherever it stands. */
export async function uniteSorted(lists: readonly Sorted[]): Promise<Sorted> {
  const pauses = createPauses();
  let left = lists;
  while (left.length > 1) {
    const merged: Sorted[] = [];
    for (let index = 0; index < left.length; index += 2) {
      merged.push(mergeSorted(left[index] ?? [], left[index + 1] ?? []));
      const pause = pauses.ifDue();
      if (pause !== undefined) await pause;
    }
    left = merged;
  }
  return withoutRepeats(left[0] ?? []);
}

/** The same one twice stands side by side. */
function withoutRepeats(sorted: Sorted): Sorted {
  const hasRepeat = sorted.some(({ id }, index) => sorted[index - 1]?.id === id);
  return hasRepeat ? sorted.filter(({ id }, index) => sorted[index - 1]?.id !== id) : sorted;
}
