import { describe, expect, test } from 'vitest';
import { millimetres } from '../../renderer/adapters/pdf/page-size';
import { renderPaper } from '../../renderer/adapters/pdf/render-paper';
import type { PaperRequest, PaperSize } from '../../renderer/application/papers/paper-request';
import { toPrintedName } from '../../renderer/application/papers/printed-competition';
import type { Competition } from '../../renderer/domain/competition';
import type { Sha256 } from '../../renderer/domain/ids';
import type { PaperCode } from '../../renderer/domain/paper-code';
import { type Mark, readMarks } from '../builders/drawn-marks';
import {
  aLaptopSheetRequest,
  aPassphraseSlipRequest,
  aTestPageRequest,
  worstResults,
} from '../builders/laptop-results';
import { paperFonts } from '../builders/paper-fonts';
import { readPdfPages } from '../builders/pdf-text';
import {
  aCertificatesRequest,
  anAccessCardsRequest,
  aPaperCompetition,
  aRecapRequest,
  aScoreSheetsRequest,
} from '../builders/some-papers';

/** What printers leave blank, with room to spare. */
const EDGE = millimetres(7);
const TRAIL = { lines: 1284, head: '9f3a77c012be08d1'.padEnd(64, '0') as Sha256 };
const CODE = 'ABCDEFGH23JKMN45' as PaperCode;

const NAMES = {
  'a short name': 'Kompetisi Inovasi Kota Malang',
  'a name of two lines': 'Kompetisi Inovasi Pelayanan Publik Kota '.repeat(3).trim(),
  'a name of four lines': 'Kompetisi Inovasi Pelayanan Publik Kota '.repeat(8).trim(),
  'a name of one endless word': 'W'.repeat(200),
  'a name of taller letters': 'ꦲꦏ꧀ꦱꦫꦗꦮ Nguyễn Ngọc Ánh '.repeat(9).trim(),
} as const;

function papers(name: string, size: PaperSize, language: 'id' | 'en'): PaperRequest[] {
  const base = aPaperCompetition({ nature: 'sample', judges: 9, entries: 22 });
  const competition: Competition = { ...base, identity: { ...base.identity, name } };
  const sheets = aScoreSheetsRequest(competition);
  const shared = { size, language, trail: TRAIL };
  const [first] = sheets.sheets;
  if (first === undefined) throw new Error('no sheet to print');
  const long = { overall: name.repeat(3), criteria: { c2: 'Catatan panjang juri. '.repeat(120) } };
  return [
    {
      ...sheets,
      ...shared,
      sheets: [
        { ...first, code: CODE, content: { ...first.content, notes: long } as typeof first.content },
        { ...first, content: { type: 'blank' } },
      ],
    },
    aRecapRequest(competition, { ...shared, code: CODE }),
    aCertificatesRequest(aPaperCompetition({ entries: 2 }), shared),
    anAccessCardsRequest(competition, { size, language }),
    aLaptopSheetRequest({ language, laptop: name.slice(0, 60), results: worstResults() }),
    aTestPageRequest({ language }),
    aPassphraseSlipRequest({
      language,
      competition: toPrintedName(competition),
      passphrase: 'W'.repeat(200),
    }),
  ];
}

async function bytesOf(paper: PaperRequest): Promise<Uint8Array> {
  const result = await renderPaper(paper, paperFonts, { compress: false });
  if (!result.ok) throw new Error(`${paper.type}: ${JSON.stringify(result.error)}`);
  return result.value;
}

describe.each(['a4', 'f4'] as const)('no paper has text where printers cut it off (%s)', (size) => {
  test.each(Object.entries(NAMES))('under %s', async (_, name) => {
    for (const paper of papers(name, size, size === 'a4' ? 'id' : 'en')) {
      const bytes = await bytesOf(paper);
      const boxes = readPdfPages(bytes).map(({ mediaBox }) => mediaBox);
      for (const [page, marks] of readMarks(bytes).entries()) {
        const [, , width = 0, height = 0] = boxes[page] ?? [];
        const texts = marks.filter(({ operator }) => operator === 'TJ');
        expect(texts.length).toBeGreaterThan(3);
        const distance = ({ left, right, bottom, top }: Mark): number =>
          Math.min(left, width - right, bottom, height - top);
        const nearest = Math.min(...texts.map(distance));
        expect(nearest, `${paper.type}, page ${page + 1}`).toBeGreaterThanOrEqual(EDGE);
      }
    }
  });
});
