import type { KitDocument, KitFont, KitPage } from './kit-document';

/** The words of a page in the order they are drawn; those outside the paper are not among them. */
export interface DrawnPage {
  readonly body: readonly string[];
  /** What stands in the bottom margin. */
  readonly foot: readonly string[];
}

/** a b c d e f, as PDF writes it. */
type Matrix = readonly [number, number, number, number, number, number];

const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];
/** Points a letter may reach over the edge by rounding alone. */
const SLACK = 0.5;

interface Glyphs {
  readonly word: string;
  /** In thousandths of the font size. */
  readonly width: number;
  readonly count: number;
}

/** Reads what the pages' streams draw, with the maps of letters that the fonts will carry in the file. */
export function createPageReader(
  document: KitDocument,
  fold: (text: string) => string,
): (page: KitPage, footHeight: number) => DrawnPage {
  const fonts = new Map(Object.values(document._fontFamilies).map((font) => [font.id, font]));
  const known = new Map<string, Map<string, Glyphs>>();
  const glyphsOf = (fontId: string, shown: string): Glyphs => {
    const cache = known.get(fontId) ?? new Map<string, Glyphs>();
    known.set(fontId, cache);
    const found = cache.get(shown);
    if (found !== undefined) return found;
    const glyphs = readGlyphs(fonts.get(fontId), shown, fold);
    cache.set(shown, glyphs);
    return glyphs;
  };
  return (page, footHeight) => readPage(page, footHeight, glyphsOf);
}

function readPage(
  page: KitPage,
  footHeight: number,
  glyphsOf: (font: string, shown: string) => Glyphs,
): DrawnPage {
  const body: string[] = [];
  const foot: string[] = [];
  const kept: { readonly matrix: Matrix; readonly spacing: number }[] = [];
  let matrix = UPRIGHT;
  let line = UPRIGHT;
  let font = '';
  let size = 0;
  let spacing = 0;
  for (const chunk of page.content.buffer) {
    const operator = operatorOf(chunk);
    if (operator === '') continue;
    if (operator === 'q') kept.push({ matrix, spacing });
    else if (operator === 'Q') ({ matrix, spacing } = kept.pop() ?? { matrix: UPRIGHT, spacing: 0 });
    else {
      const text = String.fromCharCode(...chunk);
      const numbers = operator === 'TJ' ? [] : text.split(' ').map(Number);
      if (operator === 'cm') matrix = multiply(toMatrix(numbers), matrix);
      else if (operator === 'Tm') line = toMatrix(numbers);
      else if (operator === 'Tc') spacing = numbers[0] ?? 0;
      else if (operator === 'Tf') [font, size] = [text.slice(1, text.indexOf(' ')), numbers[1] ?? 0];
      else {
        const { word, width, count } = glyphsOf(font, text);
        const place = multiply(line, matrix);
        const end = (width * size) / 1000 + count * spacing;
        // The mark across the page is no part of what is read from line to line.
        if (word === '' || Math.abs(place[1]) > 0.001 || !isOnPaper(place, end, size, page)) continue;
        (place[5] < footHeight ? foot : body).push(word);
      }
    }
  }
  return { body, foot };
}

function isOnPaper([a, , , d, x, y]: Matrix, end: number, size: number, { width, height }: KitPage): boolean {
  const right = x + a * end;
  const top = y + d * size * 0.5;
  return x >= -SLACK && right <= width + SLACK && y >= -SLACK && top <= height + SLACK;
}

const OPERATORS = ['q', 'Q', 'cm', 'Tm', 'Tc', 'Tf', 'TJ'] as const;

/** PDFKit writes an operator a chunk; '' for those that neither move nor draw text. */
function operatorOf(chunk: Uint8Array): (typeof OPERATORS)[number] | '' {
  let end = chunk.length;
  while (end > 0 && (chunk[end - 1] ?? 0) <= 32) end -= 1;
  const [first, last] = [chunk[end - 2] ?? 0, chunk[end - 1] ?? 0];
  if (end === 1) return last === 113 ? 'q' : last === 81 ? 'Q' : '';
  const name = String.fromCharCode(first, last);
  return OPERATORS.find((operator) => operator.length === 2 && operator === name) ?? '';
}

const toMatrix = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [
  a,
  b,
  c,
  d,
  e,
  f,
];

const multiply = (inner: Matrix, outer: Matrix): Matrix => {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
};

/** `[<0001000a> 20 <0002> 0] TJ`: glyphs in hexadecimal, distances in thousandths to move back. */
function readGlyphs(font: KitFont | undefined, shown: string, fold: (text: string) => string): Glyphs {
  let letters = '';
  let width = 0;
  let count = 0;
  for (const [, hex, back] of shown.matchAll(/<([0-9a-f]+)>|(-?[\d.]+)/g)) {
    if (back !== undefined) width -= Number(back);
    if (hex === undefined) continue;
    for (let at = 0; at < hex.length; at += 4) {
      const glyph = Number.parseInt(hex.slice(at, at + 4), 16);
      letters += String.fromCodePoint(...(font?.unicode[glyph] ?? []));
      width += font?.widths[glyph] ?? 0;
      count += 1;
    }
  }
  return { word: fold(letters), width, count };
}
