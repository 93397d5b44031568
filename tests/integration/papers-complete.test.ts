import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { describe, expect, test } from 'vitest';
import { findMissing } from '../../renderer/adapters/pdf/check-part';
import { createPageReader, type DrawnPage } from '../../renderer/adapters/pdf/drawn-page';
import { withFallbackFonts } from '../../renderer/adapters/pdf/fallback-definition';
import { createFold } from '../../renderer/adapters/pdf/fold-letters';
import { createFontBook } from '../../renderer/adapters/pdf/font-book';
import { keepWhatFits } from '../../renderer/adapters/pdf/keep-what-fits';
import { layOut } from '../../renderer/adapters/pdf/pdfmake-engine';
import { findUncoveredIn, renderPaper } from '../../renderer/adapters/pdf/render-paper';
import type { PaperRequest } from '../../renderer/application/papers/paper-request';
import { toPrintedName } from '../../renderer/application/papers/printed-competition';
import type { Competition } from '../../renderer/domain/competition';
import type { PaperCode } from '../../renderer/domain/paper-code';
import {
  aLaptopSheetRequest,
  aPassphraseSlipRequest,
  aTestPageRequest,
  worstResults,
} from '../builders/laptop-results';
import { paperFonts } from '../builders/paper-fonts';
import {
  aCertificatesRequest,
  anAccessCardsRequest,
  aPaperCompetition,
  aRecapRequest,
  aScoreSheetsRequest,
} from '../builders/some-papers';

const book = createFontBook(paperFonts);
const fold = createFold(paperFonts);
const NAME = `Prof. Dr. Ir. ${'Kusumaningrum Wiryosaputro '.repeat(8)}`.slice(0, 199).trim();
const TITLE = 'Layanan Terpadu Satu Pintu Warga '.repeat(9).slice(0, 199).trim();
const NOTE = 'Paparan runtut, data acuan tersedia, dan dampaknya terukur. '.repeat(34).slice(0, 2_000).trim();

/** Everything as long as the screens and tables let it be, and letters no font has. */
function longCompetition(letters = ''): Competition {
  const competition = aPaperCompetition({ entries: 3, judges: 24, nature: 'sample' });
  return {
    ...competition,
    entries: competition.entries.map((entry) => ({
      ...entry,
      title: `${TITLE} ${entry.number}${letters}`,
      institution: { ...entry.institution, name: `${TITLE} Dinas ${letters}` },
    })),
    judges: competition.judges.map((judge) => ({
      ...judge,
      name: `${NAME}${letters}`,
      affiliation: `Universitas ${TITLE}`,
    })),
  };
}

function longPapers(competition: Competition, letters: string): PaperRequest[] {
  const base = aScoreSheetsRequest(competition);
  const code = 'ABCDEFGH23JKMN45' as PaperCode;
  const note = `${NOTE}${letters}`;
  const criteria = Object.fromEntries(base.round.rubric.criteria.map(({ id }) => [id, note]));
  const decision = { reason: note, at: '2026-03-16T05:00:00.000Z' };
  const sheets = base.sheets.flatMap((sheet) => [
    {
      ...sheet,
      code,
      content: { ...sheet.content, notes: { overall: note, criteria } } as typeof sheet.content,
    },
    { ...sheet, code, content: { type: 'recused', reason: note } as const },
    { ...sheet, code, decision },
    { ...sheet, content: { type: 'blank' } as const },
  ]);
  return [
    { ...base, sheets },
    aRecapRequest(competition, { code }),
    aCertificatesRequest(competition),
    anAccessCardsRequest(competition),
    aLaptopSheetRequest({ laptop: `Laptop ${letters}` }),
    aLaptopSheetRequest({ results: worstResults() }),
    aTestPageRequest(),
    aPassphraseSlipRequest({ passphrase: `Loket pagi ${letters} 1`.trim() }),
    aPassphraseSlipRequest({ competition: { ...toPrintedName(competition), nature: 'rehearsal' } }),
  ];
}

const sized = (paper: PaperRequest, size: 'a4' | 'f4'): PaperRequest =>
  'size' in paper ? { ...paper, size } : paper;

describe('every paper says all that was asked of it', () => {
  test.each([
    ['a4', ''],
    ['f4', ''],
    ['a4', ' 创é𐐷 µμ ΩΩ ꦏꦺꦴꦛ'],
  ] as const)('with 24 judges, long names and long notes on %s%s', async (size, letters) => {
    for (const paper of longPapers(longCompetition(letters), letters)) {
      if (letters !== '' && paper.type === 'score-sheets') {
        expect(findUncoveredIn(paper, paperFonts)).toContain('创');
      }
      const result = await renderPaper(sized(paper, size), paperFonts);
      expect(result.ok ? 'made' : { [paper.type]: result.error }).toBe('made');
    }
  });

  test.each(['id', 'en'] as const)('a recap of any size, speaking %s', async (language) => {
    for (const judges of [1, 4, 12]) {
      const competition = aPaperCompetition({ entries: 30, judges });
      const result = await renderPaper(aRecapRequest(competition, { language }), paperFonts);
      expect(result.ok ? 'made' : result.error).toBe('made');
    }
  });
});

describe('a paper with something missing is not made', () => {
  test('a name that its card has no room for is named with its page', async () => {
    const competition = aPaperCompetition({ judges: 2 });
    const endless = 'x'.repeat(4_000);
    const judges = competition.judges.map((judge, index) =>
      index === 1 ? { ...judge, name: endless } : judge,
    );
    const result = await renderPaper(anAccessCardsRequest({ ...competition, judges }), paperFonts);
    expect(result).toMatchObject({
      ok: false,
      error: { type: 'pdf-incomplete', part: { type: 'cards', page: 1 } },
    });
  });
});

describe('what is read back is what is drawn', () => {
  const BASE = {
    pageSize: { width: 300, height: 400 },
    pageMargins: [20, 20, 20, 40],
    defaultStyle: { font: 'Sans', fontSize: 10 },
  } satisfies Partial<TDocumentDefinitions>;

  async function drawnPages(
    content: Content,
    more: Partial<TDocumentDefinitions> = {},
  ): Promise<DrawnPage[]> {
    const kit = await layOut(
      withFallbackFonts({ ...BASE, ...more, content, compress: true }, book),
      paperFonts,
      () => undefined,
    ).getStream();
    const read = createPageReader(kit, fold);
    return kit._pageBuffer.map((page) => read(page, 40));
  }
  const lines = (count: number) => Array.from({ length: count }, (_, line) => `baris-${line}`).join('\n');
  const missingIn = async (text: string, content: Content, head: readonly string[] = []) =>
    findMissing(
      { part: { type: 'page' }, inOrder: [text], anywhere: [], head },
      await drawnPages(content),
      (each) => [fold(each)],
    );

  test('a block kept together and higher than the page is left out, and found missing', async () => {
    const block: Content = { stack: [lines(60)], unbreakable: true };
    expect(await missingIn(lines(60), block)).toBe(lines(60));
    expect(await missingIn(lines(60), keepWhatFits(block, BASE, book))).toBeUndefined();
  });

  test('a row lower than the page and higher than what its heading leaves is left out, and found missing', async () => {
    const table = (rows: number): Content => ({
      table: { headerRows: 1, dontBreakRows: true, widths: [200], body: [[lines(10)], [lines(rows)]] },
      layout: 'bare',
    });
    expect(await missingIn(lines(19), table(19))).toBe(lines(19));
    const mended = keepWhatFits(table(19), BASE, book);
    expect(await missingIn(lines(19), mended, [lines(10)])).toBeUndefined();
  });

  test('text beyond an edge of the paper does not count', async () => {
    const at = (x: number, y: number): Content => ({
      columns: [{ text: 'Skor', width: 100 }],
      absolutePosition: { x, y },
    });
    const flow = 'isi';
    expect(await missingIn('Skor', [flow, at(200, 100)])).toBeUndefined();
    for (const [x, y] of [
      [285, 100],
      [320, 100],
      [-30, 100],
      [100, -30],
    ] as const) {
      expect(await missingIn('Skor', [flow, at(x, y)])).toBe('Skor');
    }
  });

  test('the foot is told from the body, the mark across the page from both', async () => {
    const [page] = await drawnPages('Isi lembar', {
      footer: { text: 'Halaman 1', margin: [20, 10, 20, 0] },
      watermark: { text: 'GLADI', font: 'Sans', angle: -30 },
    });
    expect(page).toEqual({ body: ['Isi', 'lembar'], foot: ['Halaman', '1'] });
  });

  test('letters one glyph stands for are one letter', async () => {
    expect(await missingIn('5 µm dan 5 μm, Ω dan Ω', '5 µm dan 5 μm, Ω dan Ω')).toBeUndefined();
    expect(await missingIn('5 cm', '5 µm')).toBe('5 cm');
  });
});
