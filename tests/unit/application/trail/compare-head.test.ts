import { describe, expect, test } from 'vitest';
import type { TrailFault, TrailLine } from '../../../../renderer/application/ports/read-trail';
import { compareHead, findTypedHead } from '../../../../renderer/application/trail/compare-head';
import { toShortTrailHead } from '../../../../renderer/application/workspace/trail-head';
import type { Sha256 } from '../../../../renderer/domain/ids';
import { hashText } from '../../../builders/hash-text';

const hashOf = (n: number): Sha256 => hashText(`line ${n}`);
const lines = (count: number): readonly TrailLine[] =>
  Array.from({ length: count }, (_, index) => ({
    n: index + 1,
    left: 0,
    at: '2026-03-16T02:00:00.000Z',
    type: 'event',
    hash: hashOf(index + 1),
  }));
const aTrail = (count: number, faults: readonly TrailFault[] = []) => ({
  lines: lines(count),
  faults,
  head: { lines: count, head: hashOf(count) },
});

describe('a head typed from a paper', () => {
  const head = { lines: 142, head: '9f3a77c012be08d1'.padEnd(64, 'a') as Sha256 };

  test.each([
    toShortTrailHead(head),
    '142·9f3a 77c0 12be 08d1',
    ' 142 . 9F3A-77C0-12BE-08D1 ',
    '142 9f3a77c012be08d1',
    '1429f3a77c012be08d1',
    'l42·9f3a 77cO l2be o8dI',
  ])('is read however it was typed: %s', (typed) => {
    expect(findTypedHead(typed)).toEqual({ lines: 142, digits: '9f3a77c012be08d1' });
  });

  test('is read with thousands separators, in full, and without its number', () => {
    expect(findTypedHead('1.284·9f3a 77c0 12be 08d1')?.lines).toBe(1284);
    expect(findTypedHead(`142·${head.head}`)).toEqual({ lines: 142, digits: head.head });
    expect(findTypedHead('9f3a 77c0 12be 08d1')).toEqual({ lines: undefined, digits: '9f3a77c012be08d1' });
  });

  test.each(['', '142', '142·9f3a 77c0', 'zzzz zzzz zzzz zzzz', 'ab·9f3a 77c0 12be 08d1'])(
    'is not taken for one when it is none: %s',
    (typed) => {
      expect(findTypedHead(typed)).toBeUndefined();
    },
  );
});

describe('a trail beside a known head', () => {
  const known = (n: number) => ({ lines: n, digits: hashOf(n).slice(0, 16) });

  test('holds up to the line, with what came after it', () => {
    expect(compareHead(aTrail(9), known(9))).toEqual({ type: 'holds', line: 9, after: 0 });
    expect(compareHead(aTrail(9), known(4))).toEqual({ type: 'holds', line: 4, after: 5 });
    expect(compareHead(aTrail(9), { lines: undefined, digits: hashOf(4) })).toMatchObject({ line: 4 });
  });

  test('vouches for nothing behind a fault, and for what stands before one', () => {
    const fault = { type: 'changed', line: 5 } as const;
    expect(compareHead(aTrail(9, [fault]), known(7))).toEqual({ type: 'behind-fault', line: 7, fault });
    expect(compareHead(aTrail(9, [fault]), known(4))).toMatchObject({ type: 'holds', line: 4 });
    const missing = { type: 'missing', from: 3, to: 4 } as const;
    expect(compareHead(aTrail(9, [missing]), known(7)).type).toBe('behind-fault');
  });

  test('differs where the line says something else', () => {
    expect(compareHead(aTrail(9), { lines: 4, digits: hashOf(5).slice(0, 16) })).toEqual({
      type: 'differs',
      line: 4,
    });
  });

  test('is too short when the line is not there, and nowhere when no line has the digits', () => {
    expect(compareHead(aTrail(9), known(12))).toEqual({ type: 'too-short', line: 12, lines: 9 });
    expect(compareHead(aTrail(9), { lines: undefined, digits: hashOf(99).slice(0, 16) }).type).toBe(
      'nowhere',
    );
  });
});
