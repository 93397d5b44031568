import { describe, expect, test } from 'vitest';
import { findSetUpProblems } from '../../../../renderer/application/set-up/find-set-up-problems';
import { TEXT_LIMIT } from '../../../../renderer/application/workspace/limits';
import type { Competition } from '../../../../renderer/domain/competition';
import { toBasisPoints } from '../../../../renderer/domain/quantities';
import { aCompetition, anIdentity } from '../../../builders/a-competition';
import { aJudge, judgeId } from '../../../builders/a-judge';
import { aPanel, aRound, roundId } from '../../../builders/a-round';
import { aRubric } from '../../../builders/a-rubric';
import { anEntry, entryId } from '../../../builders/an-entry';

describe('readiness for the competition file', () => {
  test('finds nothing to do in a competition that is set up', () => {
    expect(findSetUpProblems(aCompetition())).toEqual([]);
  });

  test.each<[string, Partial<Competition>, unknown[]]>([
    ['no name', { identity: anIdentity({ name: ' ' }) }, [{ type: 'competition-without-name' }]],
    [
      'an end before the start',
      { identity: anIdentity({ endsOn: '2026-03-15' }) },
      [{ type: 'dates-reversed' }],
    ],
    ['no year', { identity: anIdentity({ year: Number.NaN }) }, [{ type: 'year-invalid' }]],
    [
      'weights of 99 %',
      { rounds: [aRound({ rubric: aRubric({ a: 99 }) })] },
      [{ type: 'weights-not-full', total: 9_900 }],
    ],
    [
      'weights of 99 % in one of two rounds',
      { rounds: [aRound(), aRound({ id: roundId('final'), name: 'Final', rubric: aRubric({ a: 99 }) })] },
      [{ type: 'rubric-of-round', round: 'Final', problem: { type: 'weights-not-full', total: 9_900 } }],
    ],
    ['no entries', { entries: [] }, [{ type: 'no-entries' }]],
    [
      'only withdrawn entries',
      { entries: [anEntry({ status: { type: 'withdrawn', reason: '' } })] },
      [{ type: 'no-entries' }],
    ],
    [
      'a number given to three entries',
      { entries: [4, 4, 4].map((number, index) => anEntry({ number, id: entryId(index) })) },
      [{ type: 'entry-number-repeated', number: 4 }],
    ],
    [
      'a number that is none',
      { entries: [anEntry({ number: 1.5 })] },
      [{ type: 'entry-number-invalid', number: 1.5, title: 'Innovation 1.5' }],
    ],
    [
      'an entry without a title',
      { entries: [anEntry({ title: '' })] },
      [{ type: 'entry-without-title', number: 1 }],
    ],
    [
      'an entry without an institution',
      { entries: [anEntry({ institution: { name: ' ', kind: null } })] },
      [{ type: 'entry-without-institution', number: 1 }],
    ],
    [
      'an entry on no panel',
      { rounds: [aRound({ panels: [aPanel({ entries: [entryId(1)] })] })] },
      [{ type: 'entry-without-judge', number: 2 }],
    ],
    [
      'an entry on no panel in one of the rounds, which isn’t for the other',
      {
        rounds: [
          aRound(),
          aRound({
            ...{ id: roundId('final'), name: 'Final', entrants: [entryId(2)] },
            panels: [aPanel({ entries: [entryId(1)] })],
          }),
        ],
      },
      [{ type: 'entry-without-judge', number: 2, round: 'Final' }],
    ],
    [
      'a round for nobody but the withdrawn',
      {
        entries: [anEntry(), anEntry({ number: 2, status: { type: 'withdrawn', reason: '' } })],
        rounds: [aRound({ entrants: [entryId(2)] })],
      },
      [{ type: 'round-without-entrants', round: 'Presentation' }],
    ],
    [
      'a round without a name',
      { rounds: [aRound({ name: ' ' })] },
      [{ type: 'round-without-name', position: 1 }],
    ],
    [
      'rounds that weigh 99 % together',
      { combination: [{ round: roundId(), weight: toBasisPoints(9_900) }] },
      [{ type: 'round-weights-not-full', total: 9_900 }],
    ],
    ['no judges', { judges: [] }, [{ type: 'no-judges' }]],
    [
      'two judges with one code in different capitals',
      { judges: [aJudge({ code: 'J1' }), aJudge({ code: 'j1' })] },
      [{ type: 'judge-code-repeated', code: 'J1' }],
    ],
    [
      'a judge without a name',
      { judges: [aJudge({ name: '' })] },
      [{ type: 'judge-without-name', code: 'J1' }],
    ],
    [
      'a judge without a code',
      { judges: [aJudge({ code: ' ', id: judgeId('J1'), name: 'Sri' })] },
      [{ type: 'judge-without-code', name: 'Sri' }],
    ],
    [
      'a text longer than a file may carry',
      { entries: [anEntry({ note: 'a'.repeat(TEXT_LIMIT + 1) })] },
      [{ type: 'text-too-long', start: 'a'.repeat(40), limit: TEXT_LIMIT }],
    ],
  ])('names %s', (_, facts, problems) => {
    expect(findSetUpProblems(aCompetition(facts))).toEqual(problems);
  });
});
