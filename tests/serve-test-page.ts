import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { startLocalServer } from '../electron/host/local-server';

export interface ServedPage {
  /** The same until it is closed, so what a browser keeps for it stays its own. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Builds a test's own page and serves it on localhost under the security headers of the product.
 *
 * @param folder with the page's index.html
 */
export async function serveTestPage(folder: string): Promise<ServedPage> {
  const built = await mkdtemp(join(tmpdir(), 'pleno-page-'));
  const remove = (): Promise<void> => rm(built, { recursive: true, force: true, maxRetries: 3 });
  try {
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
    const server = await startLocalServer({ root: built, port: 0, version: 'test' });
    return {
      address: server.address,
      close: async () => {
        await server.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
