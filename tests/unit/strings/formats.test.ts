import { afterEach, describe, expect, test, vi } from 'vitest';
import { formatDays } from '../../../renderer/strings/formats';

describe('formatDays', () => {
  afterEach(() => vi.restoreAllMocks());

  test('is short within a month, and names both months or years where they differ', () => {
    expect(formatDays('2021-03-16', '2021-03-17', 'id')).toBe('16–17 Maret 2021');
    expect(formatDays('2021-03-30', '2021-04-02', 'id')).toBe('30 Maret–2 April 2021');
    expect(formatDays('2020-12-30', '2021-01-02', 'id')).toBe('30 Desember 2020–2 Januari 2021');
    expect(formatDays('2021-03-16', '2021-03-17', 'en')).toBe('16–17 March 2021');
  });

  test('is one day when both are the same', () => {
    expect(formatDays('2021-03-16', '2021-03-16', 'id')).toBe('16 Maret 2021');
  });

  test.each([
    ['no space', ''],
    ['a space, as Chromium 156 does', ' '],
    ['a thin space, as Node 20 does', '\u2009'],
    ['a space that does not break', '\u202F'],
  ])('reads the same where the machine puts %s round the dash', (_, space) => {
    vi.spyOn(Intl.DateTimeFormat.prototype, 'formatRange').mockReturnValue(
      `30 Maret${space}–${space}2 April 2021`,
    );
    expect(formatDays('2021-03-30', '2021-04-02', 'id')).toBe('30 Maret–2 April 2021');
  });
});
