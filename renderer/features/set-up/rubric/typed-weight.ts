import { FULL_WEIGHT } from '../../../domain/quantities';
import { err, ok, type Result } from '../../../domain/result';
import type { Criterion, Rubric } from '../../../domain/rubric';
import { parseNumber, parseWhole } from '../../../domain/typed-number';

export type WeightUnit = 'percent' | 'parts';
type Weight = Criterion['weight'];

export type WeightProblem =
  | { readonly type: 'not-a-weight' }
  | { readonly type: 'weight-above-full' }
  | { readonly type: 'not-parts' }
  | { readonly type: 'parts-too-large' };

export const unitOf = ({ weights }: Pick<Rubric, 'weights'>): WeightUnit => weights ?? 'percent';

/** Reads a weight as its rubric's unit has it; empty is 0. */
export const parseWeight = (text: string, unit: WeightUnit): Result<Weight, WeightProblem> =>
  text.trim() === '' ? ok(0 as Weight) : unit === 'percent' ? parsePercent(text) : parseParts(text);

/** Per cent with at most two decimals, comma or point, "%" allowed. */
function parsePercent(text: string): Result<Weight, WeightProblem> {
  const typed = parseNumber(text.trim().replace(/\s*%$/, ''));
  if (typed === undefined || typed.isFiner) return err({ type: 'not-a-weight' });
  const { hundredths } = typed;
  // More than the whole, a thousand per cent and above is no other reading.
  return hundredths > FULL_WEIGHT ? err({ type: 'weight-above-full' }) : ok(hundredths as Weight);
}

function parseParts(text: string): Result<Weight, WeightProblem> {
  const parts = parseWhole(text);
  if (parts === undefined || parts === 0) return err({ type: 'not-parts' });
  return parts > FULL_WEIGHT ? err({ type: 'parts-too-large' }) : ok(parts as Weight);
}

/** Hundredths as they are typed: "12,5". */
export const toTypedHundredths = (hundredths: number, decimalMark: ',' | '.'): string =>
  (hundredths / 100)
    .toFixed(2)
    .replace(/\.?0+$/, '')
    .replace('.', decimalMark);

/** A weight as it is typed; none is an empty field. */
export function toTypedWeight(weight: number, unit: WeightUnit, decimalMark: ',' | '.'): string {
  if (weight === 0) return '';
  return unit === 'parts' ? String(weight) : toTypedHundredths(weight, decimalMark);
}

/**
 * Weights in the other unit: per cent as the smallest parts with the same shares, parts as per cent where two
 * decimals can say it. What is lost beyond those is missing from the sum, in sight of whoever looks at it.
 * @param weights zero for what is not given
 */
export function inUnit(weights: readonly number[], unit: WeightUnit): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights;
  const divisor = weights.reduce(commonDivisor, 0);
  return weights.map((weight) =>
    unit === 'parts' ? weight / divisor : Math.floor((weight * FULL_WEIGHT) / total),
  );
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
