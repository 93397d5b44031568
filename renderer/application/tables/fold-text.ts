import { cleanName } from '../../domain/clean-name';

/** What a cell has to be cleaned of; without it, it is kept as it stands. */
const UNCLEAN = /[^ -~]|^ | $| {2}/;

/** A cell of a table as it is kept: clean, one space between words, none around. */
export const cleanCell = (text: string): string =>
  UNCLEAN.test(text) ? cleanName(text).replace(/\s+/gu, ' ').trim() : text;

/** "-", "…" and the like fill a cell, and say nothing. */
export const saysSomething = (text: string): boolean => /[\p{Letter}\p{Number}]/u.test(text);

/** What two names are compared by: capitals don't count. */
export const foldCase = (text: string): string => cleanCell(text).toLocaleLowerCase('id');

/** What headings and keywords are compared by: letters and digits only, without accents or capitals. */
export const foldHeading = (text: string): string =>
  foldCase(text)
    .normalize('NFKD')
    .replace(/[^\p{Letter}\p{Number}#]/gu, '');
