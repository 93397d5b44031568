import { compareRevisions, type Stored } from '../../domain/revision';
import { createPauses } from '../pauses';

/** Two lists by `compareRevisions` as one. */
export function mergeSorted<One extends Stored>(a: readonly One[], b: readonly One[]): readonly One[] {
  const [lastOfA, firstOfB] = [a.at(-1), b[0]];
  if (lastOfA === undefined) return b;
  if (firstOfB === undefined) return a;
  if (compareRevisions(lastOfA, firstOfB) <= 0) return [...a, ...b];
  const merged: One[] = [];
  let [nextOfA, nextOfB] = [0, 0];
  while (nextOfA < a.length && nextOfB < b.length) {
    const [left, right] = [a[nextOfA] as One, b[nextOfB] as One];
    if (compareRevisions(left, right) <= 0) {
      merged.push(left);
      nextOfA += 1;
    } else {
      merged.push(right);
      nextOfB += 1;
    }
  }
  for (; nextOfA < a.length; nextOfA += 1) merged.push(a[nextOfA] as One);
  for (; nextOfB < b.length; nextOfB += 1) merged.push(b[nextOfB] as One);
  return merged;
}

/** Many lists as one, in pairs, so that the screen breathes in between; each revision once, wherever it stands. */
export async function uniteSorted(lists: readonly (readonly Stored[])[]): Promise<readonly Stored[]> {
  const pauses = createPauses();
  let left = lists;
  while (left.length > 1) {
    const merged: (readonly Stored[])[] = [];
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
function withoutRepeats(sorted: readonly Stored[]): readonly Stored[] {
  const hasRepeat = sorted.some(({ id }, index) => sorted[index - 1]?.id === id);
  return hasRepeat ? sorted.filter(({ id }, index) => sorted[index - 1]?.id !== id) : sorted;
}
