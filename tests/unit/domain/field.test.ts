import { describe, expect, test } from 'vitest';
import { toField } from '../../../renderer/domain/field';
import { judgesByEntry } from '../../../renderer/domain/judges-by-entry';
import { tabulate } from '../../../renderer/domain/tabulate';
import { aCompetition } from '../../builders/a-competition';
import { judgeId, someJudges } from '../../builders/a-judge';
import { aPanel, aRound, roundId } from '../../builders/a-round';
import { anEntry, entryId, someEntries } from '../../builders/an-entry';

const round = aRound({ panels: [aPanel({ judges: [judgeId('J3'), judgeId('J1')] })] });

const excusal = (judge: string, entry: number, of = roundId()) => ({
  judge: judgeId(judge),
  entry: entryId(entry),
  round: of,
  reason: 'ill',
  at: '2026-03-16T02:00:00.000Z',
});

test('a field has who takes part, who scores, and who doesn’t score whom in this round', () => {
  const competition = aCompetition({
    entries: [
      anEntry({ number: 3 }),
      anEntry({ number: 1, status: { type: 'withdrawn', reason: 'moved away' } }),
      anEntry({ number: 2 }),
    ],
    judges: someJudges(3),
    rounds: [round],
    excusals: [excusal('J1', 2), excusal('J1', 3, roundId('round-2'))],
  });
  const field = toField(competition, round);
  expect(field.round).toBe(round);
  expect(field.entries.map(({ number }) => number)).toEqual([3, 2]);
  expect(field.judges.map(({ code }) => code)).toEqual(['J1', 'J3']);
  expect(field.excusals).toEqual([excusal('J1', 2)]);
});

describe('a round for some entries', () => {
  const final = aRound({
    ...{ id: roundId('final'), entrants: [entryId(3), entryId(1), entryId(4)] },
    panels: [aPanel({ entries: [entryId(1), entryId(2)] }), aPanel({ entries: [entryId(4)] })],
  });
  const competition = aCompetition({
    entries: someEntries(4).map((entry) =>
      entry.number === 4 ? { ...entry, status: { type: 'withdrawn', reason: 'ill' } } : entry,
    ),
    rounds: [aRound(), final],
  });

  test('has those that are active, in the order of the competition', () => {
    expect(toField(competition, final).entries.map(({ number }) => number)).toEqual([1, 3]);
    expect(toField(competition, aRound()).entries).toHaveLength(3);
  });

  test('is scored by nobody else’s judges, whatever its panels name', () => {
    const judges = judgesByEntry(final);
    expect(competition.entries.map((entry) => judges(entry).length)).toEqual([2, 0, 0, 2]);
  });

  test('shows an entrant that no panel has as not complete', () => {
    const { rows, complete } = tabulate(toField(competition, final), new Map());
    expect(
      rows.map(({ entry, judges, provisional }) => [entry.number, judges.expected, provisional]),
    ).toEqual([
      [1, 2, true],
      [3, 0, true],
    ]);
    expect(complete).toBe(false);
  });
});
