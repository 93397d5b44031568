import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { renderPaper } from '../../renderer/adapters/pdf/render-paper';
import { toCsv } from '../../renderer/adapters/spreadsheet/to-csv';
import { toXlsx } from '../../renderer/adapters/spreadsheet/to-xlsx';
import { toRecapSheets } from '../../renderer/application/results/recap-table';
import type { ResultReport } from '../../renderer/application/results/result-report';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import type { Competition, Entry, Judge, Round } from '../../renderer/domain/competition';
import type { StoredRevision } from '../../renderer/domain/revision';
import { rubricHash } from '../../renderer/domain/rule-book';
import { strings } from '../../renderer/strings/both-languages';
import { aChain, deviceKey } from '../builders/a-revision';
import { points } from '../builders/a-rubric';
import { aFolder, writeBundle, writeCompetition } from '../builders/golden-files';
import { hashText } from '../builders/hash-text';
import { paperFonts } from '../builders/paper-fonts';
import { flatten, readPdfPages } from '../builders/pdf-text';
import { aPaperCompetition, aRecapRequest } from '../builders/some-papers';

/** 46 entries, four judges: J4 is ill all day, J2 has a tie to entry 5, and J3's sheet of entry 46 is not in. */
const base = aPaperCompetition();
const [round] = base.rounds as readonly [Round];
const [first, second, third, ill] = base.judges as readonly [Judge, Judge, Judge, Judge];
const ILLNESS = 'Berhalangan hadir karena sakit';
const TIE = 'Istri bekerja di instansi ini';
const competition: Competition = {
  ...base,
  excusals: base.entries.map((entry) => ({
    judge: ill.id,
    entry: entry.id,
    round: round.id,
    reason: ILLNESS,
    at: '2021-03-16T02:00:00.000Z',
  })),
};

const rubric = rubricHash(round, hashText);
const sheet = (judge: Judge, entry: Entry) => {
  const key = { judge: judge.id, entry: entry.id, round: round.id, rubricHash: rubric };
  if (judge === second && entry.number === 5) {
    return { ...key, state: 'recused', marks: {}, reason: TIE } as const;
  }
  const marks = Object.fromEntries(
    round.rubric.criteria.map(({ id }, index) => [id, points(60 + ((entry.number + index) % 30))]),
  );
  return { ...key, state: 'submitted', marks } as const;
};
const chains: readonly (readonly [judge: Judge, chain: readonly StoredRevision[]])[] = [
  first,
  second,
  third,
].map((judge) => {
  const entries = competition.entries.filter(({ number }) => judge !== third || number !== 46);
  return [judge, aChain(judge.code, ...entries.map((entry) => sheet(judge, entry)))];
});

/** Worked out by hand: 46 × 4 sheets, of which 46 and one are nobody's to score. */
const COUNTS = { expected: 184, excused: 47, due: 137, counted: 136, missing: 1 };

const view = toSecretariatView(
  { competition, signer: deviceKey('secretariat') },
  chains.flatMap(([, chain]) => chain),
  hashText,
).rounds[0];
if (view === undefined) throw new Error('no round');
const { tabulation, progress, abstentions, decided } = view;

describe.each(['id', 'en'] as const)('the same numbers and reasons everywhere, speaking %s', (language) => {
  const { recap } = strings[language];
  const sentences = [recap.counts(COUNTS), ...abstentions.map(recap.abstention)];
  const facts = { competition, madeAt: '17 Maret 2021', words: recap, decided };
  const tables = toRecapSheets(tabulation, facts);

  test('as sentences they name 137, 136, 1 and 47, who and why', () => {
    const [counts = '', tie = '', illness = ''] = sentences;
    expect(sentences).toHaveLength(3);
    expect(counts.match(/\d+/g)).toEqual(['137', '136', '1', '47']);
    for (const part of ['J2', second.name, '5', TIE]) expect(tie).toContain(part);
    for (const part of ['J4', ill.name, '46', ILLNESS]) expect(illness).toContain(part);
  });

  test('the screens of progress and ranking count them alike', () => {
    expect(progress.count).toEqual(COUNTS);
    expect(tabulation.counts).toEqual(COUNTS);
    expect(recap.counts(progress.count)).toBe(recap.counts(tabulation.counts));
  });

  test('the recap as PDF says each', async () => {
    const request = aRecapRequest(competition, { tabulation, decided, language });
    const result = await renderPaper(request, paperFonts, { compress: false });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const text = flatten(
      readPdfPages(result.value)
        .map((page) => page.text)
        .join(''),
    );
    for (const sentence of sentences) expect(text).toContain(flatten(sentence));
  });

  test('the recap as workbook says each on both of its sheets', async () => {
    const parts = unzipSync(await toXlsx(tables));
    const sheets = Object.entries(parts).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
    const shared = parts['xl/sharedStrings.xml'];
    expect(sheets).toHaveLength(2);
    for (const [, bytes] of sheets) {
      const text = strFromU8(bytes) + (shared === undefined ? '' : strFromU8(shared));
      for (const sentence of sentences) expect(text).toContain(sentence);
    }
  });

  test('the recap as CSV says each', () => {
    const text = new TextDecoder().decode(toCsv(tables[0])).replaceAll('""', '"');
    for (const sentence of sentences) expect(text).toContain(sentence);
  });
});

describe('the command line counts alike', () => {
  let folder = '';
  const path = (name: string): string => join(folder, name);
  beforeAll(async () => {
    folder = await aFolder();
    await writeCompetition(path('C.pleno'), competition);
    for (const [{ code }, chain] of chains) await writeBundle(path(`${code}.pleno`), competition, chain);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const results = (format: 'text' | 'json') =>
    runCommand([
      ...['results', '--competition', path('C.pleno'), '--format', format],
      ...chains.map(([{ code }]) => path(`${code}.pleno`)),
    ]);

  test('as text', async () => {
    const { exit, out } = await results('text');
    expect(exit).toBe(0);
    expect(out).toContain(': 136 of 137 sheets in, 1 missing, 47 not scoring;');
    expect(out).toContain(`J2  1 sheet: 5 (declared by the judge): ${TIE}`);
    expect(out).toContain(`J4  46 sheets: 1-46 (recorded by the secretariat): ${ILLNESS}`);
  });

  test('as JSON', async () => {
    const { counts, recusals, complete } = JSON.parse((await results('json')).out) as ResultReport<object>;
    expect(complete).toBe(false);
    expect(counts).toEqual({ expected: 184, counted: 136, recused: 47, due: 137, missing: 1 });
    expect(recusals).toEqual([
      { judge: 'J2', by: 'judge', reason: TIE, sheets: 1, entries: [[5, 5]] },
      { judge: 'J4', by: 'secretariat', reason: ILLNESS, sheets: 46, entries: [[1, 46]] },
    ]);
  });
});
