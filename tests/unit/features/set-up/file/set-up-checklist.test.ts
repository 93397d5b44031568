import { expect, test } from 'vitest';
import type { SetUpProblem } from '../../../../../renderer/application/workspace/problem';
import { toChecklist } from '../../../../../renderer/features/set-up/file/set-up-checklist';
import { aPanel, aRound, roundId } from '../../../../builders/a-round';

const toTypes = (...args: Parameters<typeof toChecklist>) =>
  toChecklist(...args).map(({ screen, problems: own }) => [screen, own.map(({ type }) => type)]);

test('each problem stands under the screen that mends it, in the order of the set-up', () => {
  const problems: readonly SetUpProblem[] = [
    { type: 'judge-without-name', code: 'J1' },
    { type: 'entry-without-judge', number: 4 },
    { type: 'entry-number-repeated', number: 3 },
    { type: 'rubric-of-round', round: 'Final', problem: { type: 'rubric-without-criteria' } },
    { type: 'weights-not-full', total: 9900 },
    { type: 'round-weights-not-full', total: 9900 },
  ];
  expect(toTypes(problems, [aRound()])).toEqual([
    ['identity', []],
    ['rounds', ['round-weights-not-full']],
    ['rubric', ['rubric-of-round', 'weights-not-full']],
    ['entries', ['entry-number-repeated']],
    ['judges', ['judge-without-name']],
    ['panels', ['entry-without-judge']],
  ]);
});

test.each([
  ['one round and one panel', [aRound()], ['identity', 'rubric', 'entries', 'judges']],
  [
    'two rounds',
    [aRound(), aRound({ id: roundId('final') })],
    ['identity', 'rounds', 'rubric', 'entries', 'judges'],
  ],
  [
    'two panels',
    [aRound({ panels: [aPanel(), aPanel()] })],
    ['identity', 'rubric', 'entries', 'judges', 'panels'],
  ],
])('%s: rounds and panels are spoken of where there are several', (_, rounds, screens) => {
  expect(toChecklist([], rounds).map(({ screen }) => screen)).toEqual(screens);
});
