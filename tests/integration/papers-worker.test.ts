import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderPaper } from '../../renderer/adapters/pdf/render-paper';
import { paperFonts } from '../builders/paper-fonts';
import { aCertificatesRequest, everyPaper } from '../builders/some-papers';
import { chromiumLaunchOptions } from '../e2e/browser';
import { packPaper } from '../fixtures/papers-page/page-types';

/** As strict as the program's own: no eval, no blob: workers, scripts through one policy. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types pleno',
].join('; ');

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.ttf': 'font/ttf',
};

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;
const refused: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pleno-papers-'));
  await build({
    root: join(import.meta.dirname, '../fixtures/papers-page'),
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, target: 'chrome120' },
  });
  server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const name = path === '/' ? 'index.html' : path;
    response.setHeader('content-security-policy', POLICY);
    try {
      response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
      response.end(readFileSync(join(folder, name)));
    } catch {
      // Only the browser's request for an icon ends here.
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  browser = await chromium.launch(await chromiumLaunchOptions('lean'));
  page = await browser.newPage();
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a worker in Chromium, under the strict policy, makes the same bytes as Node', async () => {
  for (const paper of everyPaper()) {
    const here = await renderPaper(paper, paperFonts);
    if (!here.ok) throw new Error(here.error.type);
    const there = await page.evaluate((request) => window.renderInPage(request, false), packPaper(paper));
    expect(there.outcome).toBe(createHash('sha256').update(here.value).digest('hex'));
  }
  expect(refused).toEqual([]);
});

test('progress comes while it works, and cancelling stops it', async () => {
  const request = packPaper(aCertificatesRequest());
  const done = await page.evaluate((paper) => window.renderInPage(paper, false), request);
  expect(done.progress.length).toBeGreaterThan(2);
  expect(done.progress.at(-1)).toBe(46);
  const cancelled = await page.evaluate((paper) => window.renderInPage(paper, true), request);
  expect(cancelled).toEqual({ outcome: 'pdf-cancelled', progress: [expect.any(Number)] });
});
