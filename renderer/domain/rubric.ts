import type { CriterionId } from './ids';
import { type BasisPoints, FULL_WEIGHT, LARGEST_MARK, type Mark, type Parts } from './quantities';
import { err, ok, type Result } from './result';
import { parseNumber } from './typed-number';

/** The marks a criterion may take: min, min + step, … up to max; all in hundredths. */
export interface Scale {
  readonly min: Mark;
  readonly max: Mark;
  readonly step: Mark;
}

export interface Criterion {
  readonly id: CriterionId;
  readonly name: string;
  /** In the rubric's unit; zero while it is being set up. */
  readonly weight: BasisPoints | Parts;
  /** What the judge should look for; empty when there is nothing to say. */
  readonly guidance: string;
}

export interface Rubric {
  readonly scale: Scale;
  /** The unit of the weights: parts of their own sum. Absent: basis points. */
  readonly weights?: 'parts';
  readonly criteria: readonly Criterion[];
}

export type RubricProblem =
  | { readonly type: 'rubric-without-criteria' }
  | { readonly type: 'weights-not-full'; readonly total: number }
  | { readonly type: 'parts-too-many'; readonly total: number; readonly most: number }
  | { readonly type: 'criterion-without-name'; readonly position: number }
  | { readonly type: 'criterion-without-weight'; readonly name: string }
  /** The same name, or the same id, as an earlier criterion. */
  | { readonly type: 'criterion-repeated'; readonly name: string }
  | { readonly type: 'scale-empty' }
  | { readonly type: 'scale-step-does-not-fit' };

export const totalWeight = (rubric: Rubric): number =>
  rubric.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);

/** Everything that keeps a rubric from being used, in reading order; empty when it is sound. */
export function findRubricProblems(rubric: Rubric): RubricProblem[] {
  const problems: RubricProblem[] = [];
  const seen = new Set<string>();
  const ids = new Set<CriterionId>();
  if (rubric.criteria.length === 0) problems.push({ type: 'rubric-without-criteria' });
  rubric.criteria.forEach((criterion, index) => {
    const name = criterion.name.trim();
    if (name === '') problems.push({ type: 'criterion-without-name', position: index + 1 });
    if (criterion.weight <= 0) problems.push({ type: 'criterion-without-weight', name });
    const folded = name.normalize('NFC').toLowerCase();
    if ((name !== '' && seen.has(folded)) || ids.has(criterion.id)) {
      problems.push({ type: 'criterion-repeated', name });
    }
    seen.add(folded);
    ids.add(criterion.id);
  });
  const total = totalWeight(rubric);
  if (rubric.weights === 'parts') {
    if (total > FULL_WEIGHT) problems.push({ type: 'parts-too-many', total, most: FULL_WEIGHT });
  } else if (rubric.criteria.length > 0 && total !== FULL_WEIGHT) {
    problems.push({ type: 'weights-not-full', total });
  }
  const { min, max, step } = rubric.scale;
  if (!(min < max) || max > LARGEST_MARK) problems.push({ type: 'scale-empty' });
  else if (step <= 0 || (max - min) % step !== 0) problems.push({ type: 'scale-step-does-not-fit' });
  return problems;
}

export type MarkProblem =
  | { readonly type: 'mark-not-a-number' }
  /** "1.000": one point, or a thousand, which the scale has too. Both readings. */
  | { readonly type: 'mark-doubtful'; readonly decimal: Mark; readonly thousands: Mark }
  | { readonly type: 'mark-out-of-range'; readonly min: Mark; readonly max: Mark }
  | { readonly type: 'mark-off-step'; readonly step: Mark; readonly below: Mark; readonly above: Mark };

/** Checks a number of hundredths against a scale. */
export function checkMark(hundredths: number, scale: Scale): Result<Mark, MarkProblem> {
  const { min, max, step } = scale;
  if (!Number.isFinite(hundredths)) return err({ type: 'mark-not-a-number' });
  if (hundredths < min || hundredths > max) return err({ type: 'mark-out-of-range', min, max });
  const over = (hundredths - min) % step;
  if (over !== 0) {
    const below = hundredths - over;
    return err({ type: 'mark-off-step', step, below: below as Mark, above: (below + step) as Mark });
  }
  return ok(hundredths as Mark);
}

/**
 * Reads a mark as a person types it: decimal comma or point, surrounding spaces allowed.
 * Nothing is rounded or clamped; an empty field is the caller's business.
 */
export function parseMark(text: string, scale: Scale): Result<Mark, MarkProblem> {
  const typed = parseNumber(text);
  if (typed === undefined) return err({ type: 'mark-not-a-number' });
  const { hundredths, isFiner, thousands } = typed;
  if (thousands !== undefined && thousands >= scale.min && thousands <= scale.max) {
    return err({ type: 'mark-doubtful', decimal: hundredths as Mark, thousands: thousands as Mark });
  }
  if (!isFiner) return checkMark(hundredths, scale);
  if (hundredths < scale.min || hundredths >= scale.max) {
    return err({ type: 'mark-out-of-range', min: scale.min, max: scale.max });
  }
  const floor = (hundredths - ((hundredths - scale.min) % scale.step)) as Mark;
  return err({ type: 'mark-off-step', step: scale.step, below: floor, above: (floor + scale.step) as Mark });
}
