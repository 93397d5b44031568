import { describe, expect, test } from 'vitest';
import { formatProduct, productPlaces } from '../../../../renderer/adapters/pdf/weighted-marks';
import { aRubric, someMarks } from '../../../builders/a-rubric';

describe('weighted marks', () => {
  test('take as many decimals as all of them need to be exact', () => {
    const rubric = aRubric({ a: 12.5, b: 87.5 });
    expect(productPlaces(rubric, someMarks({ a: 80, b: 90 }))).toBe(2);
    expect(productPlaces(rubric, someMarks({ a: 87.5, b: 90 }))).toBe(4);
  });

  test('are written with a fixed number of decimals', () => {
    expect(formatProduct(10_937_500, 4, 'id')).toBe('10,9375');
    expect(formatProduct(10_937_500, 4, 'en')).toBe('10.9375');
    expect(formatProduct(0, 2, 'id')).toBe('0,00');
    expect(formatProduct(50_000, 2, 'id')).toBe('0,05');
  });
});
