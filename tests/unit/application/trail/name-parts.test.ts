import { expect, test } from 'vitest';
import { findDifferences } from '../../../../renderer/application/trail/find-differences';
import { nameParts } from '../../../../renderer/application/trail/name-parts';
import { aCompetition } from '../../../builders/a-competition';
import { aRound } from '../../../builders/a-round';
import { aPartsRubric, aRubric } from '../../../builders/a-rubric';

const withRubric = (rubric: ReturnType<typeof aRubric>) =>
  nameParts({ ...aCompetition({ rounds: [aRound({ rubric })] }) });

test('a weight that becomes parts is told as one that goes and another that comes', () => {
  const path = ['rounds', 'Presentation', 'rubric', 'criteria', 'Criterion a'];
  expect(findDifferences(withRubric(aRubric({ a: 100 })), withRubric(aPartsRubric({ a: 1 })))).toEqual([
    { path: [...path, 'weight'], before: 10_000, after: undefined },
    { path: [...path, 'parts'], before: undefined, after: 1 },
  ]);
});

test('parts that change are told as parts, and what is no competition stays as it is', () => {
  expect(
    findDifferences(withRubric(aPartsRubric({ a: 1 })), withRubric(aPartsRubric({ a: 2 }))),
  ).toMatchObject([{ before: 1, after: 2 }]);
  const odd = { rounds: [null, { rubric: { weights: 'parts', criteria: ['x'] } }] };
  expect(nameParts(odd)).toEqual({ rounds: [null, { rubric: { criteria: ['x'] } }] });
  expect(nameParts({})).toEqual({});
});
