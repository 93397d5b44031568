/** Wrong codes in a row, for one judge's card on this laptop. */
export interface WrongTries {
  readonly count: number;
  /** ISO instant of the last one, by this laptop's clock. */
  readonly at: string;
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** After this long without a try, counting begins anew. */
const FORGOTTEN_AFTER_MS = 60 * 60_000;

/** Two seconds after the first wrong code, twice as long after each further one, at most a minute. */
export const waitAfter = (count: number): number =>
  count < 1 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** Math.min(count - 1, 10), LONGEST_WAIT_MS);

/**
 * Milliseconds until the next code may be tried; 0 when it may be tried now. A clock that was set back ends
 * the wait: counting from a time that is yet to come, a judge would wait until it does, for days.
 */
export function waitLeft(tries: WrongTries | undefined, now: string): number {
  if (tries === undefined) return 0;
  const since = Date.parse(now) - Date.parse(tries.at);
  return Number.isNaN(since) || since < 0 ? 0 : Math.max(waitAfter(tries.count) - since, 0);
}

export function countWrongTry(tries: WrongTries | undefined, now: string): WrongTries {
  const isOld = tries !== undefined && Date.parse(now) - Date.parse(tries.at) > FORGOTTEN_AFTER_MS;
  return { count: (isOld ? 0 : (tries?.count ?? 0)) + 1, at: now };
}
