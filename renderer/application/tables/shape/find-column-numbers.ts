/** "1", "(1)", "1.", "1)" or, where a column is counted from others, "6 = 4 x 5". */
const ORDINAL = /^[([]?\s*(\d{1,3})\s*[.)\]]?\s*(?:=.{0,40})?[)\]]?$/u;

/** "a", "(a)", "A." */
const LETTER = /^[([]?\s*(\p{Letter})\s*[.)\]]?$/u;

const LETTERS_FROM = 3;

/**
 * Whether the row under a heading numbers its columns, as forms do: every column that has a name
 * holds its own position, and nothing else is there. Where the next rows are numbers in all the same
 * columns, it is one of them; and where there are none, two numbers say too little.
 */
export function isColumnNumbers(
  names: readonly string[],
  cells: readonly string[],
  next: readonly (readonly string[])[],
): boolean {
  const named = names.flatMap((name, column) => (name === '' ? [] : [column]));
  if (named.length < 2) return false;
  if (cells.some((cell, column) => cell !== '' && (names[column] ?? '') === '')) return false;
  const texts = named.map((column) => cells[column] ?? '');
  const isNumbered =
    texts.every((text, index) => ordinalOf(text) === index + 1) ||
    texts.every((text, index) => ordinalOf(text) === (named[index] ?? 0) + 1);
  const isLettered =
    texts.length >= LETTERS_FROM &&
    texts.every((text, index) => LETTER.exec(text)?.[1]?.toLowerCase() === String.fromCharCode(97 + index));
  if (!isNumbered && !isLettered) return false;
  if (next.length === 0) return named.length > 2;
  return named.some((column) => next.some((row) => !isNumeric(row[column] ?? '')));
}

const ordinalOf = (text: string): number => Number(ORDINAL.exec(text)?.[1] ?? 0);

const isNumeric = (text: string): boolean => /^[\d.,]+$/.test(text);
