import type { StartMode } from '../application/ports/safety';

const KEY = 'pleno-start-mode';

type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The way on that somebody chose before the page was loaded again; it holds for one start. */
export function takeStartMode(store: TextStore): StartMode {
  try {
    const chosen = store.getItem(KEY);
    store.removeItem(KEY);
    return chosen === 'rest' || chosen === 'afresh' ? chosen : 'whole';
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return 'whole';
  }
}

/** Where this window can't remember anything over a reload, the next start is like every other. */
export function chooseStartMode(store: TextStore, mode: StartMode): void {
  try {
    store.setItem(KEY, mode);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
