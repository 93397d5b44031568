import type { DrawnPage } from './drawn-page';
import { type DrawnText, findDrawn, joinDrawn } from './drawn-text';
import type { ExpectedPart, ExpectedRow, TextWithFigures } from './expected-part';

/** A text as it can stand on paper, letters only: one spelling a family whose letters it may be drawn in. */
export type Spell = (text: string) => readonly string[];

/**
 * The first text of a part that doesn't stand on its pages; undefined when all do.
 * @param spell how a text of the request reads when it is drawn
 */
export function findMissing(
  expected: ExpectedPart,
  pages: readonly DrawnPage[],
  spell: Spell,
): string | undefined {
  const missingFoot = findMissingFoot(expected, pages, spell);
  if (missingFoot !== undefined) return missingFoot;
  const bodies: (readonly string[])[] = [];
  for (const [index, { body }] of pages.entries()) {
    const rest = index === 0 ? body : withoutHead(body, expected.head ?? [], spell);
    if (rest === undefined) return expected.head?.[0];
    bodies.push(rest);
  }
  const drawn = joinDrawn(bodies.flat());
  return (
    findMissingInOrder(expected.inOrder, drawn, spell) ??
    findMissingRow(expected.rows ?? [], drawn, spell) ??
    findMissingAnywhere(expected.anywhere, drawn, spell)
  );
}

function findMissingFoot(
  { foot }: ExpectedPart,
  pages: readonly DrawnPage[],
  spell: Spell,
): string | undefined {
  for (const [index, page] of pages.entries()) {
    const drawn = joinDrawn(page.foot);
    const texts = foot?.(index + 1, pages.length) ?? [];
    const missing = findMissingAnywhere(texts, drawn, spell);
    if (missing !== undefined) return missing;
  }
  return undefined;
}

/** The words after the head, or undefined where the page doesn't begin with it. */
function withoutHead(
  body: readonly string[],
  head: readonly string[],
  spell: Spell,
): readonly string[] | undefined {
  let word = 0;
  for (const text of head) {
    const end = spell(text)
      .map((letters) => endOfWords(body, word, letters))
      .find((at) => at >= 0);
    if (end === undefined) return undefined;
    word = end;
  }
  return body.slice(word);
}

/** Index after the words that spell the letters, from `word` on; -1 where they don't. */
function endOfWords(words: readonly string[], word: number, letters: string): number {
  let at = 0;
  let index = word;
  while (at < letters.length) {
    const next = words[index];
    if (next === undefined || !letters.startsWith(next, at)) return -1;
    at += next.length;
    index += 1;
  }
  return index;
}

function findMissingInOrder(
  texts: ExpectedPart['inOrder'],
  drawn: DrawnText,
  spell: Spell,
): string | undefined {
  let from = 0;
  for (const text of texts) {
    const end =
      typeof text === 'string' ? endOfText(text, drawn, from, spell) : endOfBoth(text, drawn, from, spell);
    if (end === undefined) return typeof text === 'string' ? text : `${text.text} ${text.figures}`;
    from = end;
  }
  return undefined;
}

function endOfText(text: string, drawn: DrawnText, from: number, spell: Spell): number | undefined {
  for (const letters of spell(text)) {
    const at = findDrawn(drawn, letters, from);
    if (at >= 0) return at + letters.length;
  }
  return undefined;
}

/** Letters by which the beginning of a text is looked for: few, since figures may follow soon. */
const BEGINNING = 2;

function endOfBoth(
  { text, figures }: TextWithFigures,
  drawn: DrawnText,
  from: number,
  spell: Spell,
): number | undefined {
  const [beside = ''] = spell(figures);
  for (const letters of spell(text)) {
    const beginning = letters.slice(0, BEGINNING);
    for (
      let at = drawn.letters.indexOf(beginning, from);
      at >= 0;
      at = drawn.letters.indexOf(beginning, at + 1)
    ) {
      const end = drawn.edges.has(at) ? endWithFigures(letters, beside, drawn, at) : undefined;
      if (end !== undefined) return end;
    }
  }
  return undefined;
}

/** The end of a text that begins at `at` and has the figures somewhere within it or right behind it. */
function endWithFigures(
  letters: string,
  figures: string,
  { letters: all, edges }: DrawnText,
  at: number,
): number | undefined {
  let split = 0;
  while (split < letters.length && all[at + split] === letters[split]) split += 1;
  const end = at + letters.length + figures.length;
  for (; split >= 0; split -= 1) {
    const here = at + split;
    if (
      edges.has(here) &&
      edges.has(here + figures.length) &&
      edges.has(end) &&
      all.startsWith(figures, here) &&
      all.startsWith(letters.slice(split), here + figures.length)
    ) {
      return end;
    }
  }
  return undefined;
}

function findMissingAnywhere(texts: readonly string[], drawn: DrawnText, spell: Spell): string | undefined {
  const wanted = new Map<string, number>();
  for (const text of texts) wanted.set(text, (wanted.get(text) ?? 0) + 1);
  for (const [text, times] of wanted) {
    const found = spell(text).some((letters) => {
      let from = 0;
      for (let time = 0; time < times; time += 1) {
        const at = findDrawn(drawn, letters, from);
        if (at < 0) return false;
        from = at + letters.length;
      }
      return true;
    });
    if (!found) return text;
  }
  return undefined;
}

/** Each row's cells are looked for between its own beginnings and the beginning of whatever row is next. */
function findMissingRow(rows: readonly ExpectedRow[], drawn: DrawnText, spell: Spell): string | undefined {
  const starts = findStarts(rows, drawn, spell);
  const ends = starts
    .flat()
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  for (const [index, { start, cells }] of rows.entries()) {
    const found = starts[index] ?? [];
    if (found.length === 0) return start;
    let left = cells;
    for (const { at, end } of found) {
      const next = ends[upperBound(ends, at)] ?? drawn.letters.length;
      left = cellsLeft(left, drawn, end, next, spell);
    }
    if (left.length > 0) return `${start} … ${left[0]}`;
  }
  return undefined;
}

interface Found {
  readonly at: number;
  readonly end: number;
}

/** Letters by which rows are told apart at first. */
const KEY = 4;

/** Where each row begins, found in one pass over the words. */
function findStarts(rows: readonly ExpectedRow[], { letters, edges }: DrawnText, spell: Spell): Found[][] {
  const byKey = new Map<string, { readonly row: number; readonly start: string }[]>();
  for (const [row, { start }] of rows.entries()) {
    for (const spelt of spell(start)) {
      const key = spelt.slice(0, KEY);
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [{ row, start: spelt }]);
      else others.push({ row, start: spelt });
    }
  }
  const lengths = [...new Set([...byKey.keys()].map((key) => key.length))];
  const found: Found[][] = rows.map(() => []);
  for (const at of edges) {
    for (const length of lengths) {
      for (const { row, start } of byKey.get(letters.slice(at, at + length)) ?? []) {
        const end = at + start.length;
        if (edges.has(end) && letters.startsWith(start, at)) found[row]?.push({ at, end });
      }
    }
  }
  return found;
}

/** The cells that a stretch of the text doesn't have, the first of those in order being found. */
function cellsLeft(
  cells: readonly string[],
  drawn: DrawnText,
  from: number,
  to: number,
  spell: Spell,
): readonly string[] {
  let at = from;
  for (const [index, cell] of cells.entries()) {
    const end = endOfText(cell, drawn, at, spell);
    if (end === undefined || end > to) return cells.slice(index);
    at = end;
  }
  return [];
}

function upperBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
