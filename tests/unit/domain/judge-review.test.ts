import { describe, expect, test } from 'vitest';
import { reviewJudge } from '../../../renderer/domain/judge-review';
import type { SheetState } from '../../../renderer/domain/sheet';
import { aCompetition } from '../../builders/a-competition';
import { judgeId } from '../../builders/a-judge';
import { aPanel, aRound, roundId } from '../../builders/a-round';
import { aDraftSheet, aRecusedSheet, aSheet, sheetStates } from '../../builders/a-sheet';
import { anEntry, entryId, someEntries } from '../../builders/an-entry';

const review = (competition: ReturnType<typeof aCompetition>, ...states: SheetState[]) =>
  reviewJudge(competition, competition.rounds[0] ?? aRound(), judgeId('J1'), sheetStates(...states));

describe("a judge's review", () => {
  const competition = aCompetition({ entries: someEntries(5) });

  test('ranks own complete sheets, signed or not, with the gap to the next', () => {
    const { ranked, mean } = review(
      competition,
      aSheet('J1', 1, { a: 80, b: 80 }),
      aDraftSheet('J1', 2, { a: 90, b: 85 }),
      aSheet('J1', 3, { a: 80, b: 80 }),
      aSheet('J1', 4, { a: 70, b: 70 }),
      aSheet('J1', 5, { a: 60, b: 60 }),
    );
    expect(
      ranked.map(({ entry, rank, tied, score, gapToNext }) => [
        entry.number,
        rank,
        tied,
        score.sum,
        gapToNext?.sum,
      ]),
    ).toEqual([
      [2, 1, false, 88_000_000, 8_000_000],
      [1, 2, true, 80_000_000, 0],
      [3, 2, true, 80_000_000, 10_000_000],
      [4, 4, false, 70_000_000, 10_000_000],
      [5, 5, false, 60_000_000, undefined],
    ]);
    // 88 + 80 + 80 + 70 + 60 = 378
    expect(mean).toEqual({ sum: 378_000_000, count: 5 });
  });

  test('lists what is not finished, with the criteria still open', () => {
    const signed = aSheet('J1', 3, { a: 1, b: 1 });
    if (signed.type !== 'submitted') throw new Error('signed');
    const { ranked, incomplete, mean } = review(competition, aDraftSheet('J1', 2, { b: 85 }), {
      type: 'outdated',
      head: signed.head,
    });
    expect(ranked).toEqual([]);
    expect(mean).toBeUndefined();
    expect(
      incomplete.map(({ entry, state, missing }) => [entry.number, state.type, missing.map(({ id }) => id)]),
    ).toEqual([
      [1, 'empty', ['a', 'b']],
      [2, 'draft', ['a']],
      [3, 'outdated', ['a', 'b']],
      [4, 'empty', ['a', 'b']],
      [5, 'empty', ['a', 'b']],
    ]);
  });

  test('sets recused, excused and foreign entries apart, and leaves withdrawn ones out', () => {
    const other = aRound({ panels: [aPanel({ entries: [1, 2, 3, 4].map(entryId) })] });
    const { ranked, incomplete, excused } = review(
      aCompetition({
        entries: [
          ...someEntries(3),
          anEntry({ number: 4, status: { type: 'withdrawn', reason: 'x' } }),
          anEntry({ number: 5 }),
        ],
        rounds: [other],
        excusals: [{ judge: judgeId('J1'), entry: entryId(2), round: roundId(), reason: 'ill', at: '' }],
      }),
      aRecusedSheet('J1', 1),
      aSheet('J2', 3, { a: 99, b: 99 }),
    );
    expect(excused.map(({ number }) => number)).toEqual([1, 2]);
    expect(incomplete.map(({ entry }) => entry.number)).toEqual([3]);
    expect(ranked).toEqual([]);
  });
});
