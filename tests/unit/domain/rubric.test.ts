import { describe, expect, test } from 'vitest';
import { type Parts, toBasisPoints, toMark } from '../../../renderer/domain/quantities';
import { checkMark, findRubricProblems, parseMark, totalWeight } from '../../../renderer/domain/rubric';
import { aCriterion, aPartsRubric, aRubric, aScale, criterionId, points } from '../../builders/a-rubric';
import { givesByExample } from '../../builders/by-example';

const typed = (text: string, scale = aScale()) => {
  const result = parseMark(text, scale);
  return result.ok ? result.value : result.error.type;
};

describe('a mark as a person types it', () => {
  givesByExample('%j is read exactly', typed, [
    ['87', 8700],
    ['87,5', 8750],
    ['87.5', 8750],
    ['87,50', 8750],
    ['87.500000', 8750],
    ['  87,5  ', 8750],
    ['87,', 8700],
    ['007', 700],
    ['0', 0],
    ['100', 10_000],
  ]);

  test.each([
    '',
    ' ',
    '-1',
    '+1',
    '1e2',
    '8 7',
    '87,5,0',
    '1.000,5',
    'NaN',
    'Infinity',
    'x',
    '٨٧',
    ',5',
    '87%',
  ])('%j is not a number', (text) => {
    expect(typed(text)).toBe('mark-not-a-number');
  });

  test.each(['1.000', '1,000', ' 1.000 '])(
    '%j is one point or a thousand where the scale has both',
    (text) => {
      expect(parseMark(text, aScale(0, 1000, 1))).toEqual({
        ok: false,
        error: { type: 'mark-doubtful', decimal: 100, thousands: 100_000 },
      });
      // One is not on this scale; a person who writes it so means the thousand, and still has to say it.
      expect(typed(text, aScale(100, 1000, 100))).toBe('mark-doubtful');
      expect(typed(text, aScale(0, 999, 1))).toBe(100);
      expect(typed(text)).toBe(100);
    },
  );

  test.each([
    ['1000', 100_000],
    ['1', 100],
    ['1.0', 100],
    ['1,00', 100],
    ['1.0000', 100],
    ['01.000', 100],
    ['0.500', 50],
    ['900', 90_000],
  ])('%j has one reading on a scale to a thousand', (text, hundredths) => {
    expect(typed(text, aScale(0, 1000, 0.5))).toBe(hundredths);
  });

  test('three digits that are neither a thousand nor on the step are refused as off the step', () => {
    expect(typed('1.005', aScale(0, 1000, 1))).toBe('mark-off-step');
    expect(typed('87.125')).toBe('mark-off-step');
    expect(typed('999.500', aScale(0, 1000, 0.5))).toBe(99_950);
  });

  test('nothing is clamped: a mark outside the scale is refused with its ends', () => {
    expect(parseMark('100,5', aScale())).toEqual({
      ok: false,
      error: { type: 'mark-out-of-range', min: 0, max: 10_000 },
    });
    expect(typed('0,999', aScale(1, 5, 1))).toBe('mark-out-of-range');
    expect(typed('100,001')).toBe('mark-out-of-range');
    expect(typed('475')).toBe('mark-out-of-range');
  });

  test('nothing is rounded: a mark between two steps is refused with its neighbours', () => {
    expect(parseMark('87,3', aScale())).toEqual({
      ok: false,
      error: { type: 'mark-off-step', step: 50, below: 8700, above: 8750 },
    });
    expect(parseMark('87,333333333', aScale())).toEqual({
      ok: false,
      error: { type: 'mark-off-step', step: 50, below: 8700, above: 8750 },
    });
    expect(parseMark('4', aScale(1, 9, 2))).toEqual({
      ok: false,
      error: { type: 'mark-off-step', step: 200, below: 300, above: 500 },
    });
  });

  test.each([
    ['1 to 5', aScale(1, 5, 1), ['1', '2', '3', '4', '5'], ['0', '6', '2.5']],
    ['0 to 10', aScale(0, 10, 1), ['0', '10'], ['10.5', '11']],
    ['9-7-5-3-1', aScale(1, 9, 2), ['1', '3', '5', '7', '9'], ['0', '2', '8', '10']],
    ['step 0.5', aScale(0, 100, 0.5), ['0,5', '99.5'], ['0.25', '0.1']],
    ['step 0.25', aScale(0, 10, 0.25), ['0.25', '9,75', '3.5'], ['0.1', '0.125']],
    ['scale that starts at 50', aScale(50, 100, 1), ['50', '100'], ['49', '0']],
  ])('the scale %s takes its own marks and no others', (_, scale, good, bad) => {
    expect(good.map((text) => typeof typed(text, scale))).toEqual(good.map(() => 'number'));
    expect(bad.map((text) => typeof typed(text, scale))).toEqual(bad.map(() => 'string'));
  });

  test('a number from elsewhere is checked the same way', () => {
    expect(checkMark(8750, aScale())).toEqual({ ok: true, value: 8750 });
    expect(checkMark(Number.NaN, aScale())).toMatchObject({ error: { type: 'mark-not-a-number' } });
    expect(checkMark(Number.POSITIVE_INFINITY, aScale())).toMatchObject({ ok: false });
    expect(checkMark(8750.5, aScale())).toMatchObject({ error: { type: 'mark-off-step' } });
    expect(checkMark(-50, aScale())).toMatchObject({ error: { type: 'mark-out-of-range' } });
  });
});

describe('a rubric', () => {
  const problems = (rubric: Parameters<typeof findRubricProblems>[0]) =>
    findRubricProblems(rubric).map(({ type }) => type);

  test('is sound when its weights add up to exactly 100 %', () => {
    expect(findRubricProblems(aRubric({ a: 33.33, b: 33.33, c: 33.34 }))).toEqual([]);
    expect(totalWeight(aRubric({ a: 12.5, b: 87.5 }))).toBe(10_000);
  });

  test.each([
    [{ a: 60, b: 39 }, 9900],
    [{ a: 60, b: 40.01 }, 10_001],
    [{ a: 33.33, b: 33.33, c: 33.33 }, 9999],
  ])('with weights %j is refused with their total', (weights, total) => {
    expect(findRubricProblems(aRubric(weights))).toEqual([{ type: 'weights-not-full', total }]);
  });

  test('names every fault at once, in reading order', () => {
    const rubric = {
      scale: aScale(),
      criteria: [
        aCriterion({ id: criterionId('a'), name: 'Impact', weight: toBasisPoints(5000) }),
        aCriterion({ id: criterionId('b'), name: '  ', weight: toBasisPoints(4000) }),
        aCriterion({ id: criterionId('c'), name: 'IMPACT ', weight: toBasisPoints(0) }),
      ],
    };
    expect(problems(rubric)).toEqual([
      'criterion-without-name',
      'criterion-without-weight',
      'criterion-repeated',
      'weights-not-full',
    ]);
  });

  test('refuses two criteria under one id, because one mark would count twice', () => {
    const rubric = {
      scale: aScale(),
      criteria: [
        aCriterion({ name: 'Impact', weight: toBasisPoints(5000) }),
        aCriterion({ name: 'Novelty', weight: toBasisPoints(5000) }),
      ],
    };
    expect(problems(rubric)).toEqual(['criterion-repeated']);
  });

  test('of parts needs no sum, only parts, and not more of them than stay exact', () => {
    expect(problems(aPartsRubric({ a: 1, b: 1, c: 1 }))).toEqual([]);
    const without = aPartsRubric();
    expect(
      problems({
        ...without,
        criteria: without.criteria.map((one, index) => (index === 1 ? { ...one, weight: 0 as Parts } : one)),
      }),
    ).toEqual(['criterion-without-weight']);
    expect(findRubricProblems(aPartsRubric({ a: 9_999, b: 1 }))).toEqual([]);
    expect(findRubricProblems(aPartsRubric({ a: 9_999, b: 2 }))).toEqual([
      { type: 'parts-too-many', total: 10_001, most: 10_000 },
    ]);
  });

  test('without criteria says so, and not that its weights are wrong', () => {
    expect(problems(aRubric({}))).toEqual(['rubric-without-criteria']);
  });

  test.each([
    ['scale-empty', { min: points(5), max: points(5), step: points(1) }],
    ['scale-empty', { min: points(9), max: points(1), step: points(1) }],
    ['scale-step-does-not-fit', { min: points(1), max: points(10), step: points(2) }],
    ['scale-step-does-not-fit', { min: points(0), max: points(10), step: toMark(0) }],
  ])('refuses %s: %j', (type, scale) => {
    expect(problems(aRubric({ a: 100 }, scale))).toEqual([type]);
  });
});
