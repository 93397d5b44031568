import type { Notes } from './revision';

const LINE_BREAK = /\r\n?|[\u2028\u2029]/g;
/** Control characters, marks that turn the direction of text around, byte order marks. */
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/**
 * More marks on one letter than any text has (UAX 15, Stream-Safe Text Format): putting them into their one
 * order takes time that grows with the square of their number.
 */
const TALL = /(\p{M}{30})\p{M}+/gu;
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** Printed ASCII characters, spaces and line ends: nothing to clean, and most texts hold nothing else. */
const UNCLEAN = /[^\n -~]/;

/** One way of writing for one text (NFC), and nothing in it that can't be seen; may have several lines. */
export const cleanLines = (text: string): string =>
  UNCLEAN.test(text)
    ? text
        .replace(LINE_BREAK, '\n')
        .replace(/[\t\v\f]/g, ' ')
        .replace(INVISIBLE, (character) => (character === '\n' ? character : ''))
        .replace(HALF_CHARACTER, '\ufffd')
        .replace(TALL, '$1')
        .normalize('NFC')
    : text;

/** As {@link cleanLines}, on one line. What people and things are called by is cleaned by `cleanName`. */
export const cleanText = (text: string): string => cleanLines(text).replace(/\n+/g, ' ');

export const cleanNotes = ({ overall, criteria }: Notes): Notes => ({
  overall: cleanLines(overall),
  criteria: Object.fromEntries(
    Object.entries(criteria).map(([criterion, note]) => [criterion, cleanLines(note)]),
  ),
});
