import { namesIn, type PdfObjects, type PdfPageObjects, readPdfObjects } from './pdf-objects';
import { readToUnicode } from './pdf-text';

/** A run of letters where it stands, in points from the page's lower left corner. */
export interface PdfPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

export interface PdfPieces {
  readonly width: number;
  readonly height: number;
  /** In the order they are drawn; what stands aslant (a watermark) is left out. */
  readonly pieces: readonly PdfPiece[];
}

interface Font {
  readonly letters: ReadonlyMap<string, string>;
  /** By glyph, in thousandths of the size. */
  readonly widths: readonly number[];
}

/** Where the text of each page stands, to hold against the page's edges; for what PDFKit writes. */
export function readPdfPieces(bytes: Uint8Array): PdfPieces[] {
  const { pages, get } = readPdfObjects(bytes);
  return pages.map((page) => {
    const [, , width = 0, height = 0] = page.mediaBox;
    return { width, height, pieces: readPieces(page, get) };
  });
}

function readPieces(page: PdfPageObjects, get: PdfObjects['get']): PdfPiece[] {
  const fonts = fontsOf(page.resources, get);
  const pieces: PdfPiece[] = [];
  const slants: boolean[] = [];
  let [font, size, left, baseline, spacing, isAslant] = ['', 0, 0, 0, 0, false];
  const tokens =
    /\b(q|Q)\b|([\d.e-]+) ([\d.e-]+) ([\d.e-]+) ([\d.e-]+) [\d.e-]+ [\d.e-]+ cm|([\d.e-]+) Tc|\/(\w+) ([\d.]+) Tf|1 0 0 1 ([\d.e-]+) ([\d.e-]+) Tm|\[([^\]]*)\] TJ/g;
  for (const match of page.content.matchAll(tokens)) {
    const [, stack, , skew, , , tracking, named, points, x, y, shown] = match;
    if (stack === 'q') slants.push(isAslant);
    if (stack === 'Q') isAslant = slants.pop() ?? false;
    if (skew !== undefined && Math.abs(Number(skew)) > 0.001) isAslant = true;
    if (tracking !== undefined) spacing = Number(tracking);
    if (named !== undefined) [font, size] = [named, Number(points)];
    if (x !== undefined) [left, baseline, spacing] = [Number(x), Number(y), 0];
    if (shown === undefined || isAslant) continue;
    const { text, width } = readRun(shown, fonts(font), size, spacing);
    pieces.push({ text, left, right: left + width, baseline, size });
  }
  return pieces;
}

function readRun(shown: string, { letters, widths }: Font, size: number, spacing: number) {
  let [text, width] = ['', 0];
  for (const [, hex, adjustment] of shown.matchAll(/<([0-9a-f]+)>|(-?[\d.]+)/g)) {
    if (adjustment !== undefined) width -= (Number(adjustment) * size) / 1000;
    for (const code of hex?.match(/.{4}/g) ?? []) {
      text += letters.get(code) ?? '';
      width += ((widths[Number.parseInt(code, 16)] ?? 0) * size) / 1000 + spacing;
    }
  }
  // The room behind the last letter is nobody's.
  return { text, width: width - spacing };
}

function fontsOf(resources: string, get: PdfObjects['get']): (name: string) => Font {
  const numbers = namesIn(resources);
  const known = new Map<string, Font>();
  return (name) => {
    const font = known.get(name) ?? readFont(name);
    known.set(name, font);
    return font;
  };
  function readFont(name: string): Font {
    const { dictionary } = get(numbers.get(name) ?? '');
    const letters = readToUnicode(get(/\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1] ?? '').stream);
    const descendant = get(/\/DescendantFonts \[(\d+) 0 R/.exec(dictionary)?.[1] ?? '').dictionary;
    const widths = /\/W \[0 \[([^\]]*)\]/.exec(descendant)?.[1] ?? '';
    return { letters, widths: widths.trim().split(/\s+/).map(Number) };
  }
}
