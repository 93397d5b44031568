const LOCK = 'pleno-window';

/**
 * How long a window waits before it calls itself the second one: a window being reloaded or closed lets
 * go of its place a moment after the next one asks for it.
 */
const GRACE_MS = 700;

interface WindowClaimSettings {
  /** Missing in old browsers: there every window is the first, as nobody could tell. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  readonly graceMs?: number;
}

const ownLocks = (): LockManager | undefined =>
  // Typed as always there; browsers before 2022 and addresses that are not secure lack it.
  (navigator as { readonly locks?: LockManager }).locks;

/**
 * Claims the one place in which the program may run in this browser profile, for as long as the page
 * lives: also after a crash the browser frees it. Call it once, before anything is opened.
 *
 * `first`: this window has it. `second`: another window has it; open no database and no vault, and wait
 * with {@link waitForTurn}.
 */
export async function claimWindow({
  locks = ownLocks(),
  graceMs = GRACE_MS,
}: WindowClaimSettings = {}): Promise<'first' | 'second'> {
  if (locks === undefined) return 'first';
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), graceMs);
  try {
    await hold(locks, patience.signal);
    return 'first';
  } catch (error) {
    if (patience.signal.aborted) return 'second';
    // No place for data of any kind, as in a page that may keep none: no second writer either.
    if (error instanceof DOMException) return 'first';
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * For the second window: resolves once the first is gone and this one has its place, for as long as the
 * page lives. Of several waiting windows one resolves, the others go on waiting.
 *
 * @param signal gives up waiting; the promise then rejects with its reason
 */
export async function waitForTurn({
  locks = ownLocks(),
  signal,
}: Pick<WindowClaimSettings, 'locks'> & { readonly signal?: AbortSignal } = {}): Promise<void> {
  if (locks !== undefined) await hold(locks, signal);
}

/** Resolves when the lock is held; nothing ever lets go of it but the end of the page. */
function hold(locks: Pick<LockManager, 'request'>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const forever = new Promise<never>(() => undefined);
    const granted = (): Promise<never> => {
      resolve();
      return forever;
    };
    locks.request(LOCK, signal === undefined ? {} : { signal }, granted).catch(reject);
  });
}
