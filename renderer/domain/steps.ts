/**
 * Work that can rest between any two steps, each a millisecond or so: a screen lets the event loop turn
 * there, everybody else runs it through.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps at once. */
export function runSteps<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
