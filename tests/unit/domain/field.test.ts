import { expect, test } from 'vitest';
import { toField } from '../../../renderer/domain/field';
import { aCompetition } from '../../builders/a-competition';
import { judgeId, someJudges } from '../../builders/a-judge';
import { aPanel, aRound, roundId } from '../../builders/a-round';
import { anEntry, entryId } from '../../builders/an-entry';

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
