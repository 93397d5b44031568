import { expect, test } from 'vitest';
import type { SetUpProblem } from '../../../../../renderer/application/workspace/problem';
import { toChecklist } from '../../../../../renderer/features/set-up/file/set-up-checklist';

test('each problem stands under the screen that mends it, in the order of the set-up', () => {
  const problems: readonly SetUpProblem[] = [
    { type: 'judge-without-name', code: 'J1' },
    { type: 'entry-without-judge', number: 4 },
    { type: 'entry-number-repeated', number: 3 },
    { type: 'weights-not-full', total: 9900 },
  ];
  expect(
    toChecklist(problems).map(({ screen, problems: own }) => [screen, own.map(({ type }) => type)]),
  ).toEqual([
    ['identity', []],
    ['rubric', ['weights-not-full']],
    ['entries', ['entry-number-repeated']],
    ['judges', ['judge-without-name', 'entry-without-judge']],
  ]);
});
