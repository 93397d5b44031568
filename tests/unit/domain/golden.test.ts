import { describe, expect, test } from 'vitest';
import { combine } from '../../../renderer/domain/combination';
import { toField } from '../../../renderer/domain/field';
import { toSheetStates } from '../../../renderer/domain/merge';
import { toCombination } from '../../../renderer/domain/round-weights';
import { findRubricProblems } from '../../../renderer/domain/rubric';
import { rubricHash } from '../../../renderer/domain/rule-book';
import { type ExactScore, toFraction } from '../../../renderer/domain/score';
import { type Row, type Tabulation, tabulate } from '../../../renderer/domain/tabulate';
import { describeRows, describeTold, type Golden, toCompetition, toLines } from '../../builders/golden';
import { hashText } from '../../builders/hash-text';
import { aggregations } from '../../fixtures/golden/aggregations';
import { combinations } from '../../fixtures/golden/combinations';
import { parts } from '../../fixtures/golden/parts';
import { scalesAndTies } from '../../fixtures/golden/scales-and-ties';
import { smallFields } from '../../fixtures/golden/small-fields';
import { tieBreaks } from '../../fixtures/golden/tie-breaks';
import { whoScores } from '../../fixtures/golden/who-scores';

function work(golden: Golden) {
  const { competition, revisions } = toCompetition(golden);
  const round = competition.rounds.at(-1);
  if (!round) throw new Error('a golden has a round');
  const inForce = new Map(competition.rounds.map((one) => [one.id, rubricHash(one, hashText)]));
  const states = toSheetStates(revisions, (id) => inForce.get(id));
  const results = competition.rounds.map((one) => tabulate(toField(competition, one), states));
  const tabulation = results.at(-1);
  if (!tabulation) throw new Error('a golden has a round');
  return { round, tabulation, final: combine(toCombination(competition), results) };
}

function check(tabulation: Tabulation<Row<ExactScore>>, golden: NonNullable<Golden['final']>): void {
  expect(describeRows(tabulation)).toEqual(toLines(golden.result));
  const exact = tabulation.rows.map(({ score }) => score && toFraction(score));
  const told = describeTold(tabulation);
  expect(told).toEqual(golden.told ?? told);
  expect(exact).toEqual(golden.exact ?? exact);
  expect(tabulation.complete ? 'complete' : 'incomplete').toBe(golden.complete);
}

describe.each([
  ['small fields', smallFields],
  ['who scores', whoScores],
  ['scales and ties', scalesAndTies],
  ['parts', parts],
  ['aggregations', aggregations],
  ['tie-breaks', tieBreaks],
  ['combinations', combinations],
] as const)('golden competitions, worked out by hand: %s', (_, goldens) => {
  test.each(goldens.map((golden) => [golden.shows, golden] as const))('%s', (_shows, golden) => {
    const { round, tabulation, final } = work(golden);
    expect(findRubricProblems(round.rubric)).toEqual([]);
    check(tabulation, golden);
    if (golden.final !== undefined) check(final, golden.final);
  });
});
