import type { CriterionId } from '../../renderer/domain/ids';
import { type Mark, toBasisPoints, toMark, toParts } from '../../renderer/domain/quantities';
import type { Marks } from '../../renderer/domain/revision';
import type { Criterion, Rubric, Scale } from '../../renderer/domain/rubric';

export const criterionId = (id: string): CriterionId => id as CriterionId;

/** A mark in points: 87.5. */
export const points = (value: number): Mark => toMark(Math.round(value * 100));

/** A scale in points: `aScale(0, 100, 0.5)`. */
export const aScale = (min = 0, max = 100, step = 0.5): Scale => ({
  min: points(min),
  max: points(max),
  step: points(step),
});

export function aCriterion(facts: Partial<Criterion> = {}): Criterion {
  const id = facts.id ?? criterionId('a');
  return { id, name: `Criterion ${id}`, weight: toBasisPoints(10_000), guidance: '', ...facts };
}

/** A rubric from weights in per cent by criterion id; by default two criteria, 60 % and 40 %. */
export const aRubric = (
  weights: { readonly [criterion: string]: number } = { a: 60, b: 40 },
  scale: Scale = aScale(),
): Rubric => ({
  scale,
  criteria: Object.entries(weights).map(([id, percent]) =>
    aCriterion({ id: criterionId(id), weight: toBasisPoints(Math.round(percent * 100)) }),
  ),
});

/** A rubric from parts by criterion id: `aPartsRubric({ a: 2, b: 1, c: 1 })`. */
export const aPartsRubric = (
  parts: { readonly [criterion: string]: number } = { a: 1, b: 1, c: 1 },
  scale: Scale = aScale(),
): Rubric => ({
  scale,
  weights: 'parts',
  criteria: Object.entries(parts).map(([id, part]) =>
    aCriterion({ id: criterionId(id), weight: toParts(part) }),
  ),
});

/** Marks in points: `marks({ a: 90, b: 87.5 })`. */
export const someMarks = (values: { readonly [criterion: string]: number }): Marks =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, points(value)]));
