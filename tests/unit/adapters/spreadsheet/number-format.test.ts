import { describe, expect, test } from 'vitest';
import { toNumberFormat } from '../../../../renderer/adapters/spreadsheet/number-format';

const show = (pattern: string, value: number, is1904 = false): string | undefined =>
  toNumberFormat(pattern).showNumber(value, is1904);

describe('a number', () => {
  test.each([
    ['General', 87.5, '87.5'],
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 1000, '1000'],
    ['0', 87.5, '87.5'],
    ['0.00', 87.456, '87.456'],
    ['0.0', -3.25, '-3.25'],
    ['00.00', 7.5, '7.5'],
    ['#,##0', 1000, '1000'],
    ['#,##0.00', 1234.5, '1234.5'],
    ['#,##0;[Red]-#,##0', -1000, '-1000'],
    ['# ##0', 1000, '1000'],
    ['0.00E+00', 12345, '12345'],
    ['# ?/?', 0.5, '0.5'],
    ['0,', 12345, '12345'],
    ['0;-0;;@', 0, '0'],
    ['@', 7, '7'],
    ['0" poin"', 88, '88'],
    ['0.0 "poin"', 87.55, '87.55'],
    ['0\\ "kg"', 12, '12'],
    ['0"."', 7, '7'],
    ['"Rp"#,##0', 1000, '1000'],
    ['"Rp "0', 1000, '1000'],
    ['[$Rp-421]0', 1000, '1000'],
    ['[$-421]0', 1000, '1000'],
    ['$0', 5, '5'],
    ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', 0, '0'],
    ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', 1000, '1000'],
    ['not a [format', 5, '5'],
  ])('comes in full, with a decimal point, where the format %s only dresses it', (pattern, value, shown) => {
    expect(show(pattern, value)).toBe(shown);
  });

  test.each([
    ['"J"0', 1, 'J1'],
    ['\\J0', 2, 'J2'],
    ['"J-"General', 3, 'J-3'],
    ['000', 7, '007'],
    ['00-00', 1203, '12-03'],
    ['"No. "0', 7, 'No. 7'],
    ['0"A"', 7, '7A'],
    ['[<100]"A"0;"B"0', 5, 'A5'],
    ['[<100]"A"0;"B"0', 500, 'B500'],
    ['[=1]"Ya";"Tidak"', 1, 'Ya'],
    ['"No. "@', 7, 'No. 7'],
    ['0%', 0.5, '50%'],
    ['0.0%', 0.875, '87.5%'],
  ])('comes as it is shown where the format %s makes the text', (pattern, value, shown) => {
    expect(show(pattern, value)).toBe(shown);
  });

  test('that a format for codes would round comes in full', () => {
    expect(show('"J"0', 1.5)).toBe('1.5');
    expect(show('000', 7.25)).toBe('7.25');
  });
});

describe('a text', () => {
  test('is dressed by its format where that adds letters, and comes as it is otherwise', () => {
    expect(toNumberFormat('0;0;0;"J-"@').showText('A1')).toBe('J-A1');
    expect(toNumberFormat('"J"0').showText('A1')).toBe('A1');
    expect(toNumberFormat(';;;').showText('A1')).toBe('A1');
  });
});

describe('a day', () => {
  test.each([
    ['yyyy-mm-dd', 44271, '2021-03-16'],
    ['d/m/yyyy', 44271.000555555554, '2021-03-16'],
    ['dd mmmm yyyy', 44271.75, '2021-03-16'],
    ['[$-421]dddd, d mmmm yyyy', 44271, '2021-03-16'],
    ['mmm-yy', 44271, '2021-03-16'],
    ['yyyy', 44271, '2021'],
    ['yyyy-mm-dd hh:mm', 44271.354166666664, '2021-03-16 08:30'],
    ['yyyy-mm-dd hh:mm', 44271.000555555554, '2021-03-16'],
    ['yyyy-mm-dd hh:mm', 44271.9999999, '2021-03-17'],
    ['h:mm', 0.3541666667, '08:30'],
    ['h:mm AM/PM', 44271.854166666664, '20:30'],
    ['h:mm:ss', 0.35434027777, '08:30:15'],
    ['mm:ss', 106 / 86_400, '00:01:46'],
    ['[h]:mm', 1.5, '36:00'],
    ['yyyy-mm-dd', 1, '1900-01-01'],
    ['yyyy-mm-dd', 59, '1900-02-28'],
    ['yyyy-mm-dd', 60, '1900-02-29'],
    ['yyyy-mm-dd', 61, '1900-03-01'],
    ['yyyy-mm-dd', 2_958_465, '9999-12-31'],
  ])(
    'in the format %s comes as year, month and day, with the time its format shows',
    (pattern, value, shown) => {
      expect(show(pattern, value)).toBe(shown);
    },
  );

  test('is counted from 1904 where the workbook says so', () => {
    expect(show('yyyy-mm-dd', 44271 - 1462, true)).toBe('2021-03-16');
    expect(show('yyyy-mm-dd', 0, true)).toBe('1904-01-01');
  });

  test.each([-1, 0, 2_958_466])('that no calendar has can not be shown: %d', (value) => {
    expect(show('yyyy-mm-dd', value)).toBeUndefined();
  });
});
