import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly dictionary: string;
  /** Inflated; empty for objects that are no stream. */
  readonly stream: string;
}

export interface PdfPageObjects {
  /** The page's streams, one after the other. */
  readonly content: string;
  /** Its resource dictionary. */
  readonly resources: string;
  readonly mediaBox: readonly number[];
}

export interface PdfObjects {
  readonly pages: readonly PdfPageObjects[];
  /** By number; an empty object where there is none. */
  readonly get: (id: string) => PdfObject;
}

/** Takes a PDF apart, compressed or not; understands what PDFKit writes, no more. */
export function readPdfObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = readObjects(file);
  const get = (id: string): PdfObject => objects.get(id) ?? { dictionary: '', stream: '' };
  const root = get(/\/Root (\d+) 0 R/.exec(file.slice(file.lastIndexOf('trailer')))?.[1] ?? '');
  const tree = get(/\/Pages (\d+) 0 R/.exec(root.dictionary)?.[1] ?? '');
  const kids = /\/Kids \[([^\]]*)\]/.exec(tree.dictionary)?.[1] ?? '';
  const pages = references(kids).map((id): PdfPageObjects => {
    const { dictionary } = get(id);
    const contents = /\/Contents (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(dictionary);
    const box = /\/MediaBox \[([^\]]*)\]/.exec(dictionary)?.[1] ?? '';
    return {
      content: references(contents?.[1] ?? contents?.[2] ?? '')
        .map((stream) => get(stream).stream)
        .join('\n'),
      resources: resourcesOf(dictionary, get),
      mediaBox: box.trim().split(/\s+/).map(Number),
    };
  });
  return { pages, get };
}

/** The resource dictionary that a page's or form's dictionary points to. */
export function resourcesOf(dictionary: string, get: PdfObjects['get']): string {
  const id = /\/Resources (\d+) 0 R/.exec(dictionary)?.[1];
  return id === undefined ? '' : get(id).dictionary;
}

/** Object numbers by the names a resource dictionary gives them. */
export const namesIn = (resources: string): ReadonlyMap<string, string> =>
  new Map([...resources.matchAll(/\/(\w+) (\d+) 0 R/g)].map((match) => [match[1] ?? '', match[2] ?? '']));

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
