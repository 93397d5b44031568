import { describe, expect, test } from 'vitest';
import { toField } from '../../../renderer/domain/field';
import { toSheetStates } from '../../../renderer/domain/merge';
import { findRubricProblems } from '../../../renderer/domain/rubric';
import { rubricHash } from '../../../renderer/domain/rule-book';
import { toFraction } from '../../../renderer/domain/score';
import { tabulate } from '../../../renderer/domain/tabulate';
import { describeRows, type Golden, toCompetition, toLines } from '../../builders/golden';
import { hashText } from '../../builders/hash-text';
import { parts } from '../../fixtures/golden/parts';
import { scalesAndTies } from '../../fixtures/golden/scales-and-ties';
import { smallFields } from '../../fixtures/golden/small-fields';
import { whoScores } from '../../fixtures/golden/who-scores';

function work(golden: Golden) {
  const { competition, revisions } = toCompetition(golden);
  const [round] = competition.rounds;
  if (!round) throw new Error('a golden has a round');
  const states = toSheetStates(revisions, (id) =>
    id === round.id ? rubricHash(round, hashText) : undefined,
  );
  return { round, tabulation: tabulate(toField(competition, round), states) };
}

describe.each([
  ['small fields', smallFields],
  ['who scores', whoScores],
  ['scales and ties', scalesAndTies],
  ['parts', parts],
] as const)('golden competitions, worked out by hand: %s', (_, goldens) => {
  test.each(goldens.map((golden) => [golden.shows, golden] as const))('%s', (_shows, golden) => {
    const { round, tabulation } = work(golden);
    expect(findRubricProblems(round.rubric)).toEqual([]);
    expect(describeRows(tabulation)).toEqual(toLines(golden.result));
    const exact = tabulation.rows.map(({ score }) => score && toFraction(score));
    expect(exact).toEqual(golden.exact ?? exact);
    expect(tabulation.complete ? 'complete' : 'incomplete').toBe(golden.complete);
  });
});
