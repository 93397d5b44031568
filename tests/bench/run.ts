/* Prints the figures of README's benchmark table, as ratios where they can be. Timing decides no test. */

import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../e2e/browser';
import { serveTestPage } from '../serve-test-page';
import { runCertificatesBench } from './certificates.bench';
import type { Figures, GrowthFigures, LargeImportFigures, StartFigures } from './figures';
import { runImportScreenBench } from './import-screen.bench';
import { runTableScreenBench } from './table-screen.bench';
import { runTablesBench } from './tables.bench';

print(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
const parts = {
  page: runPage,
  certificates: () => runCertificatesBench(print),
  tables: () => runTablesBench(print),
  screen: () => runImportScreenBench(print),
  table: () => runTableScreenBench(print),
};
// By name, or all of them.
const [, , wanted] = process.argv;
for (const [name, run] of Object.entries(parts)) if (wanted === undefined || wanted === name) await run();

async function runPage(): Promise<void> {
  await inBrowser(async (page, version) => report(await page.evaluate(() => window.runBench()), version));
  // In a profile of its own: a start reads whatever is there.
  await inBrowser(async (page) => {
    reportLargeImport(await page.evaluate(() => window.runLargeImport()));
    await page.reload();
    reportStart(await page.evaluate(() => window.runStart()));
    await page.reload();
    await reportMemory(page);
  });
  await inBrowser(async (page) => reportGrowth(await page.evaluate(() => window.runGrowth())));
}

async function inBrowser(run: (page: Page, version: string) => Promise<void>): Promise<void> {
  const served = await serveTestPage(join(import.meta.dirname, 'page'));
  // On a disk: a private window keeps its file system in memory.
  const folder = await mkdtemp(join(tmpdir(), 'pleno-bench-'));
  const context = await chromium.launchPersistentContext(folder, await chromiumLaunchOptions('newest'));
  try {
    const page = await context.newPage();
    await page.goto(served.address);
    await run(page, context.browser()?.version() ?? '');
  } finally {
    await context.close();
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function report({ save, saves, merge, opening, heapBytes }: Figures, version: string): void {
  print(`Chromium ${version}`);
  print(
    `save of a mark (${save.count}): p50 ${ms(save.p50)}, p95 ${ms(save.p95)}; a bare strict put and a flushed line p50 ${ms(save.putAndFlushP50)} (the put ${ms(save.putP50)}): ${ratio(save.p50, save.putAndFlushP50)} (aim ≤ 3×)`,
  );
  print(
    `beside ${saves.many} revisions: p50 ${ms(saves.besideMany)}: ${ratio(saves.besideMany, saves.besideFew)} of beside ${saves.few} (aim ≤ 1.5×)`,
  );
  print(
    `merge of ${merge.rows} revisions: raw bulkPut ${ms(merge.bulkPut)}; union ${ms(merge.union)}: ${ratio(merge.union, merge.bulkPut)} (aim ≤ 1.5×); with reading, checking and verifying the files ${ms(merge.whole)}: ${ratio(merge.whole, merge.bulkPut)}`,
  );
  print(
    `opening 5 000 × 3 × 7: load ${ms(opening.load)}, states ${ms(opening.merge)}, rank ${opening.rows} rows ${ms(opening.rank)} (aim ≤ 100 ms)`,
  );
  if (heapBytes !== undefined) print(`page heap afterwards: ${Math.round(heapBytes / 1_048_576)} MB`);
}

function reportLargeImport(large: LargeImportFigures): void {
  print(
    `import of ${large.rows} revisions from ${large.files} sealed files: ${ms(large.whole)} (aim ≤ 20 s); raw bulkPut ${ms(large.putPlain)}: ${ratio(large.whole, large.putPlain)}; progress told ${large.steps} times; longest task ${ms(large.longestTask)} (aim ≤ 100 ms); stopped after ${ms(large.cancelled)}`,
  );
  print(
    `the same without the disk: ${ms(large.reading)}: ${ratio(large.reading, large.putPlain)}; once more, all of it known: ${ms(large.again)}: ${ratio(large.again, large.putPlain)}; one file in a worker ${ms(large.decoding)}`,
  );
  print(`state of all ${large.rows} sheets: ${ms(large.states)} (aim ≤ 200 ms)`);
}

function reportGrowth(figures: GrowthFigures): void {
  print('import by size of the competition:');
  for (const { entries, sheets, whole, putPlain } of figures) {
    print(
      `  ${entries} entries, ${sheets} sheets: ${ms(whole)}, ${ms((1000 * whole) / sheets)} a thousand sheets; ${ratio(whole, putPlain)} of raw bulkPut`,
    );
  }
}

function reportStart({ rows, whole, opening, loading, ranking, decoding }: StartFigures): void {
  print(
    `start with ${rows} revisions: ${ms(whole)} (aim ≤ 3 s): open ${ms(opening)}, load ${ms(loading)}, rank ${ms(ranking)}; one bare worker reads the files in ${ms(decoding)}: ${ratio(whole, decoding)} (aim ≤ 1.5×)`,
  );
}

/** What the page's objects take, by the engine's own count after it has swept. */
async function reportMemory(page: Page): Promise<void> {
  const engine = await page.context().newCDPSession(page);
  const usedBytes = async (): Promise<number> => {
    await engine.send('HeapProfiler.collectGarbage');
    return (await engine.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await usedBytes();
  const fileBytes = await page.evaluate(() => window.holdLargeImport());
  const bytes = (await usedBytes()) - before;
  print(`revisions in the page: ${(bytes / fileBytes).toFixed(2)} bytes of memory a byte of file (aim ≤ 3)`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
}

function ratio(value: number, baseline: number): string {
  return `${(value / baseline).toFixed(2)}×`;
}
