import { FONT_FILES, type FontFiles } from './font-book';
import { readFont } from './read-font';

/**
 * Javanese signs stand around their letter in an order of their own when drawn. That each is drawn with its
 * word, once, is seen to where text is laid out (`javanese-layout`); the letters tell whether the word is there.
 */
const JAVANESE_SIGNS = /[\uA980-\uA983\uA9B3-\uA9C0]/gu;

/**
 * Makes texts comparable with what is read back from a page: composed letters, no white space, and one
 * letter for those that a font draws with one glyph (U+00B5 and U+03BC, say), since the file's map of
 * glyphs names only the first of them that was drawn.
 */
export function createFold(files: FontFiles): (text: string) => string {
  const first = findTwins(files);
  return (text) => {
    const composed = text.normalize('NFC').replace(/\s+/gu, '');
    if (/^[\x21-\x7e]*$/.test(composed)) return composed;
    let folded = '';
    for (const letter of composed.replace(JAVANESE_SIGNS, '')) folded += first.get(letter) ?? letter;
    return folded;
  };
}

/** Under a mark above, fonts draw these with the glyph of the dotless letter; in Turkish that stands for itself. */
const DOTLESS: readonly (readonly [string, string])[] = [
  ['ı', 'i'],
  ['ȷ', 'j'],
];

/** Letters of one glyph, each with the first of them. */
function findTwins(files: FontFiles): ReadonlyMap<string, string> {
  const first = new Map<string, string>(DOTLESS);
  const resolve = (letter: string): string => {
    const earlier = first.get(letter);
    return earlier === undefined ? letter : resolve(earlier);
  };
  for (const file of FONT_FILES) {
    const byGlyph = new Map<number, string>();
    for (const [codePoint, glyph] of readFont(files[file]).glyphs) {
      const letter = String.fromCodePoint(codePoint).normalize('NFC');
      const other = byGlyph.get(glyph);
      if (other === undefined) byGlyph.set(glyph, letter);
      else {
        const [low, high] = [resolve(other), resolve(letter)].sort() as [string, string];
        if (low !== high) first.set(high, low);
      }
    }
  }
  return new Map([...first.keys()].map((letter) => [letter, resolve(letter)]));
}
