import { describe, expect, test } from 'vitest';
import type { DatabaseOpenProblem, StorageProblem } from '../../../../renderer/application/problem';
import { describeBootFailure } from '../../../../renderer/features/frame/describe-boot-failure';

const problems: readonly (DatabaseOpenProblem | StorageProblem)[] = [
  { type: 'storage-full' },
  { type: 'storage-closed' },
  { type: 'storage-failed', detail: 'UnknownError' },
  { type: 'storage-newer', installed: 9, supported: 4 },
  { type: 'storage-blocked' },
];

describe('a start that failed', () => {
  test.each([
    ['id', /[Nn]ilai yang sudah tersimpan tetap/, /[Cc]oba lagi/],
    ['en', /[Mm]arks already saved are still/, /[Tt]ry again/],
  ] as const)('says that the saved marks are there, and what to do (%s)', (language, marks, way) => {
    const texts = problems.map((problem) => describeBootFailure(problem, language));
    expect(new Set(texts).size).toBe(problems.length);
    for (const text of texts) {
      expect(text).toMatch(marks);
      expect(text).toMatch(way);
    }
  });

  test('speaks of no change on a screen that is not there yet', () => {
    for (const problem of problems) {
      expect(describeBootFailure(problem, 'id')).not.toMatch(/perubahan terakhir|jangan tutup layar/i);
      expect(describeBootFailure(problem, 'en')).not.toMatch(/last change|do not close this screen/i);
    }
  });

  test('keeps the detail that can be read to somebody', () => {
    expect(describeBootFailure({ type: 'storage-failed', detail: 'UnknownError' }, 'id')).toContain(
      'UnknownError',
    );
    expect(describeBootFailure({ type: 'storage-newer', installed: 9, supported: 4 }, 'en')).toMatch(/9.*4/);
  });
});
