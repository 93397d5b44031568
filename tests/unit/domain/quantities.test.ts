import { expect, test } from 'vitest';
import { LARGEST_MARK, toBasisPoints, toMark } from '../../../renderer/domain/quantities';

test.each([-1, 0.5, Number.NaN, LARGEST_MARK + 1, Number.POSITIVE_INFINITY])('%d is not a mark', (value) => {
  expect(() => toMark(value)).toThrow(RangeError);
});

test.each([-1, 0.5, Number.NaN, 10_001])('%d is not a weight', (value) => {
  expect(() => toBasisPoints(value)).toThrow(RangeError);
});

test('the ends of both ranges belong to them', () => {
  expect([toMark(0), toMark(LARGEST_MARK), toBasisPoints(0), toBasisPoints(10_000)]).toEqual([
    0,
    LARGEST_MARK,
    0,
    10_000,
  ]);
});
