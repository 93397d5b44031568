import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSpreadsheet } from '../../renderer/adapters/spreadsheet/spreadsheet';
import { chromiumLaunchOptions } from '../e2e/browser';
import type { TablePageRun } from '../fixtures/table-page/page-types';
import { type ServedPage, serveTestPage } from '../serve-test-page';

let served: ServedPage;
let browser: Browser;
let page: Page;
const refused: string[] = [];

beforeAll(async () => {
  served = await serveTestPage(new URL('../fixtures/table-page', import.meta.url).pathname);
  browser = await chromium.launch(await chromiumLaunchOptions('lean'));
  page = await browser.newPage();
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(served.address);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function readInPage(bytes: Uint8Array, cancelAfter?: number): Promise<TablePageRun> {
  await page.route('**/table', (route) => route.fulfill({ body: Buffer.from(bytes) }));
  const run = await page.evaluate((after) => window.readTable('/table', after), cancelAfter);
  await page.unroute('**/table');
  return run;
}

test('a worker in Chromium, under the strict policy, reads workbook and text, and can be cancelled', async () => {
  const workbook = readFileSync(new URL('../fixtures/tables/zip64.xlsx', import.meta.url));
  expect(await readInPage(workbook)).toMatchObject({
    rows: 3,
    lastCells: [
      '3',
      'Dinas Kependudukan <X>',
      'Perangkat Daerah',
      'spasi depan',
      'Pendidikan',
      'Khusus',
      '87.5',
    ],
  });
  const text = new TextEncoder().encode('No;Judul;Instansi\n1;Satu;Dinas A\n2;Dua;Dinas B\n');
  expect(await readInPage(text)).toMatchObject({ rows: 2, lastCells: ['2', 'Dua', 'Dinas B'] });

  const rows = Array.from({ length: 30_000 }, (_, index) => [index + 1, `Judul ${index + 1}`, 'Dinas']);
  const { toXlsx } = createSpreadsheet();
  const large = await toXlsx([{ name: 'P', caption: [], header: ['No', 'Judul', 'Instansi'], rows }]);
  expect(await readInPage(large)).toMatchObject({
    rows: 30_000,
    lastCells: ['30000', 'Judul 30000', 'Dinas'],
  });
  expect((await readInPage(large, 1)).problem).toEqual({ type: 'table-cancelled' });
  expect(refused).toEqual([]);
});
