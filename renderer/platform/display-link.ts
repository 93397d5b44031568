/*
 * What the operator's page and the display have in common in a browser. Neither asks the other: what is to be shown goes
 * out over the channel, and that a page is there is known by the lock it holds, which the browser lets go of with the
 * page, however it ends. Whoever takes the display's lock away closes it.
 */

/** The name of the window: opened a second time it is the same one. */
export const DISPLAY_WINDOW = 'pleno-display';
/** Of the channel on which the display is told what to show. */
export const DISPLAY_CHANNEL = 'pleno-display';
/** Held by the display's page from when it listens. */
export const DISPLAY_LOCK = 'pleno-display';
/** Held by the operator's page. */
export const OPERATOR_LOCK = 'pleno-display-operator';

type Locks = Pick<LockManager, 'request'>;

/** Takes a lock for as long as this page lives. @param onTaken another page has taken it away */
export function holdLock(locks: Locks, name: string, onTaken: () => void): void {
  const forever = new Promise<never>(() => undefined);
  locks.request(name, { steal: true }, () => forever).catch(onTaken);
}

/** Takes a lock away from whoever holds it, and lets go of it. */
export const takeAway = async (locks: Locks, name: string): Promise<void> => {
  await locks.request(name, { steal: true }, () => undefined);
};

/** @returns once nobody holds the lock */
export const untilFree = (locks: Locks, name: string): Promise<void> =>
  locks
    .request(name, { mode: 'shared' }, () => undefined)
    // Free it was, and another page was quick.
    .catch(() => undefined);

/** Who holds the lock, by a name that each page has for itself. */
export async function findHolder(
  locks: Pick<LockManager, 'query'>,
  name: string,
): Promise<string | undefined> {
  const { held = [] } = await locks.query();
  return held.find((lock) => lock.name === name && lock.mode === 'exclusive')?.clientId;
}
