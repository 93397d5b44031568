import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { startLocalServer } from '../electron/host/local-server';

export interface ServedPage {
  /** The same until it is closed, so what a browser keeps for it stays its own. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Built once in a process, whoever serves it; by folder. */
const pages = new Map<string, Promise<string>>();

/**
 * Builds a test's own page and serves it on localhost under the security headers of the product.
 *
 * @param folder with the page's index.html
 */
export async function serveTestPage(folder: string): Promise<ServedPage> {
  const server = await startLocalServer({ root: await buildTestPage(folder), port: 0, version: 'test' });
  return { address: server.address, close: () => server.close() };
}

/** @returns the folder it was built into, which is gone when the process ends */
export function buildTestPage(folder: string): Promise<string> {
  const building = pages.get(folder) ?? buildPage(folder);
  pages.set(folder, building);
  return building;
}

async function buildPage(folder: string): Promise<string> {
  const built = await mkdtemp(join(tmpdir(), 'pleno-page-'));
  process.once('exit', () => rmSync(built, { recursive: true, force: true, maxRetries: 3 }));
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: built,
      emptyOutDir: true,
      target: 'chrome120',
      minify: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  return built;
}
