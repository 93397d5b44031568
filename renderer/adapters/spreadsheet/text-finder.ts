/** The first position at or behind one where a character stands; the text's length where there is none. */
export type Finder = (from: number) => number;

/** Remembers what it found, so that looking for what is far away, or nowhere, costs once. */
export function createFinder(text: string, character: string): Finder {
  let [asked, found] = [0, -1];
  return (from) => {
    if (from < asked || from > found) {
      const next = text.indexOf(character, from);
      [asked, found] = [from, next === -1 ? text.length : next];
    }
    return found;
  };
}
