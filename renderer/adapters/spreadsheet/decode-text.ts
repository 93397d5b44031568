import { haveAt } from '../../domain/bytes';
import { type DecodedBytes, decodeMixed, MOST_NAMED } from './decode-mixed';

export interface DecodedText {
  readonly text: string;
  /** Lines of the file, counted from 1, with bytes that aren't of its encoding or letters lost before. */
  readonly foreignLines: readonly number[];
}

/** Not a table though it is text: PDF, rich text, JSON, and web pages (which some systems call .xls). */
const FOREIGN = /^\s*(?:%PDF|\{\\rtf|<|\{\s*")/;

/** Programs of the DOS days end a file with it, and some still do. */
const END_OF_FILE = '\u001a';

/** Control characters no table has. */
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/gu;

/** What stands for a letter that some program lost. */
const LOST = '\ufffd';
const MARK = '\ufeff';

/**
 * The text of a table file: each of its parts (files joined end to end keep their byte order marks)
 * is what its mark says; without one UTF-16 where its zeros show it, else UTF-8 as far as the bytes
 * are that, and Windows-1252 where they are not.
 * @returns undefined for what is no text, or no table.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const parts = splitAtMarks(bytes).map(decodePart);
  const joined = parts.map(({ text }) => text).join('');
  if (FOREIGN.test(joined) || joined.includes('\0')) return undefined;
  const foreign: number[] = [];
  let offset = 0;
  for (const part of parts) {
    for (const at of part.foreign) foreign.push(offset + at);
    offset += part.text.length;
  }
  const named = foreign.length + MOST_NAMED;
  for (
    let at = joined.indexOf(LOST);
    at !== -1 && foreign.length < named;
    at = joined.indexOf(LOST, at + 1)
  ) {
    foreign.push(at);
  }
  const unmarked = joined.includes(MARK) ? joined.replaceAll(MARK, '') : joined;
  const text = unmarked.endsWith(END_OF_FILE) ? unmarked.slice(0, -1) : unmarked;
  // A few stray ones come with text copied from elsewhere; pictures and programs are full of them.
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > Math.max(4, text.length / 1000)) return undefined;
  return {
    text,
    foreignLines: linesOf(
      joined,
      foreign.toSorted((a, b) => a - b),
    ),
  };
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const MARKS: readonly (readonly [encoding: Encoding, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const LINE_END = 0x0a;

/** Files joined end to end; more marks than these are no joined files. */
const MOST_PARTS = 64;

interface Part {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

/** The mark of another encoding at the beginning of a line begins another file. */
function splitAtMarks(bytes: Uint8Array): readonly Part[] {
  const marked = MARKS.find(([, mark]) => haveAt(bytes, mark, 0))?.[0];
  const parts: Part[] = [];
  let [start, encoding] = [0, marked ?? guessWide(bytes) ?? ('utf-8' as const)];
  while (parts.length < MOST_PARTS) {
    const next = MARKS.filter(([other]) => other !== encoding)
      .map(([other, mark]) => ({ encoding: other, at: findMark(bytes, start + 1, mark) }))
      .toSorted((a, b) => a.at - b.at)[0];
    parts.push({ bytes: bytes.subarray(start, next?.at), encoding });
    if (!next || next.at >= bytes.length) return parts;
    start = next.at;
    encoding = next.encoding;
  }
  return [...parts, { bytes: bytes.subarray(start), encoding }];
}

function findMark(bytes: Uint8Array, from: number, mark: readonly number[]): number {
  const [first = 0] = mark;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    const isLineStart = bytes[at - 1] === LINE_END || (bytes[at - 1] === 0 && bytes[at - 2] === LINE_END);
    if (isLineStart && haveAt(bytes, mark, at)) return at;
  }
  return bytes.length;
}

function decodePart({ bytes, encoding }: Part): DecodedBytes {
  // Half a character at the end of a file that was cut is a letter lost, no reason to give up the rest.
  if (encoding !== 'utf-8') return { text: new TextDecoder(encoding).decode(bytes), foreign: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), foreign: [] };
  } catch (error) {
    if (error instanceof TypeError) return decodeMixed(bytes);
    throw error;
  }
}

/** How much of a file shows whether every other byte is zero. */
const SAMPLE = 4_096;

function guessWide(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (sample.length < 4 || Math.min(even, odd) > 0.02) return undefined;
  if (odd > 0.5) return 'utf-16le';
  return even > 0.5 ? 'utf-16be' : undefined;
}

/** @param offsets ascending */
function linesOf(text: string, offsets: readonly number[]): number[] {
  const lines = new Set<number>();
  let [line, from] = [1, 0];
  for (const offset of offsets) {
    for (let at = from; at < offset; at += 1) {
      const character = text[at];
      if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) line += 1;
    }
    from = offset;
    lines.add(line);
  }
  return [...lines];
}
