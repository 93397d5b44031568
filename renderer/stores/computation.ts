import type { Steps } from '../domain/steps';

/** Longest stretch of work without letting the screen breathe. */
const STRETCH_MS = 12;
/** The first one may be longer, so that a city's competition is there at once, on a busy laptop too. */
const FIRST_STRETCH_MS = 50;

/** Something worked out a stretch at a time; what takes no longer than one stretch is there at once. */
export interface Computation<T> {
  /**
   * Undefined until it is worked out.
   * @throws what the work threw
   */
  readonly find: () => { readonly value: T } | undefined;
  /**
   * Works on while anybody wants the outcome.
   * @param onDone called once, unless what is returned was called before: not wanted any more
   */
  readonly want: (onDone: () => void) => () => void;
}

export function createComputation<T>(steps: Steps<T>): Computation<T> {
  let outcome: { readonly value: T } | { readonly error: unknown } | undefined;
  const wanting = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const runStretch = (length: number): void => {
    const until = performance.now() + length;
    do {
      try {
        const step = steps.next();
        if (step.done) outcome = { value: step.value };
      } catch (error) {
        outcome = { error };
      }
    } while (outcome === undefined && performance.now() < until);
  };

  const goOn = (): void => {
    timer = undefined;
    runStretch(STRETCH_MS);
    if (outcome === undefined) {
      timer = setTimeout(goOn, 0);
      return;
    }
    const told = [...wanting];
    wanting.clear();
    for (const tell of told) tell();
  };

  runStretch(FIRST_STRETCH_MS);
  return {
    find: () => {
      if (outcome !== undefined && 'error' in outcome) throw outcome.error;
      return outcome;
    },
    want: (onDone) => {
      // A wish of its own, should two be told in the same way.
      const wish = (): void => onDone();
      wanting.add(wish);
      timer ??= setTimeout(goOn, 0);
      return () => {
        wanting.delete(wish);
        if (wanting.size > 0) return;
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}
