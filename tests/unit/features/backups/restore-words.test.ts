import { describe, expect, test } from 'vitest';
import type { Here } from '../../../../renderer/application/backup/find-here';
import type { LogContents } from '../../../../renderer/application/ports/archive';
import {
  comesFromAnotherLaptop,
  countGivenUp,
  describeMarks,
} from '../../../../renderer/features/backups/restore-words';
import { strings } from '../../../../renderer/strings/both-languages';

const present = (givesUp: number): Here => ({
  type: 'present',
  relation: 'here-newer',
  content: 'different',
  contents: {} as LogContents,
  givesUp,
});
const unreadable: Here = { type: 'unreadable', problem: { type: 'log-damaged', line: 1 } };

describe.each(['id', 'en'] as const)('what becomes of the marks (%s)', (language) => {
  const { backups } = strings[language];
  const words = (here: Here): string => describeMarks({ here }, backups, String);

  test('they stay only where there were none here', () => {
    expect(words({ type: 'absent' })).toBe(backups.marksStay);
    for (const here of [present(0), present(3), unreadable])
      expect(words(here)).not.toContain(backups.marksStay);
  });

  test('what would no longer show is counted', () => {
    expect(words(present(12))).toContain('12');
    expect(words(present(12))).toBe(backups.marksGivenUp('12'));
    expect(words(present(0))).toBe(backups.marksAsThere);
    expect([present(12), unreadable].map((here) => countGivenUp({ here }))).toEqual([12, 0]);
  });
});

test('the words that a lecturer reads', () => {
  expect(strings.id.backups.marksGivenUp('7')).toBe(
    'Nilai menjadi seperti di cadangan; 7 catatan penilaian yang lebih baru di laptop ini tidak tampak lagi.',
  );
});

describe('another laptop is warned of', () => {
  test('where the work was not here, or its key comes along', () => {
    expect(comesFromAnotherLaptop({ here: { type: 'absent' }, keyPlan: 'renewed' })).toBe(true);
    expect(comesFromAnotherLaptop({ here: present(0), keyPlan: 'asked' })).toBe(true);
  });

  test('not where it is put back on the laptop that made it', () => {
    expect(comesFromAnotherLaptop({ here: present(3), keyPlan: 'renewed' })).toBe(false);
    expect(comesFromAnotherLaptop({ here: present(0), keyPlan: 'kept' })).toBe(false);
    expect(comesFromAnotherLaptop({ here: unreadable, keyPlan: 'renewed' })).toBe(false);
  });
});
