import type { FontBook } from './font-book';

/** Sizes of a certificate's two long texts, in points. */
export interface Fit {
  readonly institution: number;
  readonly title: number;
}

/** From how it should look to what still reads at arm's length, and at last to what still reads. */
const STEPS: readonly Fit[] = [
  { institution: 30, title: 18 },
  { institution: 27, title: 17 },
  { institution: 24, title: 16 },
  { institution: 21, title: 15 },
  { institution: 18.5, title: 14 },
  { institution: 16.5, title: 13 },
  { institution: 15, title: 12 },
  { institution: 13.5, title: 11 },
  { institution: 12, title: 10 },
  { institution: 10.5, title: 9 },
  { institution: 9, title: 8 },
  { institution: 7.5, title: 7 },
  { institution: 6.5, title: 6 },
];

/** pdfmake's line height of a certificate, a share of the font's own. */
export const LEADING = 0.89;

/** Distance of lines as a share of their size: {@link LEADING} of EB Garamond's 1.305. */
export const LINE = 1.165;

/**
 * The largest sizes at which both texts together stay within `height`; short texts may take two lines
 * before they shrink, more than two only at the smaller sizes.
 */
export function fitNames(
  texts: { readonly institution: string; readonly title: string },
  room: { readonly width: number; readonly height: number },
  book: FontBook,
): Fit {
  const fits = ({ institution, title }: Fit): boolean => {
    const first = countLines(texts.institution, room.width, (text) =>
      book.measure(text, { family: 'Serif', bold: true }, institution),
    );
    const second = countLines(texts.title, room.width, (text) =>
      book.measure(text, { family: 'Serif', bold: false }, title),
    );
    const within = (first * institution + second * title) * LINE <= room.height;
    return within && (institution < 16 || (first <= 2 && second <= 2));
  };
  return STEPS.find(fits) ?? (STEPS.at(-1) as Fit);
}

/** Lines a greedy wrap needs; a word wider than the line is broken. Errs to the long side. */
export function countLines(text: string, width: number, measure: (text: string) => number): number {
  const slack = 1.02;
  const space = measure(' ');
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = Number.POSITIVE_INFINITY;
    for (const word of paragraph.split(/\s+/u)) {
      const wide = measure(word) * slack;
      if (used + space + wide <= width) {
        used += space + wide;
        continue;
      }
      const broken = Math.max(1, Math.ceil(wide / width));
      lines += broken;
      used = broken > 1 ? wide % width : wide;
    }
  }
  return lines;
}

/** The narrowest width with as many lines, so that no line is left with a single word. */
export function balancedWidth(text: string, width: number, measure: (text: string) => number): number {
  const lines = countLines(text, width, measure);
  if (lines === 1) return width;
  let narrow = width;
  while (narrow > width / 2 && countLines(text, narrow * 0.96, measure) === lines) narrow *= 0.96;
  return narrow;
}

/** Width of serif text at a size, as the wrapping here takes it. */
export const measured =
  (book: FontBook, bold: boolean, size: number) =>
  (text: string): number =>
    book.measure(text, { family: 'Serif', bold }, size);
