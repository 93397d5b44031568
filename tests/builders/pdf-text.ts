import { inflateSync } from 'node:zlib';

/** What a test reads from a PDF, compressed or not; understands what PDFKit writes, no more. */
export interface PdfPage {
  /** In the order it is drawn, shared forms included; a new line where the baseline changes. */
  readonly text: string;
  readonly mediaBox: readonly number[];
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

export function readPdfPages(bytes: Uint8Array): PdfPage[] {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = readObjects(file);
  const get = (id: string): PdfObject => objects.get(id) ?? { dictionary: '', stream: '' };
  const root = get(/\/Root (\d+) 0 R/.exec(file.slice(file.lastIndexOf('trailer')))?.[1] ?? '');
  const tree = get(/\/Pages (\d+) 0 R/.exec(root.dictionary)?.[1] ?? '');
  const kids = /\/Kids \[([^\]]*)\]/.exec(tree.dictionary)?.[1] ?? '';
  return references(kids).map((id): PdfPage => {
    const { dictionary } = get(id);
    const contents = /\/Contents (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(dictionary);
    const content = references(contents?.[1] ?? contents?.[2] ?? '').map((stream) => get(stream).stream);
    const resources = get(/\/Resources (\d+) 0 R/.exec(dictionary)?.[1] ?? '').dictionary;
    const box = /\/MediaBox \[([^\]]*)\]/.exec(dictionary)?.[1] ?? '';
    return {
      text: readText(content.join('\n'), resources, get),
      mediaBox: box.trim().split(/\s+/).map(Number),
    };
  });
}

/** The text of a page without the distinction of lines and spaces, for finding names across line breaks. */
export const flatten = (text: string): string => text.replace(/\s+/gu, '');

function readObjects(file: string): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  const start = Number(/startxref\s+(\d+)/.exec(file.slice(-64))?.[1]);
  const table = file.slice(start).split('\n').slice(2);
  table.forEach((line, id) => {
    const offset = /^(\d{10}) 00000 n/.exec(line)?.[1];
    if (offset === undefined) return;
    const from = file.indexOf('obj\n', Number(offset)) + 4;
    const stream = file.indexOf('stream\n', from);
    const end = file.indexOf('endobj', from);
    if (stream < 0 || stream > end) {
      objects.set(String(id), { dictionary: file.slice(from, end), stream: '' });
      return;
    }
    const dictionary = file.slice(from, stream);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const raw = file.slice(stream + 7, stream + 7 + length);
    objects.set(String(id), { dictionary, stream: isDeflated(dictionary) ? inflate(raw) : raw });
  });
  return objects;
}

const isDeflated = (dictionary: string): boolean => /\/Filter \/FlateDecode/.test(dictionary);

const inflate = (stream: string): string => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');

const references = (list: string): string[] =>
  [...list.matchAll(/(\d+) 0 R/g)].map((match) => match[1] ?? '');

function readText(content: string, resources: string, get: (id: string) => PdfObject): string {
  const named = new Map(
    [...resources.matchAll(/\/(\w+) (\d+) 0 R/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
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
      const own = /\/Resources (\d+) 0 R/.exec(dictionary)?.[1];
      text += `\n${readText(stream, own === undefined ? '' : get(own).dictionary, get)}`;
    }
  }
  return text;
}

function readToUnicode(stream: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [, glyph = '', units = ''] of stream.matchAll(/<([0-9a-f]{4})> <([0-9a-f]*)>\n/g)) {
    const text = (units.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16)));
    map.set(glyph, text.join(''));
  }
  return map;
}
