/** Lost again within this time of the last reload: reloading does not help. */
export const RELOAD_PAUSE_MS = 30_000;

const KEY = 'pleno-reloaded-at';

type TextStore = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Whether the program may reload its own page now. A second loss right after the first would go on for
 * ever, so that one is left to the person; so is every loss where the last reload can't be remembered.
 */
export function mayReload(store: TextStore, now: number): boolean {
  try {
    const before = store.getItem(KEY);
    store.setItem(KEY, String(now));
    // A clock that was set back counts like one that moved on: only the distance matters.
    return before === null || !(Math.abs(now - Number(before)) < RELOAD_PAUSE_MS);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  }
}
