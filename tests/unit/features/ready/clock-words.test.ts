import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toClockLine, toClockWords } from '../../../../renderer/features/ready/clock-words';

const zone = process.env.TZ;

describe('toClockWords', () => {
  beforeEach(() => {
    process.env.TZ = 'Asia/Jakarta';
  });
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test("gives the laptop's own day, not that of UTC", () => {
    expect(toClockWords('2026-03-15T18:05:09.000Z', 'id')).toEqual({
      day: 'Senin, 16 Maret 2026',
      time: '01.05.09',
      zone: 'UTC+7 (WIB)',
    });
  });

  test('is one line on paper, in English too', () => {
    expect(toClockLine('2026-03-15T18:05:09.000Z', 'en')).toMatch(
      /^Monday,? 16 March 2026, 01:05:09, UTC\+7 \(WIB\)$/,
    );
  });
});
