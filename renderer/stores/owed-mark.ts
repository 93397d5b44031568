const KEY = 'pleno-log-owed';

type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Remembers over a restart that the database had more than the logs beside it. It stands in neither of
 * the two, so that it is still there when one of them is lost.
 */
export function createOwedMark(store: TextStore): {
  readonly read: () => boolean;
  readonly write: (isOwed: boolean) => void;
} {
  return {
    read: () => store.getItem(KEY) !== null,
    write: (isOwed) => {
      try {
        if (isOwed) store.setItem(KEY, 'yes');
        else store.removeItem(KEY);
      } catch (error) {
        // Full or closed: then the start knows a little less.
        if (!(error instanceof DOMException)) throw error;
      }
    },
  };
}
