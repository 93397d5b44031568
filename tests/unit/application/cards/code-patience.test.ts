import { describe, expect, test } from 'vitest';
import { countWrongTry, waitAfter, waitLeft } from '../../../../renderer/application/cards/code-patience';

const at = (seconds: number): string => new Date(Date.UTC(2026, 2, 16, 1, 0, seconds)).toISOString();

describe('after wrong codes', () => {
  test('the wait doubles from two seconds to a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 500].map(waitAfter)).toEqual([
      0, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000,
    ]);
  });

  test('it is counted down by the clock', () => {
    const tries = { count: 3, at: at(10) };
    expect(waitLeft(undefined, at(10))).toBe(0);
    expect(waitLeft(tries, at(10))).toBe(8000);
    expect(waitLeft(tries, at(15))).toBe(3000);
    expect(waitLeft(tries, at(18))).toBe(0);
    expect(waitLeft(tries, at(9999))).toBe(0);
  });

  test('a clock set back ends it, so that nobody waits until the wrong time comes round again', () => {
    expect(waitLeft({ count: 3, at: at(1000) }, at(0))).toBe(0);
    expect(waitLeft({ count: 3, at: 'never' }, at(0))).toBe(0);
  });

  test('each further one counts, until an hour has passed', () => {
    const first = countWrongTry(undefined, at(0));
    expect(first).toEqual({ count: 1, at: at(0) });
    expect(countWrongTry(first, at(30))).toEqual({ count: 2, at: at(30) });
    expect(countWrongTry({ count: 9, at: at(0) }, at(3600))).toEqual({ count: 10, at: at(3600) });
    expect(countWrongTry({ count: 9, at: at(0) }, at(3601))).toEqual({ count: 1, at: at(3601) });
  });
});
