/* Prints the figures of README's benchmark table, as ratios where they can be. Timing decides no test. */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumLaunchOptions } from '../e2e/browser';
import { runCertificatesBench } from './certificates.bench';
import type { Figures } from './figures';

const folder = resolve(import.meta.dirname, '../../node_modules/.cache/pleno-bench');

print(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
await runPage();
await runCertificatesBench(print);

async function runPage(): Promise<void> {
  await build({
    root: join(import.meta.dirname, 'page'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome120', minify: false },
  });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const type = extname(path) === '.js' ? 'text/javascript' : 'text/html';
    readFile(join(folder, path === '/' ? 'index.html' : path)).then(
      (bytes) => response.writeHead(200, { 'content-type': type }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const browser = await chromium.launch(await chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${address.port}/`);
    report(await page.evaluate(() => window.runBench()), browser.version());
  } finally {
    await browser.close();
    server.close();
  }
}

function report({ save, merge, opening, heapBytes }: Figures, version: string): void {
  print(`Chromium ${version}`);
  print(
    `save of a mark (${save.count}): p50 ${ms(save.p50)}, p95 ${ms(save.p95)}; a bare strict put p50 ${ms(save.putP50)}: ${ratio(save.p50, save.putP50)}`,
  );
  print(
    `merge of ${merge.rows} revisions: raw bulkPut ${ms(merge.bulkPut)}; union ${ms(merge.union)}: ${ratio(merge.union, merge.bulkPut)} (aim ≤ 1.5×); with reading, checking and verifying the files ${ms(merge.whole)}: ${ratio(merge.whole, merge.bulkPut)}`,
  );
  print(
    `opening 5 000 × 3 × 7: load ${ms(opening.load)}, states ${ms(opening.merge)}, rank ${opening.rows} rows ${ms(opening.rank)} (aim ≤ 100 ms)`,
  );
  if (heapBytes !== undefined) print(`page heap afterwards: ${Math.round(heapBytes / 1_048_576)} MB`);
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
