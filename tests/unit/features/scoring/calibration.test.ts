import { describe, expect, test } from 'vitest';
import type { OwnSheet } from '../../../../renderer/application/sheets/own-sheets';
import type { Score } from '../../../../renderer/domain/score';
import {
  earlierMarks,
  toCalibration,
  toStripRange,
  toStripUnit,
} from '../../../../renderer/features/scoring/calibration/calibration';
import { aScale, criterionId, points, someMarks } from '../../../builders/a-rubric';
import { entryId } from '../../../builders/an-entry';
import { anOwnSheet } from '../../../builders/an-own-sheet';

const millionths = (value: number): Score => ({ sum: Math.round(value * 1_000_000), count: 1 });
const scored = (number: number, value: number, facts: Partial<OwnSheet> = {}): OwnSheet =>
  anOwnSheet({ number }, { standing: 'complete', score: millionths(value), ...facts });
const numbers = (sheets: readonly { readonly entry: { readonly number: number } }[]): number[] =>
  sheets.map(({ entry }) => entry.number);

describe('calibration', () => {
  const sheets = [scored(1, 80), scored(2, 90), scored(3, 85), anOwnSheet({ number: 4 }), scored(5, 82)];

  test('puts the current sheet among the other complete ones', () => {
    const { place } = toCalibration(sheets, entryId(4), millionths(84));
    expect(place).toMatchObject({ rank: 3, of: 5 });
    expect(numbers(place?.above ?? [])).toEqual([3, 2]);
    expect(numbers(place?.below ?? [])).toEqual([5, 1]);
  });

  test('an equal score shares the rank', () => {
    const { place } = toCalibration(sheets, entryId(4), millionths(85));
    expect(place?.rank).toBe(2);
    expect(numbers(place?.equal ?? [])).toEqual([3]);
  });

  test('an unfinished sheet has no place, and is not compared with itself', () => {
    const { place, earlier } = toCalibration(sheets, entryId(2), undefined);
    expect(place).toBeUndefined();
    expect(numbers(earlier)).toEqual([3, 5, 1]);
  });

  test('sheets that are excused or half done are left out', () => {
    const { earlier } = toCalibration(
      [scored(1, 80, { standing: 'excused' }), sheets[3] as OwnSheet],
      entryId(9),
      undefined,
    );
    expect(earlier).toEqual([]);
  });

  test('earlier marks of a criterion come from begun sheets too, never from the current or a recused one', () => {
    const marked = (number: number, value: number, facts: Partial<OwnSheet> = {}) =>
      anOwnSheet({ number }, { standing: 'partial', marks: someMarks({ a: value }), ...facts });
    const own = [
      marked(1, 70),
      marked(2, 75),
      marked(3, 90, { standing: 'recused' }),
      anOwnSheet({ number: 4 }),
    ];
    expect(earlierMarks(own, entryId(1), criterionId('a'))).toEqual([points(75)]);
  });
});

describe('a strip of ticks', () => {
  test('ends at round numbers around its values', () => {
    expect(toStripRange([7250, 7350, 8800], 500)).toEqual([7000, 9000]);
  });

  test('is never without width, and never begins below zero', () => {
    expect(toStripRange([8500], 500)).toEqual([8000, 9000]);
    expect(toStripRange([0], 500)).toEqual([0, 500]);
  });

  test('has a unit that is a whole number of steps', () => {
    expect(toStripUnit(aScale(0, 100, 0.5))).toBe(500);
    expect(toStripUnit(aScale(1, 5, 1))).toBe(100);
    expect(toStripUnit(aScale(1, 9, 2))).toBe(200);
  });
});
