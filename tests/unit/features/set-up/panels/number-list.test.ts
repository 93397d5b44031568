import { expect, test } from 'vitest';
import { readNumberList } from '../../../../../renderer/features/set-up/panels/number-list';

test.each([
  ['7', [[7, 7]]],
  [
    '1-23, 30',
    [
      [1, 23],
      [30, 30],
    ],
  ],
  [
    ' 04 – 06 ;9,',
    [
      [4, 6],
      [9, 9],
    ],
  ],
])('reads %j', (text, ranges) => {
  expect(readNumberList(text)).toMatchObject({
    ok: true,
    value: ranges.map(([from, to]) => ({ from, to })),
  });
});

test.each([
  ['', ''],
  [' , ', ''],
  ['1, dua', 'dua'],
  ['9-3', '9-3'],
  ['1.5', '1.5'],
  ['-4', '-4'],
  ['1-2-3', '1-2-3'],
  ['12345678', '12345678'],
])('refuses %j and says what of it', (text, part) => {
  expect(readNumberList(text)).toEqual({ ok: false, error: { type: 'not-numbers', part } });
});
