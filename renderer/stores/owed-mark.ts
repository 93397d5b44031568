import type { TextStore } from '../application/ports/text-store';

const KEY = 'pleno-log-owed';

/**
 * Remembers over a restart that the database had more than the logs beside it. It stands in neither of
 * the two, so that it is still there when one of them is lost.
 */
export const createOwedMark = (
  texts: TextStore,
): {
  readonly read: () => boolean;
  readonly write: (isOwed: boolean) => void;
} => ({
  read: () => texts.read(KEY) !== undefined,
  write: (isOwed) => {
    // Where it is refused, the start knows a little less.
    if (isOwed) texts.write(KEY, 'yes');
    else texts.remove(KEY);
  },
});
