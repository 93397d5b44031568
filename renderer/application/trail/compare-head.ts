import type { Trail, TrailFault } from '../ports/read-trail';

/** A head that stands elsewhere: on a paper, in another laptop's file. */
export interface KnownHead {
  /** Undefined where only the digits were typed. */
  readonly lines: number | undefined;
  /** Hexadecimal: the beginning of the line's SHA-256, sixteen digits or all. */
  readonly digits: string;
}

/** What a known head says about a trail. */
export type HeadComparison =
  /** Everything up to this line is what it was when the head was written down. */
  | { readonly type: 'holds'; readonly line: number; readonly after: number }
  /** The line is there, but the chain before it is broken: nothing follows for the lines up to the fault. */
  | { readonly type: 'behind-fault'; readonly line: number; readonly fault: TrailFault }
  /** Another line has that number: something up to it was changed, or the head is another trail's. */
  | { readonly type: 'differs'; readonly line: number }
  /** The trail is shorter than it was, or the head is another trail's. */
  | { readonly type: 'too-short'; readonly line: number; readonly lines: number }
  /** The digits alone were given, and no line has them. */
  | { readonly type: 'nowhere' };

const SIZES = [64, 16] as const;

/**
 * Reads a head as papers print it (`142·9f3a 77c0 12be 08d1`), in full, or without its number; signs
 * between the digits don't matter.
 * @returns undefined for anything else
 */
export function findTypedHead(typed: string): KnownHead | undefined {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    // No hexadecimal digit looks like these.
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  if (/[g-z]/.test(text)) return undefined;
  const digits = text.replace(/[^0-9a-f]/g, '');
  for (const size of SIZES) {
    const number = digits.slice(0, -size);
    if (digits.length < size || !/^\d{0,12}$/.test(number)) continue;
    return { lines: number === '' ? undefined : Number(number), digits: digits.slice(-size) };
  }
  return undefined;
}

/** Whether the trail still says what it said when the head was written down. */
export function compareHead(
  { lines, faults, head }: Pick<Trail, 'lines' | 'faults' | 'head'>,
  known: KnownHead,
): HeadComparison {
  const found = lines.find(
    ({ n, hash }) => hash.startsWith(known.digits) && (known.lines === undefined || known.lines === n),
  );
  if (found !== undefined) {
    const fault = faults.find((one) => placeOf(one) <= found.n);
    if (fault !== undefined) return { type: 'behind-fault', line: found.n, fault };
    return { type: 'holds', line: found.n, after: (head?.lines ?? found.n) - found.n };
  }
  if (known.lines === undefined) return { type: 'nowhere' };
  const length = head?.lines ?? 0;
  return known.lines > length
    ? { type: 'too-short', line: known.lines, lines: length }
    : { type: 'differs', line: known.lines };
}

/** The first line a fault puts in doubt. */
function placeOf(fault: TrailFault): number {
  if (fault.type === 'missing') return fault.from;
  return fault.type === 'end' ? fault.line + 1 : fault.line;
}
