/** Tells what this window wrote, coming back from the database, from what another one wrote. */
export interface Echoes {
  readonly wrote: (text: string) => void;
  /** Asked with each reading: true once for a text that differs from the last one and isn't our own. */
  readonly isForeign: (stored: string) => boolean;
}

/** @param start what is stored when the screen opens */
export function createEchoes(start: string): Echoes {
  let seen = start;
  let own: readonly string[] = [];
  return {
    wrote: (text) => {
      own = [...own, text];
    },
    isForeign: (stored) => {
      if (stored === seen) return false;
      seen = stored;
      const at = own.lastIndexOf(stored);
      if (at < 0) return true;
      // Readings may skip a write, and come in order: earlier ones won't be heard again.
      own = own.slice(at + 1);
      return false;
    },
  };
}
