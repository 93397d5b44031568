import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { renderPaper } from '../../renderer/adapters/pdf/render-paper';
import type { PaperRequest } from '../../renderer/application/papers/paper-request';
import { toParts } from '../../renderer/domain/quantities';
import type { Rubric } from '../../renderer/domain/rubric';
import { paperFonts } from '../builders/paper-fonts';
import { flatten, type PdfPage, readPdfPages } from '../builders/pdf-text';
import {
  A_LOGO,
  aCertificatesRequest,
  aPaperCompetition,
  aPaperTabulation,
  aRecapRequest,
  aScoreSheetsRequest,
  everyPaper,
} from '../builders/some-papers';

async function pagesOf(paper: PaperRequest): Promise<PdfPage[]> {
  const result = await renderPaper(paper, paperFonts, { compress: false });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return readPdfPages(result.value);
}

describe('finished papers', () => {
  test('46 filled sheets are 46 pages, each with number, title, institution, judge and score', async () => {
    const competition = aPaperCompetition();
    const pages = await pagesOf(aScoreSheetsRequest(competition));
    expect(pages).toHaveLength(46);
    for (const [index, { text }] of pages.entries()) {
      const entry = competition.entries[index];
      const found = flatten(text);
      expect(found).toContain(flatten(entry?.title ?? '-'));
      expect(found).toContain(flatten(entry?.institution.name ?? '-'));
      expect(found).toContain(`Nomorpeserta${entry?.number}`);
      expect(found).toContain('Dr.JuriContoh1,M.Si.');
      expect(found).toContain('Malang,17Maret2021');
      expect(found).toContain(`JuriJ1·Pesertanomor${entry?.number}·`);
      expect(found).toContain('Halaman1dari1');
    }
    // 64,5×10 + 77,5×15 + 90,5×5 + 65×30 + 78×20 + 91×5 + 65,5×15 = 7 207,5 hundredths
    expect(flatten(pages[0]?.text ?? '')).toContain('Skor72,0872,075000');
  });

  test('a sheet of parts shows mark × parts, and what was divided by how much', async () => {
    const competition = aPaperCompetition();
    const [round] = competition.rounds;
    if (round === undefined) throw new Error('no round');
    const criteria = round.rubric.criteria.map((one, index) => ({ ...one, weight: toParts(index + 1) }));
    const rubric: Rubric = { ...round.rubric, weights: 'parts', criteria };
    const pages = await pagesOf(aScoreSheetsRequest({ ...competition, rounds: [{ ...round, rubric }] }));
    const found = flatten(pages[0]?.text ?? '');
    // 64,5×1 + 77,5×2 + 90,5×3 + 65×4 + 78×5 + 91×6 + 65,5×7 = 2 145,5; of 28 parts 76,625
    expect(found).toContain('2dari2877,5155,00');
    expect(found).toContain('28Skor76,632145,50:28');
  });

  test('a blank sheet has the criteria and no figures to be mistaken for marks', async () => {
    const request = aScoreSheetsRequest(aPaperCompetition(), { date: null });
    const [sheet] = request.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const [page, ...others] = await pagesOf({
      ...request,
      sheets: [{ ...sheet, content: { type: 'blank' } }],
    });
    expect(others).toHaveLength(0);
    const text = flatten(page?.text ?? '');
    expect(text).toContain('StrategiKeberlanjutan');
    expect(text).toContain('Malang,....');
    expect(text).not.toContain('64,5');
    expect(text).not.toContain('0,00');
  });

  test.each(['filled', 'blank'] as const)('eleven criteria fit one page (%s)', async (type) => {
    const request = aScoreSheetsRequest(aPaperCompetition({ criteria: 11 }));
    const [sheet] = request.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const content = type === 'blank' ? ({ type } as const) : sheet.content;
    expect(await pagesOf({ ...request, sheets: [{ ...sheet, content }] })).toHaveLength(1);
  });

  test('a recap repeats its header on every page and lists every entry', async () => {
    const competition = aPaperCompetition();
    const pages = await pagesOf(aRecapRequest(competition));
    expect(pages.length).toBeGreaterThan(1);
    const all = flatten(pages.map(({ text }) => text).join('\n'));
    for (const entry of competition.entries) expect(all).toContain(flatten(entry.title));
    for (const [index, { text }] of pages.entries()) {
      expect(flatten(text)).toContain('PeringkatNo.Inovasidaninstansi');
      expect(flatten(text)).toContain(`Halaman${index + 1}dari${pages.length}`);
    }
    expect(all).not.toContain('SEMENTARA');
  });

  test('a recap with a missing sheet says SEMENTARA and how many are missing', async () => {
    const competition = aPaperCompetition({ entries: 5 });
    const tabulation = aPaperTabulation(competition, ['J2 5', 'J3 1']);
    const text = flatten(
      (await pagesOf(aRecapRequest(competition, { tabulation }))).map((page) => page.text).join(''),
    );
    expect(text).toContain('SEMENTARA');
    expect(text).toContain('belummasuk:2;');
    expect(text).toContain('3/4');
  });

  test('every certificate shows the shared frame and its own names', async () => {
    const request = aCertificatesRequest(aPaperCompetition({ entries: 6 }), {
      logos: [{ type: 'svg', text: A_LOGO }],
    });
    const pages = await pagesOf(request);
    expect(pages).toHaveLength(6);
    for (const [index, { text }] of pages.entries()) {
      const { entry, award } = request.recipients[index] ?? {};
      const found = flatten(text);
      expect(found).toContain('PiagamPenghargaan');
      expect(found).toContain('kodeperiksadokumen,bukantandatanganelektronik');
      expect(found).toContain('NIP197001011990031001');
      expect(found).toContain(flatten(entry?.title ?? '-'));
      expect(found).toContain(flatten(entry?.institution.name ?? '-'));
      expect(found).toContain(`800/00${index + 1}/35.73.133/2021`);
      expect(found).toContain(award?.type === 'rank' ? `PERINGKAT${award.rank}` : 'PESERTA');
    }
  });

  test.each([
    ['sample', 'DATACONTOH'],
    ['rehearsal', 'GLADI'],
  ] as const)('data of nature %s is marked %s on every page of every paper', async (nature, mark) => {
    const competition = aPaperCompetition({ nature, entries: 14 });
    const papers = [
      aScoreSheetsRequest(competition),
      aRecapRequest(competition),
      aCertificatesRequest(competition),
    ];
    for (const paper of papers) {
      for (const { text } of await pagesOf(paper)) expect(flatten(text)).toContain(mark);
    }
  });

  test('the real event carries no such mark', async () => {
    const competition = aPaperCompetition({ entries: 2 });
    for (const { text } of await pagesOf(aCertificatesRequest(competition))) {
      expect(flatten(text)).not.toMatch(/DATACONTOH|GLADI/);
    }
  });

  test('F4 is 210 × 330 mm, lying down for recap and certificates', async () => {
    const competition = aPaperCompetition({ entries: 1 });
    const [sheet] = await pagesOf(aScoreSheetsRequest(competition, { size: 'f4' }));
    const [recap] = await pagesOf(aRecapRequest(competition, { size: 'f4' }));
    const [certificate] = await pagesOf(aCertificatesRequest(competition, { size: 'f4' }));
    expect(sheet?.mediaBox).toEqual([0, 0, 595.276, 935.433]);
    expect(recap?.mediaBox).toEqual([0, 0, 935.433, 595.276]);
    expect(certificate?.mediaBox).toEqual([0, 0, 935.433, 595.276]);
  });
});

describe('strange text in every field', () => {
  const LONG = `${'Layanan Terpadu '.repeat(12)}Akhir`.slice(0, 200);
  const TEXTS = [
    `Ma'arif "Nusantara" O'Brien, <b>& co</b>`,
    'Инновация для города Ελληνικά Nguyễn',
    'ꦲꦏ꧀ꦱꦫꦗꦮ',
    LONG,
    'x'.repeat(200),
  ];

  test.each(TEXTS)('%s is printed whole on all three papers', async (strange) => {
    const competition = withText(strange);
    for (const paper of papersWith(competition, strange)) {
      const pages = await pagesOf(paper);
      expect(flatten(pages.map(({ text }) => text).join(''))).toContain(flatten(strange));
      if (paper.type === 'certificates') expect(pages).toHaveLength(1);
    }
  });

  test('letters no font has are printed as a visible replacement', async () => {
    const competition = withText('创新 العربية 😀');
    for (const paper of papersWith(competition, 'biasa')) {
      const found = (await pagesOf(paper)).map(({ text }) => text).join('');
      expect(found).toContain('\uFFFD');
    }
  });

  function withText(text: string) {
    const base = aPaperCompetition({ entries: 1 });
    const [entry] = base.entries;
    const [judge, ...judges] = base.judges;
    if (entry === undefined || judge === undefined) throw new Error('one of each');
    return {
      ...base,
      identity: { ...base.identity, name: text, organiser: text, venue: text },
      entries: [{ ...entry, title: text, institution: { name: text, kind: null } }],
      judges: [{ ...judge, name: text, affiliation: text }, ...judges],
    };
  }

  function papersWith(competition: ReturnType<typeof withText>, text: string): PaperRequest[] {
    const signatory = { name: text, position: text, rank: text, nip: text };
    return [
      aScoreSheetsRequest(competition, { place: text }),
      aRecapRequest(competition, { place: text }),
      aCertificatesRequest(competition, { place: text, signatory, issuer: text }),
    ];
  }
});

describe('rendering', () => {
  test('equal facts give equal bytes, in this process and in another', async () => {
    const here: string[] = [];
    for (const paper of everyPaper()) {
      const result = await renderPaper(paper, paperFonts);
      if (!result.ok) throw new Error('not rendered');
      here.push(`${paper.type} ${createHash('sha256').update(result.value).digest('hex')}`);
    }
    const [first] = everyPaper();
    if (first === undefined) throw new Error('no paper');
    const again = await renderPaper(first, paperFonts);
    if (!again.ok) throw new Error('not rendered');
    expect(here[0]).toContain(createHash('sha256').update(again.value).digest('hex'));
    const script = fileURLToPath(new URL('../fixtures/print-digest.ts', import.meta.url));
    const there = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
    expect(there).toBe(here.join('\n'));
  });

  test('another instant changes the bytes', async () => {
    const [paper] = everyPaper();
    if (paper === undefined) throw new Error('no paper');
    const first = await renderPaper(paper, paperFonts);
    const second = await renderPaper({ ...paper, createdAt: '2021-03-18T09:00:00.000Z' }, paperFonts);
    if (!first.ok || !second.ok) throw new Error('not rendered');
    expect(Buffer.compare(first.value, second.value)).not.toBe(0);
  });

  test('progress never runs back and ends with everything done', async () => {
    const seen: number[] = [];
    const request = aCertificatesRequest();
    await renderPaper(request, paperFonts, { onProgress: ({ done }) => seen.push(done) });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(46);
  });

  test('cancelling in the middle gives no file', async () => {
    const cancel = new AbortController();
    const result = await renderPaper(aCertificatesRequest(), paperFonts, {
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    expect(result).toEqual({ ok: false, error: { type: 'pdf-cancelled' } });
  });

  test('nothing to print is said, not printed', async () => {
    const result = await renderPaper(aScoreSheetsRequest(aPaperCompetition(), { sheets: [] }), paperFonts);
    expect(result).toEqual({ ok: false, error: { type: 'pdf-nothing-to-print' } });
  });

  test('the line work around the certificates is in the file once', async () => {
    const request = aCertificatesRequest(aPaperCompetition({ entries: 20 }));
    const few = await renderPaper({ ...request, recipients: request.recipients.slice(0, 1) }, paperFonts);
    const many = await renderPaper(request, paperFonts);
    if (!few.ok || !many.ok) throw new Error('not rendered');
    expect((many.value.length - few.value.length) / 19).toBeLessThan(6_000);
  });
});
