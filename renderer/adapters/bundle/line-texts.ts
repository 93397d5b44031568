import { toText } from './read-lines';

/**
 * Texts of some lines of a file, in order. One decoding for all of them where every byte is a character, as in nearly
 * every file: for each line alone it takes several times as long.
 * @param lines of each, where it begins and where it ends
 * @returns undefined in the place of one that is no UTF-8
 */
export function readLineTexts(bytes: Uint8Array, lines: readonly number[]): readonly (string | undefined)[] {
  const start = lines[0] ?? 0;
  const end = lines.at(-1) ?? 0;
  const whole = toText(bytes.subarray(start, end));
  const isPlain = whole?.length === end - start;
  const texts: (string | undefined)[] = [];
  for (let at = 0; at < lines.length; at += 2) {
    const [from, to] = [lines[at] as number, lines[at + 1] as number];
    texts.push(isPlain ? whole.slice(from - start, to - start) : toText(bytes.subarray(from, to)));
  }
  return texts;
}
