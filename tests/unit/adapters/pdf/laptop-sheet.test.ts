import { describe, expect, test } from 'vitest';
import { createFontBook } from '../../../../renderer/adapters/pdf/font-book';
import { toDefinition } from '../../../../renderer/adapters/pdf/paper-document';
import { toPaperDocument } from '../../../../renderer/adapters/pdf/paper-kinds';
import { findUncoveredIn } from '../../../../renderer/adapters/pdf/render-paper';
import type { PaperRequest } from '../../../../renderer/application/papers/paper-request';
import { strings } from '../../../../renderer/strings/both-languages';
import { aLaptopSheetRequest, aTestPageRequest, worstResults } from '../../../builders/laptop-results';
import { paperFonts } from '../../../builders/paper-fonts';

const book = createFontBook(paperFonts);
const textOf = (paper: PaperRequest): string =>
  JSON.stringify(toDefinition(toPaperDocument(paper, book)).content);
const boxesIn = (text: string): number => text.match(/"w":11,"h":11/g)?.length ?? 0;
const ticksIn = (text: string): number => text.match(/polyline/g)?.length ?? 0;

describe('the readiness sheet', () => {
  test('names the laptop, when it was checked, and every check with its result and a box', () => {
    const { ready } = strings.id;
    const text = textOf(aLaptopSheetRequest());
    expect(text).toContain('Laptop juri 3');
    expect(text).toContain('Senin, 16 Maret 2026, 08.29, UTC+7 (WIB)');
    for (const name of Object.values(ready.checks)) expect(text).toContain(name);
    expect(text).toContain('Pleno masih dapat memakai 81,4 GB; cukup.');
    expect(text).toContain(ready.summary.good);
    expect(boxesIn(text)).toBe(Object.keys(ready.checks).length + ready.sheet.hand.length + 1);
  });

  test('the printed page is ticked only when somebody has said so', () => {
    expect(ticksIn(textOf(aLaptopSheetRequest({ printed: 'confirmed' })))).toBe(1);
    expect(ticksIn(textOf(aLaptopSheetRequest({ printed: 'open' })))).toBe(0);
  });

  test('until then the laptop is not called ready', () => {
    const { ready } = strings.id;
    const open = textOf(aLaptopSheetRequest({ printed: 'open' }));
    expect(open).toContain('belum dicetak');
    expect(open).toContain(ready.summary.attention);
    expect(open).not.toContain(ready.summary.good);
    expect(textOf(aLaptopSheetRequest({ printed: 'confirmed' }))).not.toContain('belum dicetak');
  });

  test('without a name it leaves a line to write one', () => {
    expect(textOf(aLaptopSheetRequest({ laptop: '' }))).toContain('.'.repeat(60));
  });

  test('a laptop with a problem is not called ready, and what to do is never cut off', () => {
    const text = textOf(aLaptopSheetRequest({ results: worstResults() }));
    expect(text).toContain(strings.id.ready.summary.problem);
    expect(text).not.toContain(strings.id.ready.summary.good);
    expect(text).toContain('…). Mulai ulang laptop, lalu periksa lagi; bila tetap gagal, pakai laptop lain.');
    expect(text).not.toContain('x'.repeat(60));
  });

  test('speaks English when asked', () => {
    const text = textOf(aLaptopSheetRequest({ language: 'en' }));
    expect(text).toContain('Free space');
    expect(text).toContain('Pleno can still use 81.4 GB; enough.');
  });
});

describe('the test page', () => {
  test('has a frame 10 mm from the edge and a ruler of 100 mm', () => {
    const text = textOf(aTestPageRequest());
    expect(text).toContain('"x":28.346,"y":28.346');
    expect(text).toContain('"x2":283.465,"y2":0');
  });

  test.each(['id', 'en'] as const)('every letter of both papers is in the bundled fonts (%s)', (language) => {
    expect(findUncoveredIn(aTestPageRequest({ language }), paperFonts)).toEqual([]);
    expect(findUncoveredIn(aLaptopSheetRequest({ language }), paperFonts)).toEqual([]);
  });

  test('a letter no font has is found in the name of a laptop', () => {
    expect(findUncoveredIn(aLaptopSheetRequest({ laptop: 'Laptop 创' }), paperFonts)).toEqual(['创']);
  });
});
