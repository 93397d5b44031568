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

/** Weighted score of one sheet, integer millionths of a point: Σ mark × weight. 87.5 → 87 500 000. */
export type Millionths = Branded<number, 'Millionths'>;

/** The whole of a rubric's weights. */
export const FULL_WEIGHT = 10_000;

/** Largest mark a scale may allow (1 000 points), so that every exact sum stays a safe integer. */
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
