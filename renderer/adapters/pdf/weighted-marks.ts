import { FULL_WEIGHT } from '../../domain/quantities';
import type { Marks } from '../../domain/revision';
import { type Rubric, totalWeight } from '../../domain/rubric';
import type { Language } from '../../strings/language';

/** Decimals (2 to 6) that show every mark × weight of a sheet exactly; mark × parts needs two. */
export function productPlaces(rubric: Rubric, marks: Marks): number {
  let places = 2;
  if (rubric.weights === 'parts') return places;
  for (const { id, weight } of rubric.criteria) {
    const product = (marks[id] ?? 0) * weight;
    while (places < 6 && product % 10 ** (6 - places) !== 0) places += 1;
  }
  return places;
}

/**
 * Mark × weight with a fixed number of decimals, exact for `places` of {@link productPlaces}: in points, or
 * for parts in points times parts, which the total divides.
 */
export function formatProduct(product: number, rubric: Rubric, places: number, language: Language): string {
  const millionths = rubric.weights === 'parts' ? product * FULL_WEIGHT : product;
  const digits = String(millionths).padStart(7, '0');
  const whole = digits.slice(0, -6);
  return `${whole}${language === 'id' ? ',' : '.'}${digits.slice(-6, digits.length - 6 + places)}`;
}

/** How parts come to the score: "262,50 : 3". Undefined where weights are basis points. */
export function formatDivision(rubric: Rubric, marks: Marks, language: Language): string | undefined {
  if (rubric.weights !== 'parts') return undefined;
  const sum = rubric.criteria.reduce((all, { id, weight }) => all + (marks[id] ?? 0) * weight, 0);
  return `${formatProduct(sum, rubric, 2, language)} : ${totalWeight(rubric)}`;
}
