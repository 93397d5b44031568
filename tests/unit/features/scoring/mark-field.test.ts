import { describe, expect, test } from 'vitest';
import { canBecomeMark, readMarkField } from '../../../../renderer/features/scoring/mark-field';
import { readTypedMark } from '../../../../renderer/stores/typed-mark';
import { aScale, points } from '../../../builders/a-rubric';

const fifties = aScale(50, 100, 0.5);

describe('reading a mark field', () => {
  test('takes a mark with a decimal comma or a decimal point', () => {
    expect(readMarkField(readTypedMark('87,5', fifties), fifties, 'typing')).toEqual({
      type: 'mark',
      mark: points(87.5),
    });
    expect(readMarkField(readTypedMark(' 87.5 ', fifties), fifties, 'left')).toEqual({
      type: 'mark',
      mark: points(87.5),
    });
  });

  test('says nothing about an empty field', () => {
    expect(readMarkField(readTypedMark('', fifties), fifties, 'left')).toEqual({ type: 'empty' });
    expect(readMarkField(readTypedMark('  ', fifties), fifties, 'typing')).toEqual({ type: 'empty' });
  });

  test('waits while the number could still become a mark, and objects once the field is left', () => {
    expect(readMarkField(readTypedMark('8', fifties), fifties, 'typing')).toEqual({ type: 'unfinished' });
    expect(readMarkField(readTypedMark('8', fifties), fifties, 'left')).toMatchObject({
      type: 'problem',
      problem: { type: 'mark-out-of-range' },
    });
  });

  test('objects at once when no further digit can help', () => {
    expect(readMarkField(readTypedMark('101', fifties), fifties, 'typing')).toMatchObject({
      problem: { type: 'mark-out-of-range' },
    });
    expect(readMarkField(readTypedMark('87,3', fifties), fifties, 'typing')).toMatchObject({
      problem: { type: 'mark-off-step', below: points(87), above: points(87.5) },
    });
    expect(readMarkField(readTypedMark('delapan', fifties), fifties, 'typing')).toMatchObject({
      problem: { type: 'mark-not-a-number' },
    });
    expect(readMarkField(readTypedMark('-5', fifties), fifties, 'typing')).toMatchObject({
      problem: { type: 'mark-not-a-number' },
    });
  });
});

test('one point or a thousand is asked back, also while the cursor is in the field', () => {
  const thousand = aScale(0, 1000, 1);
  for (const attention of ['typing', 'left'] as const) {
    expect(readMarkField(readTypedMark('1.000', thousand), thousand, attention)).toEqual({
      type: 'problem',
      problem: { type: 'mark-doubtful', decimal: points(1), thousands: points(1000) },
    });
  }
  expect(readMarkField(readTypedMark('1000', thousand), thousand, 'typing')).toEqual({
    type: 'mark',
    mark: points(1000),
  });
});

describe('what could still become a mark', () => {
  test.each([
    ['1', fifties, true],
    ['2', fifties, false],
    ['10', fifties, true],
    ['11', fifties, false],
    ['87,', aScale(50, 100, 0.25), true],
    ['87,2', aScale(50, 100, 0.25), true],
    ['87,3', aScale(50, 100, 0.25), false],
    ['87,25', aScale(50, 100, 0.25), true],
    ['0', aScale(1, 5, 1), false],
    ['0', aScale(0, 1, 0.5), true],
    ['6', aScale(1, 5, 1), false],
    ['8', aScale(1, 9, 2), false],
    ['2', aScale(1, 9, 2), false],
    ['9', aScale(0, 1000, 100), true],
    ['95', aScale(0, 1000, 100), false],
    ['1,', aScale(10, 20, 1), false],
  ])('%s on %j: %s', (text, scale, expected) => {
    expect(canBecomeMark(text, scale)).toBe(expected);
  });

  test('agrees with trying every longer number, on several scales', () => {
    for (const scale of [
      fifties,
      aScale(0, 100, 0.25),
      aScale(1, 9, 2),
      aScale(1, 5, 1),
      aScale(10, 20, 2.5),
    ]) {
      const texts: string[] = [];
      for (let mark: number = scale.min; mark <= scale.max; mark += scale.step) {
        texts.push((mark / 100).toFixed(2), String(mark / 100));
      }
      for (let whole = 0; whole <= 130; whole += 1) {
        for (const begun of [`${whole}`, `${whole}.`, `${whole}.2`, `${whole}.5`]) {
          const expected = texts.some((text) => text.startsWith(begun) || `${text}.`.startsWith(begun));
          expect(`${begun} ${canBecomeMark(begun, scale)}`).toBe(`${begun} ${expected}`);
        }
      }
    }
  });
});
