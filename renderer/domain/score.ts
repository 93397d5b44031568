import { FULL_WEIGHT, type Mark } from './quantities';

/**
 * An exact fraction, never divided until it is shown: `sum` millionths of a point over `count`, which is 1 for a sheet
 * whose weights are basis points, the number of parts for one whose weights are parts, and as often that as sheets
 * are in a mean. Not in lowest terms. Sums stay below 2^53: at most 1 000 points × 10^6 × 10^4 parts × 500 judges.
 */
export interface Score {
  readonly sum: number;
  readonly count: number;
}

/** As a {@link Score}, of any size: scores of several rounds together leave the safe integers. */
export interface ExactScore {
  readonly sum: number | bigint;
  readonly count: number | bigint;
}

/**
 * @param scores of one rubric, so that all have the same `count`
 * @returns undefined for no sheets: an entry nobody scored has no score, not a zero.
 * @throws RangeError for scores of different rubrics.
 */
export function meanScore(scores: readonly [Score, ...Score[]]): Score;
export function meanScore(scores: readonly Score[]): Score | undefined;
export function meanScore(scores: readonly Score[]): Score | undefined {
  const [first] = scores;
  if (first === undefined) return undefined;
  let total = 0;
  for (const { sum, count } of scores) {
    if (count !== first.count) throw new RangeError('scores of different rubrics');
    total += sum;
  }
  return { sum: total, count: first.count * scores.length };
}

/** Exact comparison by cross-multiplication; negative when `a` is the lower. */
export function compareScores(a: ExactScore, b: ExactScore): number {
  if (a.count === b.count) return a.sum < b.sum ? -1 : a.sum > b.sum ? 1 : 0;
  const left = BigInt(a.sum) * BigInt(b.count);
  const right = BigInt(b.sum) * BigInt(a.count);
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Decimal text of a score with `places` digits (0 to 6), rounded half up from the exact value.
 * @returns digits with a decimal point, e.g. "87.500000".
 * @throws RangeError for `places` outside 0 to 6.
 */
export function formatScore(score: ExactScore, places: number): string {
  if (!Number.isInteger(places) || places < 0 || places > 6)
    throw new RangeError(`not 0 to 6 places: ${places}`);
  const unit = 10n ** BigInt(6 - places);
  const divisor = BigInt(score.count) * unit;
  const rounded = (2n * BigInt(score.sum) + divisor) / (2n * divisor);
  const digits = rounded.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/**
 * Two scores that read the same with `places` decimals and are not: whoever shows them has to say so
 * (domain, rule 2).
 */
export const seemEqual = (a: ExactScore, b: ExactScore, places: number): boolean =>
  compareScores(a, b) !== 0 && formatScore(a, places) === formatScore(b, places);

/** How far `above` is over `below`, of one rubric. @throws RangeError for scores of different rubrics. */
export function gapBetween(above: Score, below: Score): Score {
  if (above.count !== below.count) throw new RangeError('scores of different rubrics');
  return { sum: above.sum - below.sum, count: above.count };
}

/** How far `above` is over `below`, exactly, whatever they are made of. */
export const subtractScores = (above: ExactScore, below: ExactScore): ExactScore =>
  inLowestTerms(
    BigInt(above.sum) * BigInt(below.count) - BigInt(below.sum) * BigInt(above.count),
    BigInt(above.count) * BigInt(below.count),
  );

/** A single mark, to be averaged and shown as scores are. */
export const markScore = (mark: Mark): Score => ({ sum: mark * MILLIONTHS_A_HUNDREDTH, count: 1 });

const MILLIONTHS_A_HUNDREDTH = 10_000;

/** The score in points in lowest terms: "175/2". */
export function toFraction({ sum, count }: ExactScore): string {
  const { sum: numerator, count: denominator } = inLowestTerms(BigInt(sum), BigInt(count) * 1_000_000n);
  return `${numerator}/${denominator}`;
}

/**
 * Each score times its weight, the weights adding up to {@link FULL_WEIGHT}.
 * @param parts at least one
 */
export function weighScores(
  parts: readonly { readonly score: Score; readonly weight: number }[],
): ExactScore {
  let [sum, count] = [0n, BigInt(FULL_WEIGHT)];
  for (const { score, weight } of parts) {
    const own = BigInt(score.count);
    sum = sum * own + BigInt(score.sum) * BigInt(weight) * (count / BigInt(FULL_WEIGHT));
    count *= own;
  }
  return inLowestTerms(sum, count);
}

function inLowestTerms(sum: bigint, count: bigint) {
  const divisor = commonDivisor(sum, count);
  return { sum: sum / divisor, count: count / divisor };
}

const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonDivisor(b, a % b));
