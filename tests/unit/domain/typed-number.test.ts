import { describe, expect, test } from 'vitest';
import { parseNumber, parseWhole } from '../../../renderer/domain/typed-number';

describe('a number as it is typed', () => {
  test.each([
    ['7', 700, false, undefined],
    ['7,5', 750, false, undefined],
    [' 7.25 ', 725, false, undefined],
    ['7,', 700, false, undefined],
    ['87.125', 8712, true, 8_712_500],
    ['87.500', 8750, false, 8_750_000],
    ['1.000', 100, false, 100_000],
    ['1,000', 100, false, 100_000],
    // Nobody writes a thousand like this.
    ['0.125', 12, true, undefined],
    ['01.000', 100, false, undefined],
    ['1000.000', 100_000, false, undefined],
    ['1.0000', 100, false, undefined],
  ])(
    '%j is %d hundredths (finer: %s), or with a sign between thousands %s',
    (text, hundredths, isFiner, thousands) => {
      expect(parseNumber(text)).toEqual({ hundredths, isFiner, thousands });
    },
  );

  test.each(['', '-1', '1.000,5', '1 000', '1e3', '٧', ',5', '1.000.000'])('%j is none', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

describe('a whole number as it is typed', () => {
  test.each([
    ['7', 7],
    [' 007 ', 7],
    ['7.', 7],
    ['7,0', 7],
    ['7.00', 7],
    ['0', 0],
    ['1000', 1000],
  ])('%j is %d', (text, number) => expect(parseWhole(text)).toBe(number));

  test.each(['1.000', '1,000', '7,5', '-7', '1234567', 'x', ''])('%j is none, or not surely', (text) =>
    expect(parseWhole(text)).toBeUndefined(),
  );
});
