import { namesIn, type PdfObjects, readPdfObjects, resourcesOf } from './pdf-objects';

type Matrix = readonly [number, number, number, number, number, number];

/** Something drawn: a line, an area, an image or a run of text, in points from the page's lower left. */
export interface Mark {
  readonly operator: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

interface State {
  readonly matrix: Matrix;
  readonly lineWidth: number;
  readonly font: Font | undefined;
  readonly size: number;
  readonly spacing: number;
}

interface Font {
  readonly widths: readonly number[];
  readonly ascent: number;
  readonly descent: number;
}

/**
 * Everything a page draws, forms included. Curves count with their control points, text with its font's
 * ascent and descent, lines with their width; what a clip leaves out counts too. What stands aslant (the
 * watermark) is left out.
 */
export function readMarks(bytes: Uint8Array): Mark[][] {
  const { pages, get } = readPdfObjects(bytes);
  return pages.map(({ content, resources }) => {
    const marks: Mark[] = [];
    const start = { matrix: IDENTITY, lineWidth: 1, font: undefined, size: 0, spacing: 0 };
    walk(content, resources, start, get, marks);
    return marks;
  });
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const TOKEN =
  /\[[^\]]*\]|<[0-9a-fA-F]*>|\/[^\s/[\]<>]+|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[A-Za-z'"]+\*?/g;
const PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);

function walk(content: string, resources: string, start: State, get: PdfObjects['get'], marks: Mark[]): void {
  const named = namesIn(resources);
  const saved: State[] = [];
  let state = start;
  let path: (readonly [number, number])[] = [];
  let text: Matrix = IDENTITY;
  let operands: string[] = [];
  const mark = (operator: string, points: readonly (readonly [number, number])[], margin = 0): void => {
    if (points.length === 0) return;
    if (state.matrix[1] !== 0 || state.matrix[2] !== 0) return;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    marks.push({
      operator,
      left: Math.min(...xs) - margin,
      right: Math.max(...xs) + margin,
      bottom: Math.min(...ys) - margin,
      top: Math.max(...ys) + margin,
    });
  };
  for (const [token] of content.matchAll(TOKEN)) {
    if (!/^[A-Za-z'"]/.test(token)) {
      operands.push(token);
      continue;
    }
    const n = operands.map(Number);
    const at = (x = 0, y = 0): readonly [number, number] => apply(state.matrix, x, y);
    switch (token) {
      case 'q':
        saved.push(state);
        break;
      case 'Q':
        state = saved.pop() ?? start;
        break;
      case 'cm':
        state = { ...state, matrix: multiply(n as unknown as Matrix, state.matrix) };
        break;
      case 'w':
        state = { ...state, lineWidth: n[0] ?? 0 };
        break;
      case 'm':
      case 'l':
        path.push(at(n[0], n[1]));
        break;
      case 'c':
      case 'v':
      case 'y':
        for (let index = 0; index + 1 < n.length; index += 2) path.push(at(n[index], n[index + 1]));
        break;
      case 're': {
        const [x = 0, y = 0, width = 0, height = 0] = n;
        path.push(at(x, y), at(x + width, y + height));
        break;
      }
      case 'n':
        path = [];
        break;
      case 'BT':
        text = IDENTITY;
        break;
      case 'Tm':
        text = n as unknown as Matrix;
        break;
      case 'Tf': {
        const id = named.get((operands[0] ?? '').slice(1)) ?? '';
        state = { ...state, font: readFont(id, get), size: n[1] ?? 0 };
        break;
      }
      case 'Tc':
        state = { ...state, spacing: n[0] ?? 0 };
        break;
      case 'TJ': {
        const { font, size } = state;
        if (font === undefined) throw new Error('text before its font');
        const width = textWidth(operands[0] ?? '', font, size, state.spacing);
        const corner = (x: number, y: number) => at(...apply(text, x, y));
        mark(token, [corner(0, (font.descent * size) / 1000), corner(width, (font.ascent * size) / 1000)]);
        text = multiply([1, 0, 0, 1, width, 0], text);
        break;
      }
      case 'Do': {
        const { dictionary, stream } = get(named.get((operands[0] ?? '').slice(1)) ?? '');
        if (/\/Subtype \/Form/.test(dictionary))
          walk(stream, resourcesOf(dictionary, get), state, get, marks);
        else mark(token, [at(0, 0), at(1, 1)]);
        break;
      }
      case 'Tj':
      case "'":
      case '"':
      case 'Td':
      case 'TD':
      case 'T*':
      case 'sh':
        throw new Error(`${token} is not measured here`);
      default:
        if (!PAINTS.has(token)) break;
        mark(token, path, STROKES.has(token) ? (state.lineWidth / 2) * Math.abs(state.matrix[0]) : 0);
        path = [];
    }
    operands = [];
  }
}

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

function multiply([a, b, c, d, e, f]: Matrix, after: Matrix): Matrix {
  const [x, y] = apply(after, e, f);
  const [g, h] = apply([after[0], after[1], after[2], after[3], 0, 0], a, b);
  const [i, j] = apply([after[0], after[1], after[2], after[3], 0, 0], c, d);
  return [g, h, i, j, x, y];
}

function readFont(id: string, get: PdfObjects['get']): Font {
  const descendant = get(/\/DescendantFonts \[(\d+) 0 R\]/.exec(get(id).dictionary)?.[1] ?? '').dictionary;
  const descriptor = get(/\/FontDescriptor (\d+) 0 R/.exec(descendant)?.[1] ?? '').dictionary;
  const number = (name: string): number =>
    Number(new RegExp(`/${name} (-?[\\d.]+)`).exec(descriptor)?.[1] ?? Number.NaN);
  const widths = /\/W \[0 \[([^\]]*)\]\]/.exec(descendant)?.[1] ?? '';
  return {
    widths: widths.trim().split(/\s+/).map(Number),
    ascent: number('Ascent'),
    descent: number('Descent'),
  };
}

function textWidth(shown: string, { widths }: Font, size: number, spacing: number): number {
  let width = 0;
  for (const [, glyphs = '', shift] of shown.matchAll(/<([0-9a-fA-F]*)>|(-?[\d.]+)/g)) {
    if (shift !== undefined) width -= (Number(shift) * size) / 1000;
    for (const glyph of glyphs.match(/.{4}/g) ?? []) {
      width += ((widths[Number.parseInt(glyph, 16)] ?? Number.NaN) * size) / 1000 + spacing;
    }
  }
  return width;
}
