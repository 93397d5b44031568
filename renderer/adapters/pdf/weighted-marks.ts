import type { Marks } from '../../domain/revision';
import type { Rubric } from '../../domain/rubric';
import type { Language } from '../../strings/language';

/** Decimals (2 to 6) that show every mark × weight of a sheet exactly. */
export function productPlaces(rubric: Rubric, marks: Marks): number {
  let places = 2;
  for (const { id, weight } of rubric.criteria) {
    const product = (marks[id] ?? 0) * weight;
    while (places < 6 && product % 10 ** (6 - places) !== 0) places += 1;
  }
  return places;
}

/** Millionths of a point with a fixed number of decimals, exact for `places` of {@link productPlaces}. */
export function formatProduct(millionths: number, places: number, language: Language): string {
  const digits = String(millionths).padStart(7, '0');
  const whole = digits.slice(0, -6);
  return `${whole}${language === 'id' ? ',' : '.'}${digits.slice(-6, digits.length - 6 + places)}`;
}
