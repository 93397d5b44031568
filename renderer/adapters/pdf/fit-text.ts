import { countLines } from './certificate-fit';
import type { Family, FontBook } from './font-book';

interface Room {
  readonly width: number;
  /** In points; as many lines as stand in it. */
  readonly height: number;
  /** Distance of lines as a share of the font's own. */
  readonly leading: number;
  readonly family: Family;
  readonly bold: boolean;
  /** From how it should look down to the smallest that reads. */
  readonly sizes: readonly number[];
}

export interface FittedText {
  readonly text: string;
  readonly fontSize: number;
}

/** The text at the largest size that stays within its room; at the smallest it is cut, with "…". */
export function fitText(
  text: string,
  { width, height, leading, family, bold, sizes }: Room,
  book: FontBook,
): FittedText {
  const distance = book.lineHeight(text, family) * leading;
  const fits = (candidate: string, fontSize: number): boolean =>
    countLines(candidate, width, (part) => book.measure(part, { family, bold }, fontSize)) *
      fontSize *
      distance <=
    height;
  const size = sizes.find((candidate) => fits(text, candidate));
  if (size !== undefined) return { text, fontSize: size };
  const smallest = Math.min(...sizes);
  const characters = [...text];
  let [kept, tooMany] = [0, characters.length];
  while (tooMany - kept > 1) {
    const middle = Math.floor((kept + tooMany) / 2);
    if (fits(cut(characters, middle), smallest)) kept = middle;
    else tooMany = middle;
  }
  return { text: cut(characters, kept), fontSize: smallest };
}

const cut = (characters: readonly string[], length: number): string =>
  `${characters.slice(0, length).join('').trimEnd()}…`;
