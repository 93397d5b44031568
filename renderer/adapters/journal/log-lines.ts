import type { Sha256 } from '../../domain/ids';
import { crc32 } from '../crc32';
import { hashBytes } from '../hash';

/** One record of a log, as it stands on its line. */
export interface LogLine {
  /** 1, 2, 3 … in its log. */
  readonly n: number;
  /** Lines of the same write that follow; a write counts only when its last line (0) is there. */
  readonly left: number;
  /** SHA-256 of the line before, without its line feed; 64 zeros before the first. */
  readonly prev: Sha256;
  /** ISO instant of the laptop's clock: shown, never used for order. */
  readonly at: string;
  /** With its version from 2 on, as `change.2`. */
  readonly type: string;
  /** JSON, to the letter. */
  readonly body: string;
}

/** Where a log ends: what the next line continues. */
export interface LogHead {
  readonly n: number;
  readonly hash: Sha256;
  /** Bytes. */
  readonly size: number;
}

export const EMPTY_HEAD: LogHead = { n: 0, hash: '0'.repeat(64) as Sha256, size: 0 };

const PREFIX = '{"crc":"';
/** Up to and with the quotation mark behind the eight digits; the check sum covers what follows. */
const COVERED_FROM = PREFIX.length + 8 + 1;
const LINE =
  /^\{"crc":"[0-9a-f]{8}","n":(\d{1,12}),"left":(\d{1,9}),"prev":"([0-9a-f]{64})","at":"([0-9TZ:.+-]{1,40})","type":"([a-z-]{1,32}(?:\.(?:[2-9]|[1-9]\d{1,8}))?)","body":([\s\S]*)\}$/;
const LINE_FEED = 0x0a;

const ENCODER = new TextEncoder();

const toCrcText = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0');

/**
 * The bytes of one line with its line feed, and the head after it.
 * @param body one line of JSON
 */
export function encodeLine(
  head: LogHead,
  { left, at, type, body }: Pick<LogLine, 'left' | 'at' | 'type' | 'body'>,
): { readonly bytes: Uint8Array; readonly head: LogHead } {
  const covered = `","n":${head.n + 1},"left":${left},"prev":"${head.hash}","at":"${at}","type":"${type}","body":${body}}`;
  const bytes = ENCODER.encode(`${PREFIX}00000000${covered}\n`);
  const line = bytes.subarray(0, bytes.length - 1);
  ENCODER.encodeInto(toCrcText(line.subarray(COVERED_FROM)), bytes.subarray(PREFIX.length));
  return {
    bytes,
    head: { n: head.n + 1, hash: hashBytes(line), size: head.size + bytes.length },
  };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a line says; undefined when it isn't what was once written, by its check sum. */
export function decodeLine(line: Uint8Array): LogLine | undefined {
  if (line.length <= COVERED_FROM) return undefined;
  const found = String.fromCharCode(...line.subarray(0, COVERED_FROM));
  if (found !== `${PREFIX}${toCrcText(line.subarray(COVERED_FROM))}"`) return undefined;
  const [, n, left, prev, at, type, body] = LINE.exec(toText(line) ?? '') ?? [];
  if (prev === undefined || at === undefined || type === undefined || body === undefined) return undefined;
  return { n: Number(n), left: Number(left), prev: prev as Sha256, at, type, body };
}

function toText(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    // Not UTF-8, and so nothing this program wrote, however well its check sum fits.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Where the line that begins at `from` ends: its line feed, or undefined when it has none. */
export function findLineEnd(bytes: Uint8Array, from: number): number | undefined {
  const end = bytes.indexOf(LINE_FEED, from);
  return end < 0 ? undefined : end;
}
