import type { ForeignFormat } from '../../application/ports/spreadsheet';
import { haveAt } from '../../domain/bytes';

/** Streams by which a compound file shows what it holds, by their names in its directory. */
const STREAMS: readonly (readonly [name: string, content: ForeignFormat | 'protected'])[] = [
  ['EncryptedPackage', 'protected'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['WordDocument', 'word'],
];

/** Entries of the directory are 128 bytes each, and begin with the name. */
const ENTRY = 128;
const NAME_LENGTH_AT = 64;

/**
 * What a compound file (OLE) holds: an old .xls or .doc, or a workbook locked with a password.
 * @returns undefined for anything else
 */
export function recogniseCompound(bytes: Uint8Array): ForeignFormat | 'protected' | undefined {
  const names = STREAMS.map(([name, content]) => ({ bytes: toWide(name), content }));
  const found = new Set<ForeignFormat | 'protected'>();
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    // With the zero that ends it.
    const length = (bytes[at + NAME_LENGTH_AT] as number) - 2;
    const match = names.find((name) => name.bytes.length === length && haveAt(bytes, name.bytes, at));
    if (match) found.add(match.content);
  }
  return STREAMS.find(([, content]) => found.has(content))?.[1];
}

const toWide = (name: string): number[] => [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
