import { type FontMetrics, readFont } from './read-font';

/** Font families as the definitions name them. `Wide` and `Javanese` are what the other two fall back to. */
export type Family = 'Sans' | 'Serif' | 'Wide' | 'Javanese';

/** File names under assets/fonts/papers. */
export const FONT_FILES = [
  'atkinson-hyperlegible-next-regular.ttf',
  'atkinson-hyperlegible-next-bold.ttf',
  'atkinson-hyperlegible-next-italic.ttf',
  'eb-garamond-regular.ttf',
  'eb-garamond-semibold.ttf',
  'eb-garamond-italic.ttf',
  'noto-sans-regular.ttf',
  'noto-sans-javanese-regular.ttf',
] as const;

export type FontFile = (typeof FONT_FILES)[number];

export type FontFiles = { readonly [file in FontFile]: Uint8Array };

interface Styles {
  readonly normal: FontFile;
  readonly bold: FontFile;
  readonly italics: FontFile;
  readonly bolditalics: FontFile;
}

const oneStyle = (file: FontFile): Styles => ({ normal: file, bold: file, italics: file, bolditalics: file });

/** As pdfmake's `setFonts` takes them. */
export const FAMILIES: { readonly [family in Family]: Styles } = {
  Sans: {
    normal: 'atkinson-hyperlegible-next-regular.ttf',
    bold: 'atkinson-hyperlegible-next-bold.ttf',
    italics: 'atkinson-hyperlegible-next-italic.ttf',
    bolditalics: 'atkinson-hyperlegible-next-bold.ttf',
  },
  Serif: {
    normal: 'eb-garamond-regular.ttf',
    bold: 'eb-garamond-semibold.ttf',
    italics: 'eb-garamond-italic.ttf',
    bolditalics: 'eb-garamond-semibold.ttf',
  },
  Wide: oneStyle('noto-sans-regular.ttf'),
  Javanese: oneStyle('noto-sans-javanese-regular.ttf'),
};

/** Printed where no bundled font has the character; `Wide` has it. */
export const REPLACEMENT = '\uFFFD';

/** Knows which family can print what, and how wide. */
export interface FontBook {
  /** The first family, from `family` on, that has every character of `text`. */
  readonly findFamily: (text: string, family: Family) => Family | undefined;
  /** Width in points of text on one line, fallback families included. */
  readonly measure: (
    text: string,
    font: { readonly family: Family; readonly bold: boolean },
    size: number,
  ) => number;
  /** Distance of two lines as a share of the font size, the tallest of the families the text needs. */
  readonly lineHeight: (text: string, family: Family) => number;
}

const fallbacksOf = (family: Family): readonly Family[] => [family, 'Wide', 'Javanese'];

export function createFontBook(files: FontFiles): FontBook {
  const cache = new Map<FontFile, FontMetrics>();
  const metricsOf = (family: Family, bold = false): FontMetrics => {
    const file = FAMILIES[family][bold ? 'bold' : 'normal'];
    const metrics = cache.get(file) ?? readFont(files[file]);
    cache.set(file, metrics);
    return metrics;
  };
  const covers = (family: Family, text: string): boolean =>
    [...text].every((character) => metricsOf(family).covers(character.codePointAt(0) ?? 0));
  const findFamily: FontBook['findFamily'] = (text, family) =>
    fallbacksOf(family).find((candidate) => covers(candidate, text));
  return {
    findFamily,
    lineHeight: (text, family) => {
      const own = metricsOf(family);
      let tallest = own.lineHeight;
      for (const character of text) {
        if (own.covers(character.codePointAt(0) ?? 0)) continue;
        tallest = Math.max(tallest, metricsOf(findFamily(character, family) ?? 'Wide').lineHeight);
      }
      return tallest;
    },
    measure: (text, { family, bold }, size) => {
      let width = 0;
      for (const character of text) {
        const codePoint = character.codePointAt(0) ?? 0;
        const own = metricsOf(family, bold);
        const metrics = own.covers(codePoint) ? own : metricsOf(findFamily(character, family) ?? 'Wide');
        width += metrics.advance(codePoint);
      }
      return width * size;
    },
  };
}
