import type { Millionths } from './quantities';

/**
 * An exact mean: `sum` millionths of a point over `count` sheets, never divided until it is shown.
 * Sums stay below 2^53: at most 1 000 points × 10^6 × the judges of a panel.
 */
export interface Score {
  readonly sum: number;
  readonly count: number;
}

/** @returns undefined for no sheets: an entry nobody scored has no score, not a zero. */
export function meanScore(scores: readonly Millionths[]): Score | undefined {
  if (scores.length === 0) return undefined;
  return { sum: scores.reduce((sum, score) => sum + score, 0), count: scores.length };
}

/** Exact comparison by cross-multiplication; negative when `a` is the lower. */
export function compareScores(a: Score, b: Score): number {
  if (a.count === b.count) return Math.sign(a.sum - b.sum);
  const left = BigInt(a.sum) * BigInt(b.count);
  const right = BigInt(b.sum) * BigInt(a.count);
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Decimal text of a score with `places` digits (0 to 6), rounded half up from the exact value.
 * @returns digits with a decimal point, e.g. "87.500000".
 * @throws RangeError for `places` outside 0 to 6.
 */
export function formatScore(score: Score, places: number): string {
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
export const seemEqual = (a: Score, b: Score, places: number): boolean =>
  compareScores(a, b) !== 0 && formatScore(a, places) === formatScore(b, places);

/** A single sheet's score as a {@link Score}. */
export const toScore = (score: Millionths): Score => ({ sum: score, count: 1 });
