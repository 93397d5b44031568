import { type Family, type FontBook, REPLACEMENT } from './font-book';

interface Run {
  readonly text: string;
  readonly family: Family;
}

export interface Runs {
  readonly runs: readonly Run[];
  /** Whole letters (with their marks) that no bundled font has. */
  readonly uncovered: readonly string[];
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Marks of direction and joining, variation selectors, byte order mark: they print nothing of their own. */
const INVISIBLE =
  /\u00AD|[\u200B-\u200F]|[\u202A-\u202E]|[\u2060-\u2064]|[\u2066-\u2069]|[\uFE00-\uFE0F]|\uFEFF/gu;
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/gu;
const CONTROL = /(?!\n)\p{Cc}+/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** Composed letters, plain line breaks; joiners still in, since they hold letters together. */
const tidy = (text: string): string =>
  text.normalize('NFC').replace(LINE_BREAK, '\n').replace(CONTROL, ' ').replace(LONE_SURROGATE, REPLACEMENT);

/**
 * Splits text into runs that one family each can print. Words stay in one family where one has them
 * whole; a letter that none has becomes "�" and is reported.
 */
export function toRuns(text: string, family: Family, book: FontBook): Runs {
  const tidied = tidy(text);
  const printable = withoutInvisible(tidied);
  if (book.findFamily(printable.replaceAll('\n', ''), family) === family) {
    return { runs: [{ text: printable, family }], uncovered: [] };
  }
  const runs: Run[] = [];
  const uncovered: string[] = [];
  const append = (piece: string, chosen: Family): void => {
    const last = runs.at(-1);
    if (last?.family === chosen) runs[runs.length - 1] = { text: last.text + piece, family: chosen };
    else runs.push({ text: piece, family: chosen });
  };
  for (const word of tidied.match(/\s+|\S+/gu) ?? []) {
    if (/^\s/u.test(word)) {
      append(word.replace(/[^\n\u00A0]/gu, ' '), runs.at(-1)?.family ?? family);
      continue;
    }
    const visible = withoutInvisible(word);
    if (visible === '') continue;
    const whole = book.findFamily(visible, family);
    if (whole !== undefined) {
      append(visible, whole);
      continue;
    }
    for (const { segment } of letters.segment(word)) {
      const letter = withoutInvisible(segment);
      if (letter === '') continue;
      const chosen = book.findFamily(letter, family);
      if (chosen === undefined) uncovered.push(segment);
      append(chosen === undefined ? REPLACEMENT : letter, chosen ?? 'Wide');
    }
  }
  return { runs, uncovered };
}
