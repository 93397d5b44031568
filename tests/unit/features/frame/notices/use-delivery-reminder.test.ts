import { describe, expect, test } from 'vitest';
import { toLocalTime } from '../../../../../renderer/features/frame/notices/use-delivery-reminder';

describe('the laptop’s own clock', () => {
  test('gives the day and the hour as they are shown on it, not those of Greenwich', () => {
    for (const local of [
      new Date(2026, 2, 17, 0, 5),
      new Date(2026, 2, 17, 15, 0),
      new Date(2026, 10, 3, 23, 59),
    ]) {
      const month = String(local.getMonth() + 1).padStart(2, '0');
      const date = String(local.getDate()).padStart(2, '0');
      expect(toLocalTime(local.toISOString())).toEqual({
        day: `2026-${month}-${date}`,
        hour: local.getHours(),
      });
    }
  });
});
