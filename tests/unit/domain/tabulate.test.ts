import { describe, expect, test } from 'vitest';
import { toField } from '../../../renderer/domain/field';
import type { PanelId } from '../../../renderer/domain/ids';
import type { SheetState } from '../../../renderer/domain/sheet';
import { type Row, tabulate } from '../../../renderer/domain/tabulate';
import { aCompetition } from '../../builders/a-competition';
import { judgeId, someJudges } from '../../builders/a-judge';
import { aStoredRevision, deviceKey } from '../../builders/a-revision';
import { aPanel, aRound, roundId } from '../../builders/a-round';
import { aRubric, criterionId, someMarks } from '../../builders/a-rubric';
import { aRecusedSheet, aSheet, sheetStates } from '../../builders/a-sheet';
import { anEntry, entryId, someEntries } from '../../builders/an-entry';

const round = aRound();
const excusal = (judge: string, entry: number) => ({
  judge: judgeId(judge),
  entry: entryId(entry),
  round: roundId(),
  reason: 'ill',
  at: '2026-03-16T02:00:00.000Z',
});
const cellOf = (row: Row | undefined, judge: string) => row?.cells.get(judgeId(judge));

describe('a cell', () => {
  test('of a signed sheet carries its score and marks', () => {
    const sheet = aSheet('J1', 1, { a: 90, b: 80 });
    const [row] = tabulate(toField(aCompetition(), round), sheetStates(sheet)).rows;
    expect(cellOf(row, 'J1')).toEqual({
      type: 'counted',
      score: { sum: 86_000_000, count: 1 },
      marks: { a: 9000, b: 8000 },
    });
    expect(cellOf(row, 'J2')).toEqual({ type: 'missing', state: { type: 'empty' } });
  });

  test('of a signed sheet without all its marks is missing, not partly counted', () => {
    const [row] = tabulate(toField(aCompetition(), round), sheetStates(aSheet('J1', 1, { a: 90 }))).rows;
    expect(cellOf(row, 'J1')?.type).toBe('missing');
    expect(row?.score).toBeUndefined();
  });

  test('says who took the judge out and why', () => {
    const competition = aCompetition({ excusals: [excusal('J2', 1)] });
    const [row] = tabulate(
      toField(competition, round),
      sheetStates(aRecusedSheet('J1', 1, 'my wife works there')),
    ).rows;
    expect(cellOf(row, 'J1')).toEqual({ type: 'excused', by: 'judge', reason: 'my wife works there' });
    expect(cellOf(row, 'J2')).toEqual({ type: 'excused', by: 'secretariat', reason: 'ill' });
  });

  test('of a judge who signed in spite of an excusal counts', () => {
    const competition = aCompetition({ excusals: [excusal('J1', 1)] });
    const [row] = tabulate(toField(competition, round), sheetStates(aSheet('J1', 1, { a: 90, b: 80 }))).rows;
    expect(cellOf(row, 'J1')).toMatchObject({ type: 'counted', excusal: 'ill' });
    const left = sheetStates(aRecusedSheet('J1', 1, 'not signed by the judge', 'decision'));
    const [out] = tabulate(toField(competition, round), left).rows;
    const leftOut = { type: 'excused', by: 'decision', reason: 'not signed by the judge' };
    expect(cellOf(out, 'J1')).toEqual(leftOut);
  });

  test('of a judge who signed in spite of an excusal is missing while that is in dispute, whatever the dispute', () => {
    const competition = aCompetition({ excusals: [excusal('J1', 1)] });
    const signed = aStoredRevision({ marks: someMarks({ a: 90, b: 80 }) });
    const other = aStoredRevision({ device: deviceKey('2'), marks: someMarks({ a: 10, b: 10 }) });
    const draft = aStoredRevision({ device: deviceKey('2'), state: 'draft', marks: {} });
    const disputes: readonly SheetState[] = [
      { type: 'conflict', cause: 'versions', heads: [signed, other] },
      { type: 'conflict', cause: 'versions', heads: [draft, signed] },
      { type: 'conflict', cause: 'forked-device', heads: [signed] },
      { type: 'conflict', cause: 'struck-out', heads: [signed] },
      ...[
        {
          ...({ type: 'conflict', cause: 'taken', heads: [draft], taken: [signed] } as const),
          beneath: { type: 'draft', head: draft } as const,
        },
      ],
    ];
    for (const state of disputes) {
      const [row] = tabulate(toField(competition, round), sheetStates(state)).rows;
      expect(cellOf(row, 'J1')).toEqual({ type: 'missing', state });
    }
    // Nobody signed anything: there is nothing that could vanish.
    const unsigned = {
      type: 'conflict',
      cause: 'versions',
      heads: [draft, aStoredRevision({ state: 'withdrawn', reason: 'typo' })],
    } as const;
    const [row] = tabulate(toField(competition, round), sheetStates(unsigned)).rows;
    expect(cellOf(row, 'J1')).toMatchObject({ type: 'excused', by: 'secretariat' });
  });

  test('of another round does not count in this one', () => {
    const sheet = aSheet('J1', 1, { a: 90, b: 80 }, { round: roundId('other') });
    expect(tabulate(toField(aCompetition(), round), sheetStates(sheet)).counts.counted).toBe(0);
  });
});

describe('panels', () => {
  test('a judge on two panels of an entry is one judge', () => {
    const twice = aRound({
      panels: [aPanel(), aPanel({ id: 'panel-2' as PanelId, entries: [entryId(1)] })],
    });
    const { rows, counts } = tabulate(toField(aCompetition({ rounds: [twice] }), twice), new Map());
    expect(rows.map(({ judges }) => judges.expected)).toEqual([2, 2]);
    expect(counts).toEqual({ expected: 4, excused: 0, due: 4, counted: 0, missing: 4 });
  });

  test('judges are listed in the order of the competition, without those on no panel', () => {
    const some = aRound({ panels: [aPanel({ judges: [judgeId('J3'), judgeId('J1')] })] });
    const competition = aCompetition({ judges: someJudges(3), rounds: [some] });
    expect(tabulate(toField(competition, some), new Map()).judges.map(({ code }) => code)).toEqual([
      'J1',
      'J3',
    ]);
  });
});

describe('ranking', () => {
  test('says what separated equal scores, on both sides of the gap', () => {
    const tieBreak = { type: 'criterion', criterion: criterionId('b') } as const;
    const broken = aRound({
      rubric: aRubric({ a: 50, b: 50 }),
      tieBreaks: [tieBreak],
      panels: [aPanel({ judges: [judgeId('J1')] })],
    });
    const competition = aCompetition({ entries: someEntries(3), rounds: [broken] });
    const states = sheetStates(
      aSheet('J1', 1, { a: 80, b: 70 }),
      aSheet('J1', 2, { a: 70, b: 80 }),
      aSheet('J1', 3, { a: 10, b: 10 }),
    );
    expect(
      tabulate(toField(competition, broken), states).rows.map(({ entry, rank, separatedBy }) => [
        entry.number,
        rank,
        separatedBy,
      ]),
    ).toEqual([
      [2, 1, { type: 'criterion', name: 'Criterion b' }],
      [1, 2, { type: 'criterion', name: 'Criterion b' }],
      [3, 3, undefined],
    ]);
  });

  test('a tie-break on a criterion the rubric does not have separates nothing', () => {
    const odd = aRound({ tieBreaks: [{ type: 'criterion', criterion: criterionId('none') }] });
    const states = sheetStates(aSheet('J1', 1, { a: 80, b: 80 }), aSheet('J1', 2, { a: 80, b: 80 }));
    expect(
      tabulate(toField(aCompetition({ rounds: [odd] }), odd), states).rows.map(({ tied }) => tied),
    ).toEqual([true, true]);
  });

  test('entries without a score come last by number and are tied with nobody', () => {
    const competition = aCompetition({ entries: [5, 4, 3].map((number) => anEntry({ number })) });
    const { rows } = tabulate(toField(competition, round), sheetStates(aSheet('J1', 4, { a: 0, b: 0 })));
    expect(rows.map(({ entry, rank, tied }) => [entry.number, rank, tied])).toEqual([
      [4, 1, false],
      [3, undefined, false],
      [5, undefined, false],
    ]);
  });

  test('a competition without entries is not complete', () => {
    expect(tabulate(toField(aCompetition({ entries: [] }), round), new Map())).toMatchObject({
      rows: [],
      complete: false,
    });
  });
});
