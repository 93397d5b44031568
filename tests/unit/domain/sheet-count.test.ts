import { expect, test } from 'vitest';
import { addCounts, countSheets, toSheetCount } from '../../../renderer/domain/sheet-count';

test('what is due leaves the excused out, and what is missing is due and not in', () => {
  expect(countSheets(['counted', 'excused', 'missing', 'counted', 'missing', 'counted'])).toEqual({
    expected: 6,
    excused: 1,
    due: 5,
    counted: 3,
    missing: 2,
  });
  expect(countSheets([])).toEqual({ expected: 0, excused: 0, due: 0, counted: 0, missing: 0 });
});

test('counts add up field by field', () => {
  const one = toSheetCount({ expected: 4, counted: 2, excused: 1 });
  const other = toSheetCount({ expected: 3, counted: 3, excused: 0 });
  expect(addCounts([one, other])).toEqual({ expected: 7, excused: 1, due: 6, counted: 5, missing: 1 });
});
