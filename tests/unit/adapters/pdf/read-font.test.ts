import { describe, expect, test } from 'vitest';
import { readFont } from '../../../../renderer/adapters/pdf/read-font';
import { paperFonts } from '../../../builders/paper-fonts';

const code = (letter: string): number => letter.codePointAt(0) ?? 0;

describe('readFont', () => {
  const serif = readFont(paperFonts['eb-garamond-regular.ttf']);

  test('knows which characters a font has', () => {
    expect(serif.covers(code('A'))).toBe(true);
    expect(serif.covers(code('Ж'))).toBe(true);
    expect(serif.covers(code('创'))).toBe(false);
  });

  test('knows their widths: every figure of EB Garamond is 0.48 of the size', () => {
    expect([...'0123456789'].map((digit) => serif.advance(code(digit)))).toEqual(Array(10).fill(0.48));
  });

  test('refuses bytes that are no font', () => {
    expect(() => readFont(new Uint8Array(64))).toThrow(RangeError);
  });
});
