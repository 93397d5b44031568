import { describe, expect, test } from 'vitest';
import { renderPaper } from '../../renderer/adapters/pdf/render-paper';
import type { CompetitionPaperRequest, PaperRequest } from '../../renderer/application/papers';
import { type TrailHead, toShortTrailHead } from '../../renderer/application/trail-head';
import type { Sha256 } from '../../renderer/domain/ids';
import { formatPaperCode, type PaperCode } from '../../renderer/domain/paper-code';
import { paperFonts } from '../builders/paper-fonts';
import { flatten, readPdfPages } from '../builders/pdf-text';
import {
  aCertificatesRequest,
  aPaperCompetition,
  aRecapRequest,
  aScoreSheetsRequest,
} from '../builders/some-papers';

const code = '7K3M9QXA04' as PaperCode;
const trail: TrailHead = { lines: 1284, head: '9f3a77c012be08d1'.padEnd(64, '0') as Sha256 };
const head = flatten(`Jejak audit: ${toShortTrailHead(trail)}`);

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

  test('carry the code of their own numbers, and say that it is no signature', async () => {
    const request = aScoreSheetsRequest(aPaperCompetition({ entries: 2 }));
    const [first, second] = await textsOf({
      ...request,
      sheets: request.sheets.map((sheet, index) => (index === 0 ? { ...sheet, code } : sheet)),
    });
    expect(first).toContain(`Kodeangkalembarini${formatPaperCode(code)}`);
    expect(first).toContain('Bukantandatanganelektronik');
    expect(second).not.toContain('Kodeangka');
    const recap = await textsOf({ ...aRecapRequest(aPaperCompetition({ entries: 3 })), code });
    expect(recap.join('')).toContain(`Kodeangkarekapitulasiini${formatPaperCode(code)}`);
  });

  test('of eleven criteria with notes still fit one page', async () => {
    const request = aScoreSheetsRequest(aPaperCompetition({ criteria: 11 }), { trail });
    expect(await textsOf({ ...request, sheets: [{ ...one(request), code }] })).toHaveLength(1);
  });
});
