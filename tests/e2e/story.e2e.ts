import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { takeAuditKey } from './support/audit-key';
import { anotherEventsBundle, resultsByCommandLine } from './support/command-line';
import { download, fixture, renamed } from './support/files';
import {
  criteria,
  entriesFile,
  entryCount,
  expected,
  judges,
  marksOf,
  preset,
  recused,
  typed,
} from './support/hand-worked';
import { fillSheet, handOver, join, nextSheet, onSheet, recuse, savedLine, signAll } from './support/judging';
import { expect, type Laptop, test } from './support/laptop';
import { readPaper } from './support/papers';
import { scoreByKeyboard } from './support/score-by-keyboard';
import { goTo, takeBundles } from './support/secretariat';
import {
  approveRubric,
  importEntries,
  makeCompetition,
  makeCompetitionFile,
  takePreset,
  typeJudges,
} from './support/set-up';
import { sentence, text } from './support/text';

const { collect, common, frame, judge, printing, problems, results, setUp } = text;

test('a whole event, from the new competition to the certificates', async ({ openLaptop }) => {
  const secretariat = await openLaptop('secretariat');
  const { page } = secretariat;

  const competitionFile = await test.step('the secretariat sets the competition up', () => prepare(page));

  const bundles = await test.step('four judges score on laptops of their own', async () => {
    const laptops: Laptop[] = [];
    for (const code of ['J1', 'J2', 'J3', 'J4']) laptops.push(await openLaptop(code));
    return Promise.all(
      laptops.map((laptop, index) =>
        index === 0
          ? scoreByKeyboard(laptop.page, competitionFile)
          : score(laptop.page, competitionFile, index + 1),
      ),
    );
  });

  await test.step('three files come in at once, and the ranking is provisional', async () => {
    await goTo(page, 'collect');
    const outcomes = await takeBundles(page, bundles.slice(0, 3));
    await expect(outcomes.getByText(collect.accepted, { exact: true })).toHaveCount(3);
    await goTo(page, 'results');
    await expect(page.getByText(results.provisional('46'))).toBeVisible();
    await expect(page.getByRole('grid').getByText(results.isProvisional)).toHaveCount(entryCount);
  });

  await test.step('the fourth comes with one that is known, a photograph and a file of another event', async () => {
    await goTo(page, 'collect');
    const files = [
      bundles[3] ?? '',
      bundles[0] ?? '',
      await renamed(fixture('tables', 'photo.jpg'), 'foto.pleno'),
      await anotherEventsBundle(),
    ];
    const outcomes = await takeBundles(page, files);
    await expect(outcomes.nth(0)).toContainText(collect.accepted);
    await expect(outcomes.nth(1)).toContainText(collect.nothingNew(`J1 · ${judges[0]}`));
    await expect(outcomes.nth(2)).toContainText(sentence({ type: 'not-a-pleno-file' }));
    await expect(outcomes.nth(3)).toContainText(
      problems['other-competition']({ type: 'other-competition', name: 'Simulasi 4' }).split('“')[0] ?? '',
    );
    await page.getByRole('button', { name: collect.seeProgress }).click();
  });

  await test.step('the matrix shows every sheet in, and one that is not scored', async () => {
    await expect(page.getByText(collect.allIn)).toBeVisible();
    await expect(page.locator('tbody').getByRole('button')).toHaveCount(entryCount * judges.length);
    const cell = (code: string, entry: number, state: string) =>
      page.getByRole('button', { name: collect.cellLabel(code, entry, state), exact: true });
    await expect(cell('J1', 1, collect.states.counted)).toBeVisible();
    await cell('J2', recused.entry, collect.states.excused).click();
    await expect(page.getByRole('dialog')).toContainText(recused.reason);
    await page.getByRole('button', { name: common.close }).click();
  });

  await test.step('the ranking is the one worked out by hand', async () => {
    await goTo(page, 'results');
    await expect(page.getByText(results.complete)).toBeVisible();
    expect(await readRanking(page)).toEqual(
      expected.map(({ rank, number, score: exact }) => ({ rank, number, score: toTwoPlaces(exact) })),
    );
    for (const number of [36, 37]) {
      await expect(page.getByRole('row', { name: new RegExp(`^10 ${number} `) })).toContainText(results.tied);
    }
    await expect(page.getByRole('row', { name: new RegExp(`^5 ${recused.entry} `) })).toContainText(
      results.excused(1),
    );
  });

  await test.step("an entry's page shows every judge's marks", () => checkEntryPages(page));
  await test.step('the recap in Excel and CSV says the same', () => checkRecaps(page));
  await test.step('score sheets, recap and certificates are printed', () => checkPapers(page));

  await test.step('the command line comes to the same result from the same files', async () => {
    const key = await takeAuditKey(page, 'Kompetisi Inovasi Pelayanan Publik');
    expect(await resultsByCommandLine(competitionFile, bundles, key)).toEqual({
      competition: 'Kompetisi Inovasi Pelayanan Publik',
      complete: true,
      rows: expected.map(({ rank, number, score: exact }) => ({ rank, number, score: exact })),
      refused: [],
    });
  });
});

async function prepare(page: Page): Promise<string> {
  await makeCompetition(page, {
    name: 'Kompetisi Inovasi Pelayanan Publik',
    year: '2026',
    region: 'Kota Malang',
    organiser: 'Bagian Organisasi, Sekretariat Daerah',
    venue: 'Ruang pertemuan hotel',
    startsOn: '2026-03-16',
    endsOn: '2026-03-17',
  });
  await takePreset(page, preset);
  await expect(page.getByRole('status').filter({ hasText: setUp.rubric.total })).toContainText(
    setUp.rubric.totalFull,
  );
  await approveRubric(page);
  await importEntries(page, entriesFile, entryCount);
  await typeJudges(page, judges);
  return makeCompetitionFile(page);
}

/** The other judges are faster. */
async function score(page: Page, file: string, number: number): Promise<string> {
  await join(page, file, judges[number - 1] ?? '');
  await page.getByRole('button', { name: judge.desk.nextOpenFirst(1) }).click();
  await onSheet(page, 1);
  let signed = 0;
  for (let entry = 1; entry <= entryCount; entry += 1) {
    if (number === recused.judge && entry === recused.entry) {
      await recuse(page, entry, recused.reason);
    } else {
      await fillSheet(page, marksOf(number, entry).map(typed));
      signed += 1;
    }
    if (entry < entryCount) await nextSheet(page, entry + 1);
  }
  await expect(savedLine(page)).toBeVisible();
  await signAll(page, signed);
  return handOver(page);
}

interface RankingRow {
  readonly rank: number;
  readonly number: number;
  readonly score: string;
}

/** What the table says, row by row: rank, entry, a column for each judge, gap, score. */
async function readRanking(page: Page): Promise<RankingRow[]> {
  const rows = page.getByRole('grid').locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(entryCount);
  const cells = await rows.evaluateAll((elements) =>
    elements.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
  );
  return cells.map((row) => ({
    rank: Number(row[0]),
    number: Number.parseInt(row[1] ?? '', 10),
    score: row[3 + judges.length] ?? '',
  }));
}

/** "88.333333" as the screen writes it. None of the expected scores lies on the edge of rounding. */
const toTwoPlaces = (exact: string): string => exact.slice(0, -4).replace('.', ',');

async function checkEntryPages(page: Page): Promise<void> {
  const marks = page.getByRole('table', { name: results.marksTitle });
  const cellsOf = (row: string): Promise<string[]> =>
    marks.getByRole('row', { name: row }).getByRole('cell').allInnerTexts();

  await page.getByRole('link', { name: 'SEPAKAT_22' }).waitFor();
  await page.getByRole('link', { name: 'Segar Kagemi' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('36 · Segar Kagemi');
  await expect(page.getByText('SMP Negeri 10 Malang').first()).toBeVisible();
  // Bases 84.5, 85.5, 83.5 and 86.5, and judge 3's four points more on the second criterion.
  expect(await cellsOf(criteria[0])).toEqual(['30 %', '84,5', '85,5', '83,5', '86,5', '85,00']);
  expect(await cellsOf(criteria[1])).toEqual(['50 %', '86,5', '87,5', '89,5', '88,5', '88,00']);
  expect(await cellsOf(results.total)).toEqual(['85,00', '86,00', '86,00', '87,00', '86,00']);
  await expect(page.getByText(results.rankOf(10, String(entryCount)))).toBeVisible();
  await page.getByRole('button', { name: results.backToRanking }).click();

  await page.getByRole('link', { name: 'IBUKOTA' }).click();
  await expect(page.getByText(results.exactScore('88,333333'))).toBeVisible();
  expect(await cellsOf(results.total)).toEqual(['88,00', '–', '87,00', '90,00', '88,33']);
  await expect(page.getByText(recused.reason)).toBeVisible();
  await page.getByRole('button', { name: results.backToRanking }).click();
}

async function checkRecaps(page: Page): Promise<void> {
  const xlsx = await download(page, () => page.getByRole('button', { name: results.exportXlsx }).click());
  const [recap, allMarks] = await readXlsxFile(xlsx);
  const rows = recap?.data ?? [];
  const head = rows.findIndex(([cell]) => cell === text.recap.rank);
  const column = (name: string): number => rows[head]?.indexOf(name) ?? -1;
  const [score, exact] = [column(text.recap.score), column(text.recap.exactScore)];
  expect(rows.slice(head + 1).map((row) => [row[0], row[1], row[score], row[exact]])).toEqual(
    expected.map((row) => [row.rank, row.number, Number(row.score.slice(0, -4)), Number(row.score)]),
  );
  expect(rows.flat().filter((cell) => cell === text.recap.cellExcused)).toHaveLength(1);
  // Four criteria on every sheet, and one recusal.
  expect(JSON.stringify(allMarks?.data)).toContain(recused.reason);

  const csv = await readFile(
    await download(page, () => page.getByRole('button', { name: results.exportCsv }).click()),
    'utf8',
  );
  expect(csv.startsWith('\ufeff')).toBe(true);
  const lines = csv.split('\r\n');
  const body = lines.slice(lines.findIndex((line) => line.startsWith(`${text.recap.rank};`)) + 1);
  expect(body.filter((line) => line !== '').map((line) => line.split(';').slice(0, 2).map(Number))).toEqual(
    expected.map(({ rank, number }) => [rank, number]),
  );
}

async function checkPapers(page: Page): Promise<void> {
  const make = (): Promise<string> =>
    download(page, () => page.getByRole('button', { name: printing.make }).click());
  const sample = frame.natures.sample;
  await goTo(page, 'papers');

  await page
    .getByRole('combobox', { name: printing.judge, exact: true })
    .selectOption({ label: `J2 · ${judges[1]}` });
  const sheets = await readPaper(await make());
  expect(sheets).toHaveLength(entryCount);
  const sheet = sheets[35];
  for (const words of ['Segar Kagemi', 'SMP Negeri 10 Malang', judges[1], criteria[1], '87,5', '86,00']) {
    expect(sheet?.says(words), words).toBe(true);
  }
  expect(sheets[recused.entry - 1]?.says(recused.reason)).toBe(true);
  expect(sheets.some((paper) => paper.says(sample))).toBe(false);

  await page.getByRole('combobox', { name: printing.content, exact: true }).selectOption('blank');
  await page.getByRole('combobox', { name: printing.entry, exact: true }).selectOption({ index: 1 });
  const blank = await readPaper(await make());
  expect(blank).toHaveLength(1);
  expect(blank[0]?.says('Sepasar Pedas')).toBe(true);

  await page.getByRole('radio', { name: printing.kinds.recap }).check();
  const recap = await readPaper(await make());
  const everything = recap
    .map((paper) => paper.text)
    .join(' ')
    .replace(/\s+/g, '');
  for (const { score } of expected) expect(everything).toContain(toTwoPlaces(score));
  expect(everything).not.toContain('SEMENTARA');
  expect(recap.some((paper) => paper.says(sample))).toBe(false);
  for (const { size } of recap) expect(size).toEqual([842, 595]);

  await page.getByRole('radio', { name: printing.kinds.certificates }).check();
  await page.getByRole('textbox', { name: printing.topCount, exact: true }).fill('10');
  // Two entries share the tenth place, and both receive one.
  await expect(page.getByText(printing.recipientCount('11'))).toBeVisible();
  await page.getByRole('textbox', { name: printing.signatoryName, exact: true }).fill('Wali Kota Contoh');
  await page.getByRole('textbox', { name: printing.position, exact: true }).fill('Wali Kota Malang');
  for (const { paper, size } of [
    { paper: 'a4', size: [842, 595] },
    { paper: 'f4', size: [935, 595] },
  ]) {
    await page.getByRole('combobox', { name: printing.size, exact: true }).selectOption(paper);
    const certificates = await readPaper(await make());
    expect(certificates).toHaveLength(11);
    for (const certificate of certificates) {
      expect(certificate.size).toEqual(size);
      expect(certificate.says('Wali Kota Contoh')).toBe(true);
      expect(certificate.says('17 Maret 2026')).toBe(true);
      expect(certificate.says(sample)).toBe(false);
    }
    for (const words of ['WARUNG PANGAN MURAH', 'Perumda Tugu Aneka Usaha (TUNAS)', '001/KIPP/2026']) {
      expect(
        certificates.filter((certificate) => certificate.says(words)),
        words,
      ).toHaveLength(1);
    }
    expect(certificates.filter((certificate) => certificate.says('PERINGKAT 10'))).toHaveLength(2);
  }
}
