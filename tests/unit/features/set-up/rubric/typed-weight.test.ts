import { describe, expect, test } from 'vitest';
import { inUnit, parseWeight } from '../../../../../renderer/features/set-up/rubric/typed-weight';

describe('a weight as typed', () => {
  test.each([
    ['20', 2000],
    ['12,5', 1250],
    ['12.5', 1250],
    [' 33,33 % ', 3333],
    ['0,1', 10],
    ['12,50', 1250],
    ['100', 10_000],
    ['', 0],
  ])('%j is %d basis points', (text, value) => {
    expect(parseWeight(text, 'percent')).toEqual({ ok: true, value });
  });

  test.each(['abc', '12,345', '-5', '1e2', '12,5,5', '٣'])('%j is not a weight', (text) => {
    expect(parseWeight(text, 'percent')).toEqual({ ok: false, error: { type: 'not-a-weight' } });
  });

  test('more than the whole is said to be too much', () => {
    expect(parseWeight('100,01', 'percent')).toEqual({ ok: false, error: { type: 'weight-above-full' } });
  });

  test.each([
    ['1', 1],
    [' 12 ', 12],
    ['10000', 10_000],
    ['', 0],
  ])('%j is %d parts', (text, value) => {
    expect(parseWeight(text, 'parts')).toEqual({ ok: true, value });
  });

  test.each(['abc', '1,5', '0', '-1', '1.000', '50 %'])('%j is not a number of parts', (text) => {
    expect(parseWeight(text, 'parts')).toEqual({ ok: false, error: { type: 'not-parts' } });
  });

  test('more parts than exact sums allow are said to be too many', () => {
    expect(parseWeight('10001', 'parts')).toEqual({ ok: false, error: { type: 'parts-too-large' } });
  });
});

describe('weights in the other unit', () => {
  test('are the smallest whole parts with the same shares', () => {
    expect(inUnit([4000, 3000, 3000], 'parts')).toEqual([4, 3, 3]);
    expect(inUnit([3333, 3333, 3334], 'parts')).toEqual([3333, 3333, 3334]);
  });

  test('are per cent to the hundredth, never more than the share', () => {
    expect(inUnit([2, 1, 1], 'percent')).toEqual([5000, 2500, 2500]);
    expect(inUnit([1, 1, 1], 'percent')).toEqual([3333, 3333, 3333]);
  });

  test('are nothing where nothing is given', () => {
    expect(inUnit([0, 0], 'parts')).toEqual([0, 0]);
    expect(inUnit([], 'percent')).toEqual([]);
  });
});
