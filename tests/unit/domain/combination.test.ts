import { describe, expect, test } from 'vitest';
import { cleanCompetition } from '../../../renderer/domain/clean-competition';
import { combine } from '../../../renderer/domain/combination';
import type { Round } from '../../../renderer/domain/competition';
import { toField } from '../../../renderer/domain/field';
import { type BasisPoints, toBasisPoints } from '../../../renderer/domain/quantities';
import { toCombination } from '../../../renderer/domain/round-weights';
import { rankWithin } from '../../../renderer/domain/scopes';
import { formatScore, toFraction, weighScores } from '../../../renderer/domain/score';
import { tabulate } from '../../../renderer/domain/tabulate';
import { aCompetition } from '../../builders/a-competition';
import { aPanel, aRound, roundId } from '../../builders/a-round';
import { aRubric } from '../../builders/a-rubric';
import { aSheet, sheetStates } from '../../builders/a-sheet';
import { entryId } from '../../builders/an-entry';

const rubric = aRubric({ a: 100 });
const first = aRound({ id: roundId('first'), rubric });
const second = aRound({ id: roundId('second'), rubric });
const weigh = (round: Round, weight: number) => ({ round: round.id, weight: toBasisPoints(weight) });

describe('rounds together', () => {
  test('are the last one alone unless said otherwise', () => {
    expect(toCombination(aCompetition({ rounds: [first, second] }))).toEqual([weigh(second, 10_000)]);
  });

  test('are in the order of the rounds, however they were put together', () => {
    const combination = [weigh(second, 6_000), weigh(first, 4_000)];
    const competition = aCompetition({ rounds: [first, second], combination });
    expect(toCombination(competition).map(({ round }) => round)).toEqual([first.id, second.id]);
    expect(cleanCompetition(competition).combination).toEqual(toCombination(competition));
  });

  test('that weigh nothing at all say nothing', () => {
    expect(cleanCompetition(aCompetition({ combination: [] }))).not.toHaveProperty('combination');
  });

  test('rank within a scope as one round does', () => {
    const rooms = [
      aPanel({ entries: [entryId(1)] }),
      { ...aPanel({ entries: [entryId(2)] }), name: 'Panel B' },
    ];
    const split = { ...second, panels: rooms };
    const competition = aCompetition({
      rounds: [first, split],
      combination: [weigh(first, 5_000), weigh(split, 5_000)],
    });
    const states = sheetStates(
      ...[1, 2].flatMap((entry) =>
        ['J1', 'J2'].flatMap((judge) =>
          [first.id, second.id].map((round) => aSheet(judge, entry, { a: 70 + entry }, { round })),
        ),
      ),
    );
    const results = [first, split].map((round) => tabulate(toField(competition, round), states));
    const final = combine(toCombination(competition), results);
    expect(final.rows.map(({ rank, entry }) => [rank, entry.number])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(rankWithin(final, competition, 'panel').map(({ name, rows }) => [name, rows[0]?.rank])).toEqual([
      ['Panel A', 1],
      ['Panel B', 1],
    ]);
  });

  test('can’t be ranked without the result of each', () => {
    expect(() => combine([weigh(first, 10_000)], [])).toThrow('no result of round first');
    expect(() => combine([], [])).toThrow('no round counts');
  });
});

describe('weighed scores', () => {
  const full = toBasisPoints(10_000);

  test('stay exact far beyond safe integers', () => {
    // Counts without a common divisor, as large as parts and judges make them; each score 1 000 points less a hair.
    const counts = [4_999_999, 4_999_963, 4_999_957];
    const parts = counts.map((count, index) => ({
      score: { sum: count * 1_000_000_000 - 1, count },
      weight: [3_333, 3_333, 3_334][index] as BasisPoints,
    }));
    const score = weighScores(parts);
    const exact = counts.reduce(
      (sum, count, index) =>
        sum +
        ((BigInt(count) * 1_000_000_000n - 1n) *
          BigInt(parts[index]?.weight ?? 0) *
          counts.reduce((product, one) => product * BigInt(one), 1n)) /
          BigInt(count),
      0n,
    );
    const whole = counts.reduce((product, one) => product * BigInt(one), 10_000n);
    expect(BigInt(score.sum) * whole).toBe(exact * BigInt(score.count));
    expect(formatScore(score, 6)).toBe('1000.000000');
    expect(BigInt(score.count)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
  });

  test('of one round alone are that score', () => {
    expect(toFraction(weighScores([{ score: { sum: 175_000_000, count: 2 }, weight: full }]))).toBe('175/2');
  });
});
