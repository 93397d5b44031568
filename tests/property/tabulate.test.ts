import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Competition } from '../../renderer/domain/competition';
import { toField } from '../../renderer/domain/field';
import { formatScore } from '../../renderer/domain/score';
import type { SheetState } from '../../renderer/domain/sheet';
import { tabulate } from '../../renderer/domain/tabulate';
import type { TieBreak } from '../../renderer/domain/tie-breaks/tie-breaks';
import { aCompetition } from '../builders/a-competition';
import { judgeId, someJudges } from '../builders/a-judge';
import { aPanel, aRound } from '../builders/a-round';
import { aRubric } from '../builders/a-rubric';
import { aDraftSheet, aRecusedSheet, aSheet, sheetStates } from '../builders/a-sheet';
import { someEntries } from '../builders/an-entry';
import { runsOf } from '../builders/runs-of';

const runs = { seed: 20_210_317, numRuns: runsOf(2000) };

/** Few different marks, so that ties are common; three criteria, so that thirds and odd weights are. */
const aCell = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 158, max: 161 }))) },
  { weight: 1, arbitrary: fc.constantFrom('recused' as const, 'draft' as const, 'missing' as const) },
);

const aField = fc
  .record({
    entries: fc.integer({ min: 1, max: 7 }),
    judges: fc.integer({ min: 1, max: 4 }),
    breaks: fc.boolean(),
  })
  .chain(({ entries, judges, breaks }) =>
    fc.record({
      judges: fc.constant(judges),
      breaks: fc.constant(breaks),
      cells: fc.array(fc.array(aCell, { minLength: judges, maxLength: judges }), {
        minLength: entries,
        maxLength: entries,
      }),
    }),
  );
type Field = typeof aField extends fc.Arbitrary<infer T> ? T : never;

const WEIGHTS = [33, 33, 34] as const;

function toCompetition({ judges, breaks, cells }: Field): {
  competition: Competition;
  states: Map<string, SheetState>;
} {
  const people = someJudges(judges);
  const round = aRound({
    rubric: aRubric({ a: WEIGHTS[0], b: WEIGHTS[1], c: WEIGHTS[2] }),
    tieBreaks: breaks ? [{ type: 'criterion', criterion: 'c' as never }] : [],
    panels: [aPanel({ judges: people.map(({ id }) => id) })],
  });
  const sheets = cells.flatMap((row, entry) =>
    row.flatMap((cell, judge): SheetState[] => {
      const code = `J${judge + 1}`;
      if (cell === 'missing') return [];
      if (cell === 'recused') return [aRecusedSheet(code, entry + 1)];
      if (cell === 'draft') return [aDraftSheet(code, entry + 1, { a: 99 })];
      const [a = 0, b = 0, c = 0] = cell;
      return [aSheet(code, entry + 1, { a: a / 2, b: b / 2, c: c / 2 })];
    }),
  );
  return {
    competition: aCompetition({ entries: someEntries(cells.length), judges: people, rounds: [round] }),
    states: sheetStates(...sheets),
  };
}

/** Exact rational p / q with q > 0. */
type Ratio = { readonly p: bigint; readonly q: bigint };
const compareRatios = (a: Ratio, b: Ratio): number => {
  const difference = a.p * b.q - b.p * a.q;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Rank = 1 + the number of entries strictly above, over BigInt ratios. */
function ranksByHand({ cells, breaks }: Field): { rank: number | undefined; text: string | undefined }[] {
  const means = cells.map((row) => {
    const counted = row.flatMap((cell) => (Array.isArray(cell) ? [cell as number[]] : []));
    if (counted.length === 0) return undefined;
    const q = BigInt(counted.length);
    const sum = (of: (cell: number[]) => number) =>
      counted.reduce((total, cell) => total + BigInt(of(cell)), 0n);
    return {
      // Half points × per cent: a two-hundredth of a point.
      score: { p: sum((cell) => cell.reduce((s, m, i) => s + m * (WEIGHTS[i] ?? 0), 0)), q: 200n * q },
      c: { p: sum((cell) => cell[2] ?? 0), q },
    };
  });
  const above = (a: (typeof means)[number], b: (typeof means)[number]) => {
    if (!a || !b) return false;
    const byScore = compareRatios(a.score, b.score);
    return byScore > 0 || (byScore === 0 && breaks && compareRatios(a.c, b.c) > 0);
  };
  return means.map((mean) => {
    if (!mean) return { rank: undefined, text: undefined };
    const { p, q } = mean.score;
    const millionths = (p * 2_000_000n + q) / (2n * q);
    const digits = millionths.toString().padStart(7, '0');
    return {
      rank: 1 + means.filter((other) => above(other, mean)).length,
      text: `${digits.slice(0, -6)}.${digits.slice(-6)}`,
    };
  });
}

const work = (field: Field) => {
  const { competition, states } = toCompetition(field);
  const [round] = competition.rounds;
  if (!round) throw new Error('a field has a round');
  return { competition, round, states, tabulation: tabulate(toField(competition, round), states) };
};

describe('ranking', () => {
  test('is what exact fractions give: score, rank, ties and skipped ranks', () => {
    fc.assert(
      fc.property(aField, (field) => {
        const expected = ranksByHand(field);
        const { rows } = work(field).tabulation;
        expect(rows).toHaveLength(expected.length);
        for (const { entry, rank, score, tied } of rows) {
          const own = expected[entry.number - 1];
          expect({ rank, text: score && formatScore(score, 6) }).toEqual(own);
          const sharing = expected.filter((other) => other.rank !== undefined && other.rank === rank);
          expect(tied).toBe(sharing.length > 1);
        }
      }),
      runs,
    );
  });

  test('does not depend on the order of entries, judges, panels or sheets', () => {
    fc.assert(
      fc.property(aField, (field) => {
        const { competition, round: plainRound, states } = work(field);
        const chain: readonly TieBreak[] = [
          { type: 'preferred' },
          { type: 'median' },
          ...plainRound.tieBreaks,
        ];
        const round = field.breaks ? { ...plainRound, tieBreaks: chain } : plainRound;
        const tabulation = tabulate(toField(competition, round), states);
        const turned = {
          ...competition,
          entries: competition.entries.toReversed(),
          judges: competition.judges.toReversed(),
        };
        const turnedRound = {
          ...round,
          panels: round.panels.map((panel) => ({ ...panel, judges: panel.judges.toReversed() })),
        };
        const again = tabulate(toField(turned, turnedRound), new Map([...states].toReversed()));
        const plain = ({ rows, complete, counts }: typeof tabulation) => ({
          complete,
          counts,
          rows: rows.map(({ cells, ...row }) => ({
            ...row,
            cells: [...cells].sort(([a], [b]) => (a < b ? -1 : 1)),
          })),
        });
        expect(plain(again)).toEqual(plain(tabulation));
      }),
      { ...runs, numRuns: runsOf(1500) },
    );
  });

  test('lists the rows by rank, then by number, unscored ones last', () => {
    fc.assert(
      fc.property(aField, (field) => {
        const { rows } = work(field).tabulation;
        const keys = rows.map(({ rank, entry }) => (rank ?? 1000) * 1000 + entry.number);
        expect(keys).toEqual(keys.toSorted((a, b) => a - b));
      }),
      { ...runs, numRuns: runsOf(1000) },
    );
  });

  test('a sheet that comes in never moves the entries it is not about against each other', () => {
    fc.assert(
      fc.property(aField, (field) => {
        const { competition, round, states, tabulation } = work(field);
        const more = new Map([
          ...states,
          ...sheetStates(aSheet('J1', 1, { a: 50, b: 100, c: 75 }, { judge: judgeId('J1') })),
        ]);
        const others = (of: typeof tabulation) =>
          of.rows.filter(({ entry }) => entry.number !== 1).map(({ entry, score }) => [entry.number, score]);
        expect(others(tabulate(toField(competition, round), more))).toEqual(others(tabulation));
      }),
      { ...runs, numRuns: runsOf(500) },
    );
  });
});
