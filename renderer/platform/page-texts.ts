import type { TextStore } from '../application/ports/text-store';

/** Texts in the page's own small store; `refused` where it is full or closed. */
export const createPageTexts = (storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): TextStore => ({
  read: (key) => storage.getItem(key) ?? undefined,
  write: (key, text) => (didTake(() => storage.setItem(key, text)) ? 'kept' : 'refused'),
  remove: (key) => void didTake(() => storage.removeItem(key)),
});

function didTake(call: () => void): boolean {
  try {
    call();
    return true;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  }
}

/** @throws DOMException where the page may keep nothing at all */
export const openPageTexts = (): TextStore => createPageTexts(window.localStorage);
