import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright';
import { startLocalServer } from '../../electron/host/local-server';
import { createSpreadsheet } from '../../renderer/adapters/spreadsheet/spreadsheet';
import { formatCount } from '../../renderer/strings/formats';
import { chromiumLaunchOptions } from '../e2e/browser';
import { goTo } from '../e2e/support/secretariat';
import { makeCompetition, smallFacts } from '../e2e/support/set-up';
import { text } from '../e2e/support/text';
import { findLongestTask, type LongestTask } from './longest-tasks';

const PROJECT = join(import.meta.dirname, '..', '..');
const MINUTES = 60_000 * 5;

const { common, setUp } = text;
const { importing } = setUp;

interface Case {
  readonly name: string;
  readonly rows: number;
  /** Its path: bytes handed over by the driver would be unpacked by the page's own thread. */
  readonly file: string;
  /** `update`: for entries that stand in the competition already. */
  readonly kind: 'add' | 'update';
}

type Phase = 'reading' | 'preview' | 'apply';

export type ImportScreenFigures = Readonly<Record<Phase, LongestTask>> & { readonly name: string };

/** Longest tasks of the page while the largest tables go through the import dialog of the built program. */
export async function run(print: (line: string) => void): Promise<readonly ImportScreenFigures[]> {
  execFileSync(process.execPath, [join(PROJECT, 'build/build.mjs'), '--quiet'], { stdio: 'ignore' });
  const served = await startLocalServer({ root: join(PROJECT, 'dist/renderer'), port: 0, version: 'bench' });
  const folder = await mkdtemp(join(tmpdir(), 'pleno-bench-'));
  const browser = await chromium.launch(await chromiumLaunchOptions('newest'));
  try {
    const all: ImportScreenFigures[] = [];
    for (const cases of await allCases(folder)) {
      const context = await browser.newContext({ locale: 'id-ID', baseURL: served.address });
      const page = await context.newPage();
      page.setDefaultTimeout(MINUTES);
      await page.goto('/');
      await makeCompetition(page, smallFacts);
      await goTo(page, 'entries');
      for (const one of cases) {
        const figures = { name: one.name, ...(await importCase(browser, page, one)) };
        all.push(figures);
        print(describe(figures));
      }
      await context.close();
    }
    return all;
  } finally {
    await browser.close();
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function importCase(
  browser: Browser,
  page: Page,
  { rows, file, kind }: Case,
): Promise<Readonly<Record<Phase, LongestTask>>> {
  const count = formatCount(rows, 'id');
  const dialog = page.getByRole('dialog', { name: importing.entriesTitle });
  const button = (name: string): Locator => dialog.getByRole('button', { name, exact: true });
  await page.getByRole('button', { name: setUp.entries.import }).first().click();
  const reading = await findLongestTask(browser, page, async () => {
    const picker = page.waitForEvent('filechooser');
    await button(importing.choose).click();
    await (await picker).setFiles(file);
    await button(importing.toPreview).waitFor();
  });
  const preview = await findLongestTask(browser, page, async () => {
    await button(importing.toPreview).click();
    if (kind === 'update') await dialog.getByRole('checkbox', { name: importing.updateEntries }).check();
    await button(importing.entriesConfirm(count)).and(page.locator(':enabled')).waitFor();
  });
  const apply = await findLongestTask(browser, page, async () => {
    await button(importing.entriesConfirm(count)).click();
    await button(common.close).click();
    await dialog.waitFor({ state: 'hidden' });
  });
  return { reading, preview, apply };
}

async function allCases(folder: string): Promise<readonly (readonly Case[])[]> {
  const { toCsv, toXlsx } = createSpreadsheet();
  const table = async (
    format: 'csv' | 'xlsx',
    rows: number,
    columns: number,
    note = 'awal',
  ): Promise<string> => {
    const sheet = { name: 'Peserta', caption: [], ...cellsOf(rows, columns, note) };
    const bytes = format === 'csv' ? toCsv(sheet) : await toXlsx([sheet]);
    const path = join(folder, `${rows}-${columns}-${note}.${format}`);
    await writeFile(path, bytes);
    return path;
  };
  const add = async (format: 'csv' | 'xlsx', rows: number, columns: number): Promise<Case> => ({
    name: `${format.toUpperCase()} of ${rows} × ${columns}`,
    rows,
    kind: 'add',
    file: await table(format, rows, columns),
  });
  const corrections: Case = {
    ...{ name: '5000 rows for 5000 entries', rows: 5_000, kind: 'update' },
    file: await table('xlsx', 5_000, 12, 'baru'),
  };
  return [
    [await add('xlsx', 5_000, 12), corrections],
    [await add('xlsx', 30_000, 12)],
    [await add('csv', 30_000, 12)],
    [await add('xlsx', 10_000, 256)],
    [await add('csv', 10_000, 256)],
  ];
}

const KNOWN = ['No Urut', 'Judul Inovasi', 'Instansi', 'Kategori', 'Keterangan'];

function cellsOf(rows: number, columns: number, note: string) {
  const more = Array.from({ length: columns - KNOWN.length }, (_, index) => index + 1);
  return {
    header: [...KNOWN, ...more.map((index) => `Data ${index}`)],
    rows: Array.from({ length: rows }, (_, index) => [
      ...[index + 1, `Layanan nomor ${index + 1} untuk warga`, `Dinas ${index % 97}`],
      ...[`Kategori ${index % 7}`, note],
      ...more.map((column) => `${column}-${index % 13}`),
    ]),
  };
}

const describe = ({ name, ...phases }: ImportScreenFigures): string =>
  `import of ${name}, longest task (processor time): ${Object.entries(phases)
    .map(([phase, { wall, cpu }]) => `${phase} ${Math.round(wall)} (${Math.round(cpu)}) ms`)
    .join(', ')} (aim ≤ 100 ms)`;

/** The figures as lines of text. */
export async function runImportScreenBench(print: (line: string) => void): Promise<void> {
  await run(print);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runImportScreenBench((line) => process.stdout.write(`${line}\n`));
}
