import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../renderer/domain/quantities';
import { parseMark, type Scale } from '../../renderer/domain/rubric';
import { compareScores, formatScore } from '../../renderer/domain/score';
import { runsOf } from '../builders/runs-of';

const runs = { seed: 20_210_318, numRuns: runsOf(2000) };
const aScore = fc.record({
  sum: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  count: fc.integer({ min: 1, max: 1_000_000 }),
});

describe('an exact score', () => {
  test('compares as its fraction does', () => {
    fc.assert(
      fc.property(aScore, aScore, (a, b) => {
        const difference = BigInt(a.sum) * BigInt(b.count) - BigInt(b.sum) * BigInt(a.count);
        expect(compareScores(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(compareScores(b, a) + compareScores(a, b)).toBe(0);
        expect(compareScores(a, { sum: a.sum, count: a.count })).toBe(0);
      }),
      runs,
    );
  });

  test('is shown at most half a unit away, and exactly half a unit only upwards', () => {
    fc.assert(
      fc.property(aScore, fc.integer({ min: 0, max: 6 }), (score, places) => {
        const shown = BigInt(formatScore(score, places).replace('.', ''));
        const unit = 10n ** BigInt(6 - places);
        // 2 × (shown − exact), in shares of count × unit
        const distance = 2n * (shown * unit * BigInt(score.count) - BigInt(score.sum));
        const whole = unit * BigInt(score.count);
        expect(distance > -whole && distance <= whole).toBe(true);
      }),
      runs,
    );
  });
});

describe('a typed mark', () => {
  const aScale = fc
    .record({
      min: fc.integer({ min: 0, max: 500 }),
      step: fc.constantFrom(1, 5, 10, 25, 50, 100, 200),
      steps: fc.integer({ min: 1, max: 200 }),
    })
    .map(({ min, step, steps }): Scale => ({ min, max: min + step * steps, step }) as unknown as Scale);

  test('is read back exactly, with comma or point, and only if the scale has it', () => {
    fc.assert(
      fc.property(
        aScale,
        fc.integer({ min: 0, max: 25_000 }),
        fc.constantFrom(',', '.'),
        (scale, hundredths, separator) => {
          const text = `${Math.floor(hundredths / 100)}${separator}${String(hundredths % 100).padStart(2, '0')}`;
          const read = parseMark(text, scale);
          const allowed: Mark[] = [];
          for (let mark: number = scale.min; mark <= scale.max; mark += scale.step)
            allowed.push(mark as Mark);
          expect(read.ok).toBe(allowed.includes(hundredths as Mark));
          if (read.ok) expect(read.value).toBe(hundredths);
          else if (read.error.type === 'mark-off-step') {
            expect(allowed).toContain(read.error.below);
            expect(allowed).toContain(read.error.above);
            expect(read.error.below < hundredths && hundredths < read.error.above).toBe(true);
          }
        },
      ),
      runs,
    );
  });
});
