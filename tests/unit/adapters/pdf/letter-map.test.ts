import { describe, expect, test } from 'vitest';
import { toLetterMap } from '../../../../renderer/adapters/pdf/letter-map';
import { renderPaper } from '../../../../renderer/adapters/pdf/render-paper';
import { EVERY_LETTER, papersWithEveryLetter } from '../../../builders/every-letter';
import { paperFonts } from '../../../builders/paper-fonts';
import { readPdfPages } from '../../../builders/pdf-text';

const code = (letter: string): number => letter.codePointAt(0) ?? 0;

describe('toLetterMap', () => {
  test('gives every glyph a line of its own, an en dash both its bytes', () => {
    const map = toLetterMap([[0], [code('1')], [code('–')]]);
    expect(map).toContain('2 beginbfchar\n<0001> <0031>\n<0002> <2013>\nendbfchar');
    expect(map).not.toContain('bfrange');
  });

  test('leaves out glyphs that stand for nothing', () => {
    expect(toLetterMap([[0], [], [code('a')]])).toContain('1 beginbfchar\n<0002> <0061>\nendbfchar');
  });

  test('writes several letters and letters beyond the first plane in UTF-16', () => {
    const map = toLetterMap([[0], [code('ꦏ'), code('꧀')], [code('𝔄')]]);
    expect(map).toContain('<0001> <a98fa9c0>\n<0002> <d835dd04>');
  });

  test('puts at most a hundred lines into a section', () => {
    const map = toLetterMap([[0], ...Array.from({ length: 230 }, (_, index) => [0x100 + index])]);
    expect([...map.matchAll(/(\d+) beginbfchar/g)].map((match) => match[1])).toEqual(['100', '100', '30']);
  });
});

describe('every paper', () => {
  test.each(papersWithEveryLetter())(
    '$type: one letter a glyph, ligatures of Latin included',
    async (paper) => {
      const result = await renderPaper(paper, paperFonts, { compress: false });
      if (!result.ok) throw new Error(result.error.type);
      const file = Buffer.from(result.value).toString('latin1');
      expect(file).not.toContain('beginbfrange');
      const lines = [...file.matchAll(/^<[0-9a-f]{4}> <([0-9a-f]+)>$/gm)].map((match) => match[1] ?? '');
      const letters = lines.map((units) =>
        String.fromCharCode(...(units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
      );
      expect(letters.filter((text) => text.length !== 1)).toEqual([]);
      const written = new Set(letters);
      expect([...EVERY_LETTER].filter((letter) => !written.has(letter))).toEqual([]);
      const text = readPdfPages(result.value)
        .map((page) => page.text)
        .join('');
      expect(text.replace(/\s/gu, '')).toContain('Efisiendifficult');
    },
  );
});
