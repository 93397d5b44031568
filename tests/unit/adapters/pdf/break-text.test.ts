import { describe, expect, test } from 'vitest';
import { breakText } from '../../../../renderer/adapters/pdf/break-text';

/** Every character one point wide. */
const even = (text: string): number => text.length;

describe('breakText', () => {
  test('cuts at the ends of lines', () => {
    expect(breakText('aaaa bbbb cccc dddd', 10, 1, even)).toEqual(['aaaa bbbb', 'cccc dddd']);
  });

  test('written line breaks count as lines, empty ones too', () => {
    expect(breakText('a\n\nb\nc', 10, 2, even)).toEqual(['a', 'b\nc']);
  });

  test('a word wider than a line is cut between its characters', () => {
    expect(breakText('x'.repeat(25), 10, 1, even)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
  });

  test.each([
    'Satu dua tiga empat lima enam tujuh delapan',
    `${'y'.repeat(33)} z\n\n\n  akhir  `,
    '😀'.repeat(30),
    '',
  ])('nothing but white space is lost: %j', (text) => {
    const joined = breakText(text, 7, 2, even).join(' ');
    expect(joined.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });
});
