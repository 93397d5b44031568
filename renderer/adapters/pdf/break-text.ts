/**
 * Cuts a text into pieces of at most `most` lines, at the ends of lines, so that a text higher than a page
 * can go on on the next. Nothing but the white space at the cuts is lost.
 * @param measure width of a text on one line
 */
export function breakText(
  text: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): string[] {
  const starts = lineStarts(text, width, measure);
  const pieces: string[] = [];
  for (let line = 0; line < starts.length; line += most) {
    const piece = text.slice(starts[line], starts[line + most]).replace(/^\n|\s+$/gu, '');
    if (piece.trim() !== '') pieces.push(piece);
  }
  return pieces;
}

/** Where each line of a greedy wrap begins; a word wider than a line is broken between its characters. */
function lineStarts(text: string, width: number, measure: (text: string) => number): number[] {
  const starts = [0];
  let used = 0;
  for (const { 0: part, index } of text.matchAll(/\n|[^\S\n]+|\S+/gu)) {
    if (part === '\n') {
      starts.push(index + 1);
      used = 0;
      continue;
    }
    const wide = measure(part);
    if (used + wide <= width || (part.trim() === '' && used > 0)) {
      used += wide;
      continue;
    }
    if (used > 0) starts.push(index);
    used = wide;
    if (wide > width) used = breakWord(part, index, width, measure, starts);
  }
  return starts;
}

/** @returns width of the word's last line */
function breakWord(
  word: string,
  index: number,
  width: number,
  measure: (text: string) => number,
  starts: number[],
): number {
  let used = 0;
  let at = index;
  for (const character of word) {
    const wide = measure(character);
    if (used > 0 && used + wide > width) {
      starts.push(at);
      used = 0;
    }
    used += wide;
    at += character.length;
  }
  return used;
}
