import { describe, expect, test } from 'vitest';
import { balancedWidth, countLines, fitNames } from '../../../../renderer/adapters/pdf/certificate-fit';
import { createFontBook } from '../../../../renderer/adapters/pdf/font-book';
import { paperFonts } from '../../../builders/paper-fonts';

const book = createFontBook(paperFonts);
/** Every character one point wide. */
const even = (text: string): number => text.length;

describe('countLines', () => {
  test('wraps at words', () => {
    expect(countLines('aaaa bbbb cccc', 10, even)).toBe(2);
  });

  test('breaks a word wider than the line', () => {
    expect(countLines('x'.repeat(25), 10, even)).toBe(3);
  });

  test('counts written line breaks', () => {
    expect(countLines('a\nb', 10, even)).toBe(2);
  });
});

describe('balancedWidth', () => {
  test('leaves no single word on the last line', () => {
    const text = 'aaaa bbbb cccc dddd e';
    const width = balancedWidth(text, 20, even);
    expect(width).toBeLessThan(20);
    expect(countLines(text, width, even)).toBe(countLines(text, 20, even));
  });
});

describe('fitNames', () => {
  const room = { width: 670, height: 110 };
  const long = 'Layanan Terpadu Pengaduan '.repeat(8).trim().slice(0, 200);

  test('short names are as large as they may be', () => {
    expect(fitNames({ institution: 'Puskesmas Janti', title: 'BREXIT' }, room, book)).toEqual({
      institution: 30,
      title: 18,
    });
  });

  test('two names of 200 characters shrink, and stay readable', () => {
    const { institution, title } = fitNames({ institution: long, title: long }, room, book);
    expect(institution).toBeLessThan(30);
    expect(title).toBeGreaterThanOrEqual(10);
  });
});
