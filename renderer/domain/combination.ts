import type { Entry, RoundWeight } from './competition';
import type { EntryId, RoundId } from './ids';
import { type Rank, rankRows } from './rank-rows';
import { type ExactScore, type Score, weighScores } from './score';
import { addCounts } from './sheet-count';
import type { Row, Tabulation } from './tabulate';

/** An entry in the final ranking: {@link Row} with the score of the rounds that count. Its cells are the last one's. */
export interface FinalRow extends Row<ExactScore> {
  /** What the entry has in each round that counts; a round that isn't for it isn't there. */
  readonly rounds: ReadonlyMap<RoundId, Row>;
}

/** The final ranking; its round is the last that counts, whose tie-breaks separate equal scores. */
export interface FinalTabulation extends Tabulation<FinalRow> {
  /** The rounds that count, in their order. */
  readonly combination: readonly RoundWeight[];
}

/**
 * The final ranking: Σ weight × score of the round. Who has no score in a round that counts has no final score.
 * @param results one of each round of the combination, in any order
 * @throws without the result of a round
 */
export function combine(
  combination: readonly RoundWeight[],
  results: readonly Tabulation[],
): FinalTabulation {
  const counting = combination.map(({ round, weight }) => {
    const result = results.find((one) => one.round.id === round);
    if (result === undefined) throw new Error(`no result of round ${round}`);
    return { round, weight, result, rows: new Map(result.rows.map((row) => [row.entry.id, row])) };
  });
  const last = counting.at(-1)?.result;
  if (last === undefined) throw new Error('no round counts');
  const entries = new Map<EntryId, Entry>();
  for (const { result } of counting) for (const { entry } of result.rows) entries.set(entry.id, entry);
  const unranked = [...entries.values()].map((entry) => toUnranked(entry, counting));
  const rows = rankRows(unranked, last.round, last.others);
  return {
    round: last.round,
    judges: last.judges,
    others: last.others,
    combination,
    rows,
    complete: counting.every(({ result }) => result.complete),
    counts: addCounts(counting.map(({ result }) => result.counts)),
  };
}

interface Counting extends RoundWeight {
  readonly rows: ReadonlyMap<EntryId, Row>;
}

const NOTHING: Pick<Row, 'cells' | 'elsewhere'> = { cells: new Map(), elsewhere: new Map() };

function toUnranked(entry: Entry, counting: readonly Counting[]): Omit<FinalRow, keyof Rank> {
  const own = counting.flatMap(({ round, weight, rows }) => {
    const row = rows.get(entry.id);
    return row === undefined ? [] : [{ round, weight, row }];
  });
  const scored = own.flatMap(({ weight, row }): { score: Score; weight: number }[] =>
    row.score === undefined ? [] : [{ score: row.score, weight }],
  );
  const { cells, elsewhere } = counting.at(-1)?.rows.get(entry.id) ?? NOTHING;
  return {
    entry,
    cells,
    elsewhere,
    judges: addCounts(own.map(({ row }) => row.judges)),
    score: scored.length === counting.length ? weighScores(scored) : undefined,
    // Of each round its own row tells.
    scoreNote: undefined,
    provisional: own.some(({ row }) => row.provisional),
    rounds: new Map(own.map(({ round, row }) => [round, row])),
  };
}
