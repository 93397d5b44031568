import { expect, test } from 'vitest';
import { LARGEST_MARK, toBasisPoints, toMark, toParts } from '../../../renderer/domain/quantities';

test.each([-1, 0.5, Number.NaN, LARGEST_MARK + 1, Number.POSITIVE_INFINITY])('%d is not a mark', (value) => {
  expect(() => toMark(value)).toThrow(RangeError);
});

test.each([-1, 0.5, Number.NaN, 10_001])('%d is not a weight', (value) => {
  expect(() => toBasisPoints(value)).toThrow(RangeError);
});

test.each([0, -1, 0.5, Number.NaN, 10_001])('%d is not a number of parts', (value) => {
  expect(() => toParts(value)).toThrow(RangeError);
});

test('the ends of the ranges belong to them', () => {
  expect([toMark(0), toMark(LARGEST_MARK), toBasisPoints(0), toBasisPoints(10_000), toParts(1)]).toEqual([
    0,
    LARGEST_MARK,
    0,
    10_000,
    1,
  ]);
});
