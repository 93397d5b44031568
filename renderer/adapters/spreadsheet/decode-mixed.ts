import { decodeWindows1252, unitOfByte } from './windows-1252';

/** Foreign bytes are named one by one up to here; with more, the file as a whole is in doubt. */
export const MOST_NAMED = 30_000;

export interface DecodedBytes {
  readonly text: string;
  /** Where in the text a byte stands that is not of the encoding, ascending. */
  readonly foreign: readonly number[];
}

/**
 * Bytes that are not UTF-8 throughout. Where none of them make a letter of UTF-8 they are
 * Windows-1252, as Excel writes it in Indonesia. Otherwise the letters of UTF-8 are read as such, for
 * they hardly come about by chance, and the bytes between them as Windows-1252.
 */
export function decodeMixed(bytes: Uint8Array): DecodedBytes {
  // A byte of Windows-1252 takes three at most.
  const written = new Uint8Array(bytes.length + 2 * countInvalid(bytes));
  const foreign: number[] = [];
  let [to, units, certain] = [0, 0, 0];
  for (let at = 0; at < bytes.length; ) {
    const length = letterLength(bytes, at);
    if (length === 0) {
      if (foreign.length < MOST_NAMED) foreign.push(units);
      to = writeUnit(written, to, unitOfByte(bytes[at] as number));
      at += 1;
      units += 1;
      continue;
    }
    if (length > 1 && isCertain(bytes[at] as number)) certain += 1;
    for (let more = 0; more < length; more += 1) written[to + more] = bytes[at + more] as number;
    to += length;
    at += length;
    units += length === 4 ? 2 : 1;
  }
  return certain === 0
    ? { text: decodeWindows1252(bytes), foreign: [] }
    : { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(written.subarray(0, to)), foreign };
}

/** Leads of Latin letters and of everything above two bytes; "É–" is two bytes of another lead by chance. */
const isCertain = (lead: number): boolean => lead <= 0xc5 || lead >= 0xe0;

function countInvalid(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = letterLength(bytes, at);
    if (length === 0) count += 1;
    at += Math.max(1, length);
  }
  return count;
}

/** Bytes of the UTF-8 letter at a position; 0 where there is none. */
function letterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  for (let more = 1; more < length; more += 1) if (((bytes[at + more] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] as number;
  // Letters written longer than need be, halves of pairs, and what is above all letters.
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second > 0x9f) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  return lead === 0xf4 && second > 0x8f ? 0 : length;
}

function writeUnit(bytes: Uint8Array, at: number, unit: number): number {
  if (unit < 0x800) {
    bytes[at] = 0xc0 | (unit >> 6);
    bytes[at + 1] = 0x80 | (unit & 0x3f);
    return at + 2;
  }
  bytes[at] = 0xe0 | (unit >> 12);
  bytes[at + 1] = 0x80 | ((unit >> 6) & 0x3f);
  bytes[at + 2] = 0x80 | (unit & 0x3f);
  return at + 3;
}
