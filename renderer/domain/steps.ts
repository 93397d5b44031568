/**
 * Work that can rest between any two steps, each a millisecond or so: a screen lets the event loop turn
 * there, everybody else runs it through.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps at once. */
export function runSteps<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** All steps, with a rest wherever `pause` says that it is time. */
export async function restBetween<T>(
  steps: Steps<T>,
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    const due = pause();
    if (due !== undefined) await due;
  }
}

/** Items that are looked at between two rests: a millisecond's work, where each takes some microseconds. */
const ITEMS_A_STEP = 32;

/** Counts the items of a long piece of work; `isDue` says of each whether it is time to rest before it. */
export function createPace(): { readonly isDue: () => boolean } {
  let items = 0;
  return {
    isDue: () => {
      items += 1;
      return items % ITEMS_A_STEP === 0;
    },
  };
}

/** What `map` gives, resting now and then. */
export function* mapInSteps<T, U>(items: readonly T[], change: (item: T) => U): Steps<U[]> {
  const pace = createPace();
  const changed: U[] = [];
  for (const item of items) {
    if (pace.isDue()) yield;
    changed.push(change(item));
  }
  return changed;
}
