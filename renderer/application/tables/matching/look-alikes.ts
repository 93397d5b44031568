import { lookOf } from '../../../domain/look-alike';

/** A name that was seen before, and who had it first. */
export interface Alike<T> {
  readonly name: string;
  readonly holder: T;
}

/**
 * Remembers names by their look, and tells of one that looks like an earlier one and isn't the same.
 * @param fold what makes two names the same
 */
export function createLookAlikes<T>(fold: (name: string) => string): {
  readonly recall: (name: string, holder: T) => Alike<T> | undefined;
} {
  const seen = new Map<string, Alike<T>>();
  return {
    recall: (name, holder) => {
      const look = lookOf(name);
      if (look === '') return undefined;
      const first = seen.get(look);
      if (first === undefined) seen.set(look, { name, holder });
      return first === undefined || fold(first.name) === fold(name) ? undefined : first;
    },
  };
}
