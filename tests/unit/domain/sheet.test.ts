import { describe, expect, test } from 'vitest';
import {
  headsOf,
  missingCriteria,
  sameVerdict,
  scoreSoFar,
  sheetScore,
} from '../../../renderer/domain/sheet';
import { aStoredRevision, deviceKey } from '../../builders/a-revision';
import { aPartsRubric, aRubric, someMarks } from '../../builders/a-rubric';
import { hashText } from '../../builders/hash-text';

describe('the score of a sheet', () => {
  test('is the sum of mark × weight in millionths of a point', () => {
    // 90 × 0.6 + 87.5 × 0.4 = 54 + 35 = 89
    expect(sheetScore(aRubric(), someMarks({ a: 90, b: 87.5 }))).toEqual({ sum: 89_000_000, count: 1 });
  });

  test('of parts is the sum of mark × part over the sum of the parts', () => {
    // (90 × 2 + 87.5) ÷ 3 = 267.5 ÷ 3
    expect(sheetScore(aPartsRubric({ a: 2, b: 1 }), someMarks({ a: 90, b: 87.5 }))).toEqual({
      sum: 267_500_000,
      count: 3,
    });
  });

  test('so far is what the marks that are there come to', () => {
    expect(scoreSoFar(aRubric(), someMarks({ a: 90 }))).toEqual({ sum: 54_000_000, count: 1 });
    expect(scoreSoFar(aPartsRubric(), someMarks({ b: 90 }))).toEqual({ sum: 90_000_000, count: 3 });
    expect(scoreSoFar({ ...aPartsRubric(), criteria: [] }, {})).toEqual({ sum: 0, count: 1 });
  });

  test('does not exist while a mark is missing', () => {
    expect(sheetScore(aRubric(), someMarks({ a: 90 }))).toBeUndefined();
    expect(missingCriteria(aRubric(), someMarks({ a: 90 })).map(({ id }) => id)).toEqual(['b']);
  });

  test('takes no account of marks for criteria the rubric does not have', () => {
    expect(sheetScore(aRubric(), someMarks({ a: 90, b: 87.5, z: 1 }))).toEqual({ sum: 89_000_000, count: 1 });
  });

  test('is not fooled by a criterion named like a property of every object', () => {
    const rubric = aRubric({ constructor: 100 });
    expect(sheetScore(rubric, someMarks({}))).toBeUndefined();
    expect(sheetScore(rubric, someMarks({ constructor: 80 }))).toEqual({ sum: 80_000_000, count: 1 });
  });
});

describe('two revisions agree', () => {
  const signed = aStoredRevision();

  test('with the same marks, from whatever device and with whatever notes', () => {
    const notes = { overall: 'good', criteria: {} };
    expect(sameVerdict(signed, aStoredRevision({ device: deviceKey('2'), notes }))).toBe(true);
  });

  test.each([
    ['another mark', { marks: someMarks({ a: 90, b: 80.5 }) }],
    ['a mark less', { marks: someMarks({ a: 90 }) }],
    ['a mark more', { marks: someMarks({ a: 90, b: 80, c: 1 }) }],
    ['another criterion', { marks: someMarks({ a: 90, c: 80 }) }],
    ['another state', { state: 'draft' as const }],
    ['another rubric', { rubricHash: hashText('another') }],
  ])('not with %s', (_, difference) => {
    const other = aStoredRevision({ device: deviceKey('2'), ...difference });
    expect(sameVerdict(signed, other)).toBe(false);
    expect(sameVerdict(other, signed)).toBe(false);
  });

  test('when both recuse, whatever was marked before', () => {
    const recused = { state: 'recused' as const, reason: 'tie' };
    expect(sameVerdict(aStoredRevision(recused), aStoredRevision({ ...recused, marks: {} }))).toBe(true);
  });
});

test('a sheet is shown by its heads: none, one, or those in conflict', () => {
  const [one, two] = [aStoredRevision(), aStoredRevision({ device: deviceKey('2') })];
  expect(headsOf({ type: 'empty' })).toEqual([]);
  expect(headsOf({ type: 'draft', head: one })).toEqual([one]);
  expect(headsOf({ type: 'conflict', cause: 'versions', heads: [one, two] })).toEqual([one, two]);
});
