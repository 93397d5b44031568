import { describe, expect, test } from 'vitest';
import {
  formatDivision,
  formatProduct,
  productPlaces,
} from '../../../../renderer/adapters/pdf/weighted-marks';
import { aPartsRubric, aRubric, someMarks } from '../../../builders/a-rubric';

describe('weighted marks', () => {
  test('take as many decimals as all of them need to be exact', () => {
    const rubric = aRubric({ a: 12.5, b: 87.5 });
    expect(productPlaces(rubric, someMarks({ a: 80, b: 90 }))).toBe(2);
    expect(productPlaces(rubric, someMarks({ a: 87.5, b: 90 }))).toBe(4);
  });

  test('are written with a fixed number of decimals', () => {
    const rubric = aRubric();
    expect(formatProduct(10_937_500, rubric, 4, 'id')).toBe('10,9375');
    expect(formatProduct(10_937_500, rubric, 4, 'en')).toBe('10.9375');
    expect(formatProduct(0, rubric, 2, 'id')).toBe('0,00');
    expect(formatProduct(50_000, rubric, 2, 'id')).toBe('0,05');
    expect(formatDivision(rubric, someMarks({ a: 80, b: 90 }), 'id')).toBeUndefined();
  });

  test('of parts are mark times parts, which the total divides', () => {
    const rubric = aPartsRubric({ a: 2, b: 1 });
    const marks = someMarks({ a: 87.5, b: 90 });
    expect(productPlaces(rubric, marks)).toBe(2);
    expect(formatProduct(8_750 * 2, rubric, 2, 'id')).toBe('175,00');
    expect(formatDivision(rubric, marks, 'en')).toBe('265.00 : 3');
  });
});
