import type { Content } from 'pdfmake/interfaces';
import { describe, expect, test } from 'vitest';
import { createFontBook } from '../../../../renderer/adapters/pdf/font-book';
import { keepWhatFits } from '../../../../renderer/adapters/pdf/keep-what-fits';
import { paperFonts } from '../../../builders/paper-fonts';

const book = createFontBook(paperFonts);
const BASE = {
  pageSize: { width: 300, height: 400 },
  pageMargins: [20, 20, 20, 20] as [number, number, number, number],
  defaultStyle: { font: 'Sans', fontSize: 10 },
};
const lines = (count: number): string =>
  Array.from({ length: count }, (_, line) => `baris ${line}`).join('\n');
const kept = (content: Content) => keepWhatFits(content, BASE, book) as unknown as Record<string, unknown>;
const table = (rows: readonly string[], headerRows = 1): Content => ({
  table: { headerRows, dontBreakRows: true, widths: [200], body: rows.map((row) => [row]) },
});

describe('keepWhatFits', () => {
  test('a block lower than the page stays together, a higher one may break', () => {
    expect(kept({ stack: [lines(20)], unbreakable: true }).unbreakable).toBe(true);
    expect(kept({ stack: [lines(50)], unbreakable: true }).unbreakable).toBe(false);
  });

  test('the size of the text around a block counts', () => {
    const block = { stack: [lines(20)], unbreakable: true };
    const around = kept({ fontSize: 20, stack: [block] });
    expect((around.stack as { unbreakable: boolean }[])[0]?.unbreakable).toBe(false);
  });

  test('rows stay whole only where the highest fits below the repeated heading', () => {
    const rowsOf = (content: Content) => (kept(content).table as { dontBreakRows: boolean }).dontBreakRows;
    expect(rowsOf(table(['kepala', lines(20)]))).toBe(true);
    expect(rowsOf(table([lines(10), lines(24)]))).toBe(false);
  });

  test('a heading that takes most of a page stands once', () => {
    const headerRows = (content: Content) => (kept(content).table as { headerRows: number }).headerRows;
    expect(headerRows(table(['kepala', 'isi']))).toBe(1);
    expect(headerRows(table([lines(20), 'isi']))).toBe(0);
  });
});
