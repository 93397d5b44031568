import { describe, expect, test } from 'vitest';
import { toRuns } from '../../../../renderer/adapters/pdf/fallback-runs';
import { createFontBook } from '../../../../renderer/adapters/pdf/font-book';
import { paperFonts } from '../../../builders/paper-fonts';

const book = createFontBook(paperFonts);
const runs = (text: string) =>
  toRuns(text, 'Sans', book).runs.map(({ text: piece, family }) => [piece, family]);

describe('toRuns', () => {
  test('leaves text alone that its own font has', () => {
    expect(runs("Ma'arif “Nusantara” é–—")).toEqual([["Ma'arif “Nusantara” é–—", 'Sans']]);
  });

  test('gives a Cyrillic word to the wide font and the rest to its own', () => {
    expect(runs('Kota Малангский 2021')).toEqual([
      ['Kota ', 'Sans'],
      ['Малангский ', 'Wide'],
      ['2021', 'Sans'],
    ]);
  });

  test('keeps a word in one font when that font has it whole', () => {
    expect(runs('éЖ')).toEqual([['éЖ', 'Wide']]);
  });

  test('prints Javanese script in its own font', () => {
    expect(runs('ꦲꦏ꧀ꦱꦫ')).toEqual([['ꦲꦏ꧀ꦱꦫ', 'Javanese']]);
  });

  test('replaces each letter nobody has by one mark and reports it', () => {
    const result = toRuns('A创👨‍👩‍👧B', 'Sans', book);
    expect(result.runs.map(({ text }) => text).join('')).toBe('A\uFFFD\uFFFDB');
    expect(result.uncovered).toHaveLength(2);
    expect(result.uncovered[0]).toBe('创');
  });

  test('composes letters and drops what prints nothing', () => {
    expect(runs('e\u0301\u200B\uFEFFx\u0007y')).toEqual([['éx y', 'Sans']]);
  });

  test('keeps line breaks of a note, whatever machine wrote them', () => {
    expect(runs('satu\r\ndua')).toEqual([['satu\ndua', 'Sans']]);
    expect(runs('satu\nЖ')).toEqual([
      ['satu\n', 'Sans'],
      ['Ж', 'Wide'],
    ]);
  });

  test('half a surrogate pair is replaced, not thrown at', () => {
    expect(runs('x\uD83D')[0]?.[0]).toContain('x');
  });
});
