/**
 * Drafts of one kind that are put by while another screen is looked at. They stay as long as the window does, and
 * each owner (a session) has its own.
 */
export interface DraftShelf<T> {
  readonly find: (owner: object, key: string) => T | undefined;
  /** @param draft undefined once there is nothing left to keep */
  readonly keep: (owner: object, key: string, draft: T | undefined) => void;
}

export function createDraftShelf<T>(): DraftShelf<T> {
  const shelves = new WeakMap<object, Map<string, T>>();
  return {
    find: (owner, key) => shelves.get(owner)?.get(key),
    keep: (owner, key, draft) => {
      const shelf = shelves.get(owner) ?? new Map<string, T>();
      shelves.set(owner, shelf);
      if (draft === undefined) shelf.delete(key);
      else shelf.set(key, draft);
    },
  };
}
