import type { EntryId } from './ids';
import { type Rubric, totalWeight } from './rubric';
import { compareScores, type ExactScore, subtractScores } from './score';
import type { Row } from './tabulate';

/** What a plenary may want to look at. It changes nothing: ranks come from scores and tie-breaks alone. */
export interface RowAdvice {
  /** Over the next rank; undefined for the last, and for rows without a score. */
  readonly gap: ExactScore | undefined;
  /** `thin`: one judge with one hundredth of the scale less in the heaviest criterion would have closed it. */
  readonly lead: 'thin' | 'clear';
  /** `apart`: the highest and the lowest sheet lie at least {@link APART} of the scale from each other. */
  readonly judges: 'apart' | 'near';
}

/** Hundredths of the scale. */
const APART = 15;
const THIN = 1;

const MILLIONTHS_A_HUNDREDTH = 10_000;

/** What is told apart, in points of a sheet. */
interface Bounds {
  readonly apart: ExactScore;
  readonly thin: ExactScore;
}

function toBounds(rubric: Rubric): Bounds {
  const { min, max } = rubric.scale;
  const width = (max - min) * MILLIONTHS_A_HUNDREDTH;
  const heaviest = Math.max(...rubric.criteria.map(({ weight }) => weight));
  return {
    apart: { sum: width * APART, count: 100 },
    thin: { sum: BigInt(width) * BigInt(THIN * heaviest), count: BigInt(totalWeight(rubric)) * 100n },
  };
}

/**
 * @param ranked by rank
 * @param rubric of the sheets behind the scores; undefined where those are of several rounds: then gaps alone are told
 */
export function adviseOn(
  ranked: readonly Row<ExactScore>[],
  rubric: Rubric | undefined,
): ReadonlyMap<EntryId, RowAdvice> {
  const bounds = rubric && toBounds(rubric);
  const advice = new Map<EntryId, RowAdvice>();
  let [below, behind]: (Row<ExactScore> | undefined)[] = [];
  for (const row of ranked.toReversed()) {
    if (row.score === undefined) continue;
    // Those that share a rank have the same one behind them.
    if (below !== undefined && below.rank !== row.rank) behind = below;
    below = row;
    const gap = behind?.score && subtractScores(row.score, behind.score);
    advice.set(row.entry.id, {
      gap,
      lead: gap && bounds && isThin(gap, row.judges.counted, bounds) ? 'thin' : 'clear',
      judges: bounds && areApart(row, bounds) ? 'apart' : 'near',
    });
  }
  return advice;
}

/** A score is a mean, as a rule: what one of `judges` gives weighs so many times less in it. */
const isThin = (gap: ExactScore, judges: number, { thin }: Bounds): boolean =>
  compareScores({ sum: BigInt(gap.sum) * BigInt(judges), count: gap.count }, thin) < 0;

function areApart({ cells }: Row<ExactScore>, { apart }: Bounds): boolean {
  const scores = [...cells.values()]
    .flatMap((cell) => (cell.type === 'counted' ? [cell.score] : []))
    .toSorted(compareScores);
  const [lowest, highest] = [scores[0], scores.at(-1)];
  if (lowest === undefined || highest === undefined) return false;
  return compareScores(subtractScores(highest, lowest), apart) >= 0;
}

/** @param top how many are to be within; those that share the last rank all are */
export const isWithin = ({ rank }: Pick<Row, 'rank'>, top: number): boolean =>
  rank !== undefined && rank <= top;
