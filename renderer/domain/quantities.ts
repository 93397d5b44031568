declare const unit: unique symbol;

/**
 * A number or string that cannot be mixed up with another of the same representation.
 * The name is a key, not a value, so that a branded type can be branded again.
 */
export type Branded<T, Name extends string> = T & { readonly [unit]: { readonly [name in Name]: true } };

/** Raw mark, integer hundredths of a point: 87.5 → 8750. Never negative. */
export type Mark = Branded<number, 'Mark'>;

/** Weight, integer basis points: 12.5 % → 1250. The weights of one rubric add up to 10 000. */
export type BasisPoints = Branded<number, 'BasisPoints'>;

/** Weight, as one says 2 : 1 : 1: a positive integer, whose share is of the sum of the rubric's parts. */
export type Parts = Branded<number, 'Parts'>;

/** The whole of a rubric's basis points, and the most its parts may add up to, so that every exact sum stays a safe integer. */
export const FULL_WEIGHT = 10_000;

/** Largest mark a scale may allow (1 000 points), for the same reason. */
export const LARGEST_MARK = 100_000;

/** @throws RangeError unless `hundredths` is an integer from 0 to {@link LARGEST_MARK}. */
export function toMark(hundredths: number): Mark {
  if (!Number.isInteger(hundredths) || hundredths < 0 || hundredths > LARGEST_MARK) {
    throw new RangeError(`not a mark in hundredths: ${hundredths}`);
  }
  return hundredths as Mark;
}

/** @throws RangeError unless `value` is an integer from 0 to 10 000. */
export function toBasisPoints(value: number): BasisPoints {
  if (!Number.isInteger(value) || value < 0 || value > FULL_WEIGHT) {
    throw new RangeError(`not basis points: ${value}`);
  }
  return value as BasisPoints;
}

/** @throws RangeError unless `value` is an integer from 1 to 10 000. */
export function toParts(value: number): Parts {
  if (!Number.isInteger(value) || value < 1 || value > FULL_WEIGHT)
    throw new RangeError(`not parts: ${value}`);
  return value as Parts;
}
