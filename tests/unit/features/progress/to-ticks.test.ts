import { expect, test } from 'vitest';
import { toField } from '../../../../renderer/domain/field';
import { toProgress } from '../../../../renderer/domain/progress';
import type { SheetState } from '../../../../renderer/domain/sheet';
import { tabulate } from '../../../../renderer/domain/tabulate';
import { toTicks } from '../../../../renderer/features/progress/to-ticks';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId, someJudges } from '../../../builders/a-judge';
import { aPanel, aRound } from '../../../builders/a-round';
import { aSheet, sheetStates } from '../../../builders/a-sheet';
import { someEntries } from '../../../builders/an-entry';

const progressOf = (entries: number, judges: number, states: ReadonlyMap<string, SheetState>) => {
  const round = aRound({ panels: [aPanel({ judges: someJudges(judges).map(({ id }) => id) })] });
  const competition = aCompetition({
    entries: someEntries(entries),
    judges: someJudges(judges),
    rounds: [round],
  });
  return toProgress(tabulate(toField(competition, round), states));
};

test('every entry of a usual table has a tick of its own, in running order', () => {
  const progress = progressOf(3, 2, sheetStates(aSheet('J1', 2, { a: 80, b: 80 })));
  expect(toTicks(progress, judgeId('J1')).map(({ first, state }) => [first.number, state])).toEqual([
    [1, 'empty'],
    [2, 'counted'],
    [3, 'empty'],
  ]);
});

test('in the largest tables a tick stands for several entries, and shows what is missing among them', () => {
  const judges = 100;
  const all = Array.from({ length: 400 }, (_, index) => aSheet('J1', index + 1, { a: 80, b: 80 }));
  const progress = progressOf(401, judges, sheetStates(...all));
  const ticks = toTicks(progress, judgeId('J1'));
  expect(ticks.length).toBeLessThanOrEqual(200);
  expect(ticks.map(({ state }) => state)).toEqual([...ticks.slice(1).map(() => 'counted'), 'empty']);
});
