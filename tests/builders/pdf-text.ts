import { namesIn, type PdfObjects, readPdfObjects, resourcesOf } from './pdf-objects';

/** What a test reads from a PDF, compressed or not. */
export interface PdfPage {
  /** In the order it is drawn, shared forms included; a new line where the baseline changes. */
  readonly text: string;
  readonly mediaBox: readonly number[];
}

export function readPdfPages(bytes: Uint8Array): PdfPage[] {
  const { pages, get } = readPdfObjects(bytes);
  return pages.map(({ content, resources, mediaBox }) => ({
    text: readText(content, resources, get),
    mediaBox,
  }));
}

/** The text of a page without the distinction of lines and spaces, for finding names across line breaks. */
export const flatten = (text: string): string => text.replace(/\s+/gu, '');

function readText(content: string, resources: string, get: PdfObjects['get']): string {
  const named = namesIn(resources);
  const maps = new Map<string, ReadonlyMap<string, string>>();
  const letters = (font: string): ReadonlyMap<string, string> => {
    const known = maps.get(font);
    if (known) return known;
    const { dictionary } = get(named.get(font) ?? '');
    const map = readToUnicode(get(/\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1] ?? '').stream);
    maps.set(font, map);
    return map;
  };
  let font = '';
  let line = '';
  let text = '';
  const tokens = /\/(\w+) [\d.-]+ Tf|1 0 0 1 [\d.-]+ ([\d.-]+) Tm|\[([^\]]*)\] TJ|\/(\w+) Do/g;
  for (const [, chosen, baseline, shown, form] of content.matchAll(tokens)) {
    if (chosen !== undefined) font = chosen;
    if (baseline !== undefined && baseline !== line) {
      line = baseline;
      text += '\n';
    }
    if (shown !== undefined) {
      for (const [, hex = ''] of shown.matchAll(/<([0-9a-f]+)>/g)) {
        for (const code of hex.match(/.{4}/g) ?? []) text += letters(font).get(code) ?? '';
      }
    }
    if (form !== undefined) {
      const { dictionary, stream } = get(named.get(form) ?? '');
      text += `\n${readText(stream, resourcesOf(dictionary, get), get)}`;
    }
  }
  return text;
}

export function readToUnicode(stream: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [, glyph = '', units = ''] of stream.matchAll(/<([0-9a-f]{4})> <([0-9a-f]*)>\n/g)) {
    const text = (units.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16)));
    map.set(glyph, text.join(''));
  }
  return map;
}
