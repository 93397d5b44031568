import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../renderer/strings/formats';
import { readDay } from '../../../renderer/strings/read-day';

describe('a day is read as people here write it', () => {
  test.each([
    ['16 Maret 2021'],
    ['16 maret 2021'],
    [' Selasa, 16 Maret 2021 '],
    ['16 Mar 2021'],
    ['16 Mar. 2021'],
    ['16-3-2021'],
    ['16-03-2021'],
    ['16/3/2021'],
    ['16.3.2021'],
    ['16 3 2021'],
    ['16 - 3 - 2021'],
    ['16–3–2021'],
    ['16-3-21'],
    ['2021-03-16'],
    ['2021/3/16'],
    ['16 March 2021'],
    ['March 16, 2021'],
    ['Tuesday, March 16, 2021'],
  ])('%s', (text) => {
    expect(readDay(text)).toBe('2021-03-16');
  });

  test('the first of three numbers is the day, also where both could be', () => {
    expect(readDay('3-4-2026')).toBe('2026-04-03');
    expect(readDay('12/11/2026')).toBe('2026-11-12');
  });

  test.each([
    ['1 Pebruari 2026', '2026-02-01'],
    ['2 Agt 2026', '2026-08-02'],
    ['2 Agu 2026', '2026-08-02'],
    ['3 Nopember 2026', '2026-11-03'],
    ['29 Februari 2024', '2024-02-29'],
    ['1 Mei 2026', '2026-05-01'],
    ['1 Juni 2026', '2026-06-01'],
    ['1 Juli 2026', '2026-07-01'],
  ])('%s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  test.each([
    [''],
    ['16'],
    ['16 Maret'],
    ['Maret 2021'],
    ['31 Februari 2026'],
    ['29-2-2026'],
    ['32-1-2026'],
    ['0-1-2026'],
    ['16-13-2026'],
    ['16-3-202'],
    ['16 Ma 2021'],
    ['16 Marret 2021'],
    ['besok'],
    ['16-3-2021-5'],
    ['16/3/20215'],
    ['<16-3-2021>'],
  ])('%j is none', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  test('what Pleno writes, it reads: each day of a leap year, in both languages', () => {
    for (let time = Date.UTC(2028, 0, 1); time < Date.UTC(2029, 0, 1); time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      expect(readDay(formatDay(day, 'id'))).toBe(day);
      expect(readDay(formatDay(day, 'en'))).toBe(day);
    }
  });
});
