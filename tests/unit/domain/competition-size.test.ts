import { describe, expect, test } from 'vitest';
import { findSetUpProblems } from '../../../renderer/application/set-up/find-set-up-problems';
import type { Competition } from '../../../renderer/domain/competition';
import { findTooMany } from '../../../renderer/domain/competition-size';
import { aCompetition } from '../../builders/a-competition';
import { judgeId, someJudges } from '../../builders/a-judge';
import { aPanel, aRound } from '../../builders/a-round';
import { aCriterion, aScale } from '../../builders/a-rubric';
import { entryId, someEntries } from '../../builders/an-entry';

const judgeIds = (count: number) => Array.from({ length: count }, (_, index) => judgeId(`J${index + 1}`));
const entryIds = (count: number) => Array.from({ length: count }, (_, index) => entryId(index + 1));

describe('how large a competition may be', () => {
  test.each<[string, number, number]>([
    ['a city', 46, 4],
    ['a province', 260, 5],
    ['the nation', 5_000, 3],
    ['all of Indonesia', 25_700, 4],
  ])('%s is well within it', (_, entries, judges) => {
    const competition = aCompetition({ entries: someEntries(entries), judges: someJudges(judges) });
    expect(findTooMany(competition)).toBeUndefined();
  });

  test.each<[string, Partial<Competition>, string]>([
    ['judges', { judges: someJudges(501) }, 'judges'],
    ['entries', { entries: someEntries(100_001) }, 'entries'],
    [
      'criteria',
      {
        rounds: [
          aRound({ rubric: { scale: aScale(), criteria: Array.from({ length: 201 }, () => aCriterion()) } }),
        ],
      },
      'criteria',
    ],
    [
      'sheets of a panel over all entries',
      { entries: someEntries(1_000), rounds: [aRound({ panels: [aPanel({ judges: judgeIds(251) })] })] },
      'sheets',
    ],
    [
      'sheets of a panel with a list of entries',
      { rounds: [aRound({ panels: [aPanel({ judges: judgeIds(501), entries: entryIds(500) })] })] },
      'sheets',
    ],
    [
      'sheets of several panels and rounds together',
      {
        rounds: ['one', 'two'].map((id) =>
          aRound({ id: id as never, panels: [aPanel({ judges: judgeIds(251), entries: entryIds(500) })] }),
        ),
      },
      'sheets',
    ],
  ])('too many %s are named, to the secretariat before any file is made', (_, facts, limit) => {
    const competition = aCompetition(facts);
    expect(findTooMany(competition)).toBe(limit);
    expect(findSetUpProblems(competition)).toContainEqual({ type: 'competition-too-large', limit });
  });
});
