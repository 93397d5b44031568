import { expect, test } from 'vitest';
import { toField } from '../../../renderer/domain/field';
import type { PanelId } from '../../../renderer/domain/ids';
import { sheetProgress, toProgress } from '../../../renderer/domain/progress';
import { tabulate } from '../../../renderer/domain/tabulate';
import { aCompetition } from '../../builders/a-competition';
import { judgeId, someJudges } from '../../builders/a-judge';
import { aStoredRevision } from '../../builders/a-revision';
import { aPanel, aRound } from '../../builders/a-round';
import { aDraftSheet, aRecusedSheet, aSheet, sheetStates } from '../../builders/a-sheet';
import { entryId, someEntries } from '../../builders/an-entry';

test('the matrix shows every sheet of every judge in running order, with counts both ways', () => {
  const round = aRound({
    panels: [
      aPanel({ judges: [judgeId('J1'), judgeId('J2')] }),
      aPanel({ id: 'panel-2' as PanelId, judges: [judgeId('J3')], entries: [entryId(2)] }),
    ],
  });
  const competition = aCompetition({
    entries: someEntries(4).toReversed(),
    judges: someJudges(3),
    rounds: [round],
  });
  const head = (judge: string, entry: number) =>
    aStoredRevision({ judge: judgeId(judge), entry: entryId(entry) });
  const states = sheetStates(
    aSheet('J1', 1, { a: 80, b: 80 }),
    aRecusedSheet('J2', 1),
    aDraftSheet('J1', 2, { a: 80 }),
    aSheet('J2', 2, { a: 80 }),
    aSheet('J3', 2, { a: 70, b: 70 }),
    { type: 'withdrawn', head: head('J1', 3) },
    { type: 'outdated', head: head('J2', 3) },
    { type: 'conflict', cause: 'versions', heads: [head('J1', 4)] },
  );

  const progress = toProgress(tabulate(toField(competition, round), states));
  expect(
    progress.entries.map((one) => [
      one.entry.number,
      ...competition.judges.map(({ id }) => sheetProgress(one, id)),
    ]),
  ).toEqual([
    [1, 'counted', 'excused', 'not-assigned'],
    [2, 'draft', 'unfinished', 'counted'],
    [3, 'withdrawn', 'outdated', 'not-assigned'],
    [4, 'conflict', 'empty', 'not-assigned'],
  ]);
  expect(
    progress.entries.map(({ count }) => [count.expected, count.counted, count.excused, count.missing]),
  ).toEqual([
    [2, 1, 1, 0],
    [3, 1, 0, 2],
    [2, 0, 0, 2],
    [2, 0, 0, 2],
  ]);
  expect(
    progress.judges.map(({ judge, count }) => [judge.code, count.expected, count.counted, count.missing]),
  ).toEqual([
    ['J1', 4, 1, 3],
    ['J2', 4, 0, 3],
    ['J3', 1, 1, 0],
  ]);
  expect(progress.count).toEqual({ expected: 9, excused: 1, due: 8, counted: 2, missing: 6 });
});
