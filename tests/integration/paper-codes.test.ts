import { describe, expect, test } from 'vitest';
import { renderPaper } from '../../renderer/adapters/pdf/render-paper';
import type { CompetitionPaperRequest, PaperRequest } from '../../renderer/application/papers/paper-request';
import { type TrailHead, toShortTrailHead } from '../../renderer/application/workspace/trail-head';
import type { Sha256 } from '../../renderer/domain/ids';
import { findTypedCode, formatPaperCode, type PaperCode } from '../../renderer/domain/paper-code';
import { paperFonts } from '../builders/paper-fonts';
import { flatten, readPdfPages } from '../builders/pdf-text';
import {
  aCertificatesRequest,
  aPaperCompetition,
  aRecapRequest,
  aScoreSheetsRequest,
} from '../builders/some-papers';

const code = '7K3M9QXA04TDWZ51' as PaperCode;
const trail: TrailHead = { lines: 1284, head: '9f3a77c012be08d1'.padEnd(64, '0') as Sha256 };
const head = flatten(`Kode penutup jejak: ${toShortTrailHead(trail)}`);

async function textsOf(paper: PaperRequest): Promise<readonly string[]> {
  const result = await renderPaper(paper, paperFonts, { compress: false });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return readPdfPages(result.value).map(({ text }) => flatten(text));
}

const one = (request = aScoreSheetsRequest()) => {
  const [sheet] = request.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

describe('printed papers', () => {
  test('carry the head of the trail at the foot of every page', async () => {
    const competition = aPaperCompetition({ entries: 40 });
    const papers: readonly CompetitionPaperRequest[] = [
      { ...aScoreSheetsRequest(competition), trail },
      { ...aRecapRequest(competition), trail },
      { ...aCertificatesRequest(competition), trail },
    ];
    for (const paper of papers) {
      const texts = await textsOf(paper);
      expect(texts.length).toBeGreaterThan(1);
      expect(texts.filter((text) => !text.includes(head))).toEqual([]);
    }
  });

  test('carry none where no trail is kept', async () => {
    const [text] = await textsOf(aScoreSheetsRequest(aPaperCompetition({ entries: 1 })));
    expect(text).not.toContain('Jejakaudit');
  });

  test('carry the code of their own content, and say that it is no signature', async () => {
    const request = aScoreSheetsRequest(aPaperCompetition({ entries: 2 }));
    const [first, second] = await textsOf({
      ...request,
      sheets: request.sheets.map((sheet, index) => (index === 0 ? { ...sheet, code } : sheet)),
    });
    expect(first).toContain(`Kodeisilembarini${formatPaperCode(code)}`);
    expect(first).toContain('Bukantandatanganelektronik');
    expect(second).not.toContain('Kodeisi');
    const recap = await textsOf({ ...aRecapRequest(aPaperCompetition({ entries: 3 })), code });
    expect(recap.join('')).toContain(`Kodeisirekapitulasiini${formatPaperCode(code)}`);
  });

  test.each(
    (['a4', 'f4'] as const).flatMap((size) =>
      (['id', 'en'] as const).map((language) => ({ size, language })),
    ),
  )('keep the widest code on one line wherever it stands, on $size in $language', async (look) => {
    const widest = formatPaperCode('MWMWMWMWMWMWMWMW' as PaperCode);
    const competition = aPaperCompetition({ entries: 3, judges: 12, criteria: 11 });
    const linesOf = async (paper: PaperRequest): Promise<number> => {
      const result = await renderPaper(paper, paperFonts, { compress: false });
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      const lines = readPdfPages(result.value).flatMap(({ text }) => text.split('\n').map(flatten));
      return lines.filter((line) => line.includes(widest)).length;
    };
    const sheets = aScoreSheetsRequest(competition, { ...look, trail });
    const sheet = { ...one(sheets), code: findTypedCode(widest) as PaperCode };
    // By the signature, and at the foot.
    expect(await linesOf({ ...sheets, sheets: [sheet] })).toBe(2);
    expect(await linesOf({ ...aRecapRequest(competition, { ...look, trail }), code: sheet.code })).toBe(1);
  });

  test('of eleven criteria with notes still fit one page', async () => {
    const request = aScoreSheetsRequest(aPaperCompetition({ criteria: 11 }), { trail });
    expect(await textsOf({ ...request, sheets: [{ ...one(request), code }] })).toHaveLength(1);
  });
});
