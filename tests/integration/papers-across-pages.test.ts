import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderPaper } from '../../renderer/adapters/pdf/render-paper';
import type { PrintedSheet, ScoreSheetsRequest } from '../../renderer/application/papers/paper-request';
import type { PaperCode } from '../../renderer/domain/paper-code';
import { paperFonts } from '../builders/paper-fonts';
import { flatten, type PdfPage, readPdfPages } from '../builders/pdf-text';
import { aPaperCompetition, aScoreSheetsRequest } from '../builders/some-papers';

const NOTE = readFileSync(new URL('../fixtures/papers/note-of-59-lines.txt', import.meta.url), 'utf8');
const LONG = 'Layanan ini sudah berjalan dua tahun dan datanya lengkap. '.repeat(35).slice(0, 2_000);
const CODE = 'ABCDEFGH23JKMN45' as PaperCode;

const base = aScoreSheetsRequest(aPaperCompetition({ entries: 2 }));
const [first, second] = base.sheets as readonly [PrintedSheet, PrintedSheet];

async function pagesOf(request: ScoreSheetsRequest): Promise<PdfPage[]> {
  const result = await renderPaper(request, paperFonts, { compress: false });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return readPdfPages(result.value);
}

const noted = (criteria: { readonly [criterion: string]: string }, overall = ''): PrintedSheet => ({
  ...first,
  code: CODE,
  content: { ...first.content, notes: { overall, criteria } } as PrintedSheet['content'],
});

/** The pages of the first sheet, where it is printed before a second one. */
const ofFirst = (pages: readonly PdfPage[]): readonly string[] =>
  pages.map(({ text }) => flatten(text)).filter((text) => text.includes('JuriJ1·Pesertanomor1·'));

describe.each(['a4', 'f4'] as const)('a sheet that goes over several pages (%s)', (size) => {
  test.each(['c1', 'c4', 'c7'])(
    'a note of 59 lines at %s stands with its criterion, mark and total',
    async (id) => {
      const sheets = [noted({ [id]: NOTE }), second];
      const pages = ofFirst(await pagesOf({ ...base, size, sheets }));
      expect(pages.length).toBeGreaterThan(1);
      const all = pages.join('');
      for (const { name } of base.round.rubric.criteria) expect(all).toContain(flatten(name));
      for (let point = 1; point <= 30; point += 1) expect(all).toContain(`-butir${point}`);
      // 65,5 × 15 % belongs to the seventh, 64,5 × 10 % to the first, 65 × 30 % to the fourth.
      for (const row of ['10%64,56,450', '30%6519,500', '15%65,59,825']) expect(all).toContain(row);
      expect(all).toContain('Skor72,08');
    },
  );

  test('every page names its own entry, judge and code, counts its own pages, and ends with a signature', async () => {
    const criteria = Object.fromEntries(base.round.rubric.criteria.map(({ id }) => [id, LONG]));
    const pages = await pagesOf({ ...base, size, sheets: [noted(criteria, LONG), second] });
    const own = ofFirst(pages);
    expect(own.length).toBeGreaterThan(3);
    expect(pages).toHaveLength(own.length + 1);
    for (const [index, text] of own.entries()) {
      for (const part of [
        first.entry.title,
        first.entry.institution.name,
        first.judge.name,
        'ABCD-EFGH-23JK-MN45',
      ]) {
        expect(text).toContain(flatten(part));
      }
      expect(text).toContain(`Halaman${index + 1}dari${own.length}`);
      expect(text).not.toContain(flatten(second.entry.title));
    }
    expect(flatten(pages.at(-1)?.text ?? '')).toContain('Halaman1dari1');
    expect(own.at(-1)).toMatch(/Skor72,08.*KetuaJuri,/);
  });

  test('a signature takes the last criterion and the total along', async () => {
    const guidance = Array.from({ length: 45 }, (_, line) => `Pedoman ${line}`).join('\n');
    for (let lines = 20; lines <= 45; lines += 5) {
      const criteria = base.round.rubric.criteria.map((criterion, index) =>
        index === 1 ? { ...criterion, guidance: guidance.split('\n').slice(0, lines).join('\n') } : criterion,
      );
      const round = { ...base.round, rubric: { ...base.round.rubric, criteria } };
      const pages = await pagesOf({ ...base, size, round, sheets: [first] });
      const last = flatten(pages.at(-1)?.text ?? '');
      expect(last).toMatch(/StrategiKeberlanjutan.*Skor72,08.*KetuaJuri,/);
      expect(last).toContain(flatten(first.entry.title));
    }
  });

  test('a blank sheet keeps a criterion with 70 lines of guidance', async () => {
    const guidance = Array.from({ length: 70 }, (_, line) => `Pedoman ke-${line + 1}.`).join('\n');
    const criteria = base.round.rubric.criteria.map((criterion, index) =>
      index === 2 ? { ...criterion, guidance } : criterion,
    );
    const round = { ...base.round, rubric: { ...base.round.rubric, criteria } };
    const sheets = [{ ...first, content: { type: 'blank' } as const }];
    const all = (await pagesOf({ ...base, size, round, sheets })).map(({ text }) => flatten(text)).join('');
    expect(all).toContain('3ImplementasiInovasi');
    for (let line = 1; line <= 70; line += 1) expect(all).toContain(`Pedomanke-${line}.`);
  });

  test('long reasons of a recusal and a decision stand whole, in order, before the signature', async () => {
    const decision = { reason: `${LONG} Putusan.`, at: '2026-03-16T05:00:00.000Z' };
    const recused: PrintedSheet = {
      ...first,
      content: { type: 'recused', reason: `${LONG}${LONG} Mundur.` },
    };
    const reason = flatten(
      (await pagesOf({ ...base, size, sheets: [recused] })).map(({ text }) => text).join(''),
    );
    expect(reason).toMatch(/TIDAKMENILAI.*Mundur\.Malang,17Maret2021KetuaJuri,/);
    const decided = (await pagesOf({ ...base, size, sheets: [{ ...recused, decision }] })).map(
      ({ text }) => text,
    );
    expect(flatten(decided.join(''))).toMatch(
      /dihitungtanpajuriini\..*diputuskansekretariat.*Putusan\.Malang,/,
    );
  });
});
