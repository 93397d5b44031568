// What is bundled from what: the renderer, the Electron shell, the local server of browser mode.
import { build } from 'vite';
import { inProject, root } from './ready.mjs';

/**
 * @typedef {object} Wishes
 * @property {import('vite').LogLevel} logLevel
 * @property {import('vite').Plugin} plugin looks at everything that is bundled, workers included
 * @property {boolean} [write] false: the outputs are made and not written
 * @property {boolean} [sourcemap]
 */

/**
 * @param {Wishes} wishes
 * @returns {Promise<void>}
 */
export async function bundleAll(wishes) {
  const { logLevel, plugin, write = true, sourcemap = false } = wishes;
  await build({
    configFile: inProject('vite.config.ts'),
    root: inProject('renderer'),
    logLevel,
    plugins: [plugin],
    worker: { plugins: () => [plugin] },
    build: { write, sourcemap },
  });
  await bundleForNode('electron/shell/main.ts', 'dist/electron/main.js', 'es', wishes);
  // A sandboxed preload script has to be one CommonJS file.
  await bundleForNode('electron/shell/preload.ts', 'dist/electron/preload.cjs', 'cjs', wishes);
  await bundleForNode(
    'electron/shell/display-preload.ts',
    'dist/electron/display-preload.cjs',
    'cjs',
    wishes,
  );
  // A thread's text is handed over by the main process, which alone reads from inside the package.
  await bundleForNode(
    'electron/handlers/backups/backup-worker.ts',
    'dist/electron/backup-worker.cjs',
    'cjs',
    wishes,
  );
  await bundleForNode('electron/host/local-server.ts', 'dist/browser-mode/local-server.js', 'es', wishes);
}

/**
 * One entry with all its packages inside one file; only Electron and Node itself stay outside.
 *
 * @param {string} entry
 * @param {string} output
 * @param {'es' | 'cjs'} format
 * @param {Wishes} wishes
 */
async function bundleForNode(entry, output, format, { logLevel, plugin, write = true, sourcemap = false }) {
  const slash = output.lastIndexOf('/');
  await build({
    configFile: false,
    root,
    logLevel,
    publicDir: false,
    plugins: [plugin],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: inProject(entry),
      outDir: inProject(output.slice(0, slash)),
      emptyOutDir: false,
      target: 'node20.19',
      minify: false,
      write,
      sourcemap,
      rolldownOptions: {
        external: ['electron'],
        output: { format, entryFileNames: output.slice(slash + 1), codeSplitting: false },
      },
    },
  });
}
