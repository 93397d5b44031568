import { describe, expect, test } from 'vitest';
import { describeBootFailure } from '../../../../renderer/features/boot/describe-boot-failure';
import type { StartProblem } from '../../../../renderer/stores/start-screen';

const problems: readonly StartProblem[] = [
  { type: 'storage-full' },
  { type: 'storage-closed' },
  { type: 'storage-failed', detail: 'UnknownError' },
  { type: 'storage-newer', installed: 9, supported: 4 },
  { type: 'storage-blocked' },
  { type: 'start-broken' },
];

describe('a start that failed', () => {
  test.each([
    ['id', /[Nn]ilai yang sudah tersimpan tetap|tidak menghapus apa pun/, /[Cc]oba lagi/],
    ['en', /[Mm]arks already saved are still|has removed nothing/, /[Tt]ry again/],
  ] as const)(
    'says that the saved marks are there or that nothing was removed, and what to do (%s)',
    (language, marks, way) => {
      const texts = problems.map((problem) => describeBootFailure(problem, language));
      expect(new Set(texts).size).toBe(problems.length);
      for (const text of texts) {
        expect(text).toMatch(marks);
        expect(text).toMatch(way);
      }
    },
  );

  test('promises no marks where nobody has been able to look', () => {
    for (const problem of [{ type: 'start-broken' }, { type: 'storage-failed', detail: 'x' }] as const) {
      expect(describeBootFailure(problem, 'id')).not.toMatch(/nilai yang sudah tersimpan/i);
      expect(describeBootFailure(problem, 'en')).not.toMatch(/marks already saved/i);
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
