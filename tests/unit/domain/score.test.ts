import { describe, expect, test } from 'vitest';
import {
  compareScores,
  formatScore,
  gapBetween,
  markScore,
  meanScore,
  seemEqual,
  toFraction,
} from '../../../renderer/domain/score';
import { points } from '../../builders/a-rubric';

const scoreOf = (sum: number, count: number) => ({ sum, count });
const millionths = (...values: number[]) => values.map((value) => scoreOf(value, 1));

describe('a mean', () => {
  test('of no sheets is no score, not a zero', () => {
    expect(meanScore([])).toBeUndefined();
  });

  test('is kept as a sum and a count', () => {
    expect(meanScore(millionths(80_000_000, 81_000_000, 81_000_000))).toEqual(scoreOf(242_000_000, 3));
  });
});

describe('scores of one rubric', () => {
  test('are averaged and told apart over the parts they have in common', () => {
    expect(meanScore([scoreOf(5, 3), scoreOf(8, 3)])).toEqual(scoreOf(13, 6));
    expect(gapBetween(scoreOf(8, 3), scoreOf(5, 3))).toEqual(scoreOf(3, 3));
  });

  test('and of another are never added up', () => {
    expect(() => meanScore([scoreOf(5, 3), scoreOf(8, 4)])).toThrow(RangeError);
    expect(() => gapBetween(scoreOf(5, 3), scoreOf(8, 4))).toThrow(RangeError);
  });
});

describe('a fraction', () => {
  test.each([
    [scoreOf(262_500_000, 3), '175/2'],
    [scoreOf(250_000_000, 3), '250/3'],
    [scoreOf(0, 12), '0/1'],
    [scoreOf(87_654_321, 1), '87654321/1000000'],
    // 500 judges at 1 000 points under 10 000 parts: the largest sum there can be, and one below it.
    [scoreOf(5_000_000_000_000_000, 5_000_000), '1000/1'],
    [scoreOf(4_999_999_999_999_999, 5_000_000), '4999999999999999/5000000000000'],
  ])('of %j is %s points', (score, text) => {
    expect(toFraction(score)).toBe(text);
  });
});

describe('comparison', () => {
  test('of thirds is exact where floating point would see a difference or none', () => {
    expect(compareScores(scoreOf(1, 3), scoreOf(2, 6))).toBe(0);
    expect(compareScores(scoreOf(241_000_000, 3), scoreOf(80_333_333, 1))).toBe(1);
    expect(compareScores(scoreOf(80_333_333, 1), scoreOf(241_000_000, 3))).toBe(-1);
  });

  test('holds where the products pass 2^53', () => {
    const judges = 5_000_000;
    const sum = 999_999_999 * judges;
    expect(compareScores(scoreOf(sum, judges), scoreOf(sum + 1, judges + 1))).toBe(1);
    expect(compareScores(scoreOf(sum, judges), scoreOf(999_999_999, 1))).toBe(0);
  });
});

describe('display', () => {
  test.each([
    [87_500_000, 1, 2, '87.50'],
    [87_505_000, 1, 2, '87.51'],
    [87_504_999, 1, 2, '87.50'],
    [241_000_000, 3, 2, '80.33'],
    [242_000_000, 3, 2, '80.67'],
    [242_000_000, 3, 6, '80.666667'],
    [1, 2, 6, '0.000001'],
    [1, 3, 6, '0.000000'],
    [2, 3, 6, '0.000001'],
    [0, 4, 6, '0.000000'],
    [99_995_000, 1, 2, '100.00'],
    [99_500_000, 1, 0, '100'],
    [1_005_000, 1, 2, '1.01'],
    [1_000_000_000, 1, 6, '1000.000000'],
  ])('%d millionths over %d with %d places read %s', (sum, count, places, text) => {
    expect(formatScore(scoreOf(sum, count), places)).toBe(text);
  });

  test.each([-1, 7, 1.5])('%d places are refused', (places) => {
    expect(() => formatScore(scoreOf(1, 1), places)).toThrow(RangeError);
  });

  test('says when two scores only look equal', () => {
    const third = scoreOf(241_000_000, 3);
    expect(seemEqual(third, scoreOf(80_330_000, 1), 2)).toBe(true);
    expect(seemEqual(third, scoreOf(482_000_000, 6), 2)).toBe(false);
    expect(seemEqual(third, scoreOf(80_340_000, 1), 2)).toBe(false);
  });

  test('of one mark is the mark', () => {
    expect(formatScore(markScore(points(86.3)), 2)).toBe('86.30');
  });
});
