import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { startLocalServer } from '../../electron/host/local-server';
import { aLargeBackup } from '../builders/a-large-backup';
import { chromiumLaunchOptions } from '../e2e/browser';
import { choose } from '../e2e/support/files';
import { goTo } from '../e2e/support/secretariat';
import { text } from '../e2e/support/text';
import { findLongestTask, type LongestTask } from './longest-tasks';

const PROJECT = join(import.meta.dirname, '..', '..');
const ENTRIES = 5_000;
const JUDGES = 4;

const { backups, results } = text;

export interface TableScreenFigures {
  /** Longest tasks of the page. */
  readonly scrolling: LongestTask;
  readonly sortingNames: LongestTask;
  readonly sortingScores: LongestTask;
  readonly arrowKeys: LongestTask;
}

/** The ranking of the built program with 5 000 entries: scrolled from end to end, sorted, and gone through by keys. */
export async function run(): Promise<TableScreenFigures> {
  execFileSync(process.execPath, [join(PROJECT, 'build/build.mjs'), '--quiet'], { stdio: 'ignore' });
  const served = await startLocalServer({ root: join(PROJECT, 'dist/renderer'), port: 0, version: 'bench' });
  const browser = await chromium.launch(await chromiumLaunchOptions('newest'));
  try {
    const context = await browser.newContext({
      locale: 'id-ID',
      baseURL: served.address,
      viewport: { width: 1093, height: 614 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto('/');
    await restore(page);
    await goTo(page, 'results');
    const table = page.getByRole('grid', { name: results.title });
    await table.locator('tr[data-index="0"]').waitFor();
    const head = (name: string) => table.getByRole('columnheader', { name }).getByRole('button');
    const scrolling = await findLongestTask(browser, page, () =>
      table.evaluate(async (element) => {
        const frame = element.parentElement ?? element;
        const step = frame.scrollHeight / 200;
        for (let top = 0; top < frame.scrollHeight; top += step) {
          frame.scrollTop = top;
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        frame.scrollTop = 0;
      }),
    );
    const sort = (name: string) =>
      findLongestTask(browser, page, async () => {
        await head(name).click();
        await table.locator(`th[aria-sort="ascending"]`).waitFor();
      });
    const [sortingNames, sortingScores] = [await sort(results.entry), await sort(results.score)];
    await table.locator('tbody').getByRole('link').first().focus();
    const arrowKeys = await findLongestTask(browser, page, async () => {
      for (let press = 0; press < 100; press += 1) await page.keyboard.press('ArrowDown');
    });
    return { scrolling, sortingNames, sortingScores, arrowKeys };
  } finally {
    await browser.close();
    await served.close();
  }
}

async function restore(page: Page): Promise<void> {
  const buffer = Buffer.from(await aLargeBackup(ENTRIES, 'secretariat', JUDGES));
  await page.getByRole('link', { name: backups.link, exact: true }).click();
  await choose(page, () => page.getByRole('button', { name: backups.restoreChoose }).click(), [
    { name: 'cadangan.pleno', mimeType: 'application/octet-stream', buffer },
  ]);
  const dialog = page.getByRole('dialog', { name: backups.dialogTitle });
  await dialog.getByRole('button', { name: backups.restore, exact: true }).click();
  await dialog.getByRole('button', { name: backups.open }).click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** The figures as lines of text. */
export async function runTableScreenBench(print: (line: string) => void): Promise<void> {
  const figures = Object.entries(await run()).map(
    ([what, { wall, cpu }]) => `${what} ${Math.round(wall)} (${Math.round(cpu)}) ms`,
  );
  print(
    `ranking of ${ENTRIES} × ${JUDGES}, longest task (processor time): ${figures.join(', ')} (aims: scrolling ≤ 50 ms, sorting ≤ 100 ms)`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runTableScreenBench((line) => process.stdout.write(`${line}\n`));
}
