// Builds everything into dist: the renderer, the Electron shell, the local server of browser mode.
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { buildStamp, inProject, projectVersion, root } from './ready.mjs';

const quiet = process.argv.includes('--quiet') || !process.stdout.isTTY;
const logLevel = quiet ? 'warn' : 'info';

// Without its stamp a half finished build is never taken for a whole one.
rmSync(inProject(buildStamp), { force: true });

await build({ configFile: inProject('vite.config.ts'), root: inProject('renderer'), logLevel });
await buildForNode('electron/main.ts', 'dist/electron/main.js', 'es');
// A sandboxed preload script has to be one CommonJS file.
await buildForNode('electron/preload.ts', 'dist/electron/preload.cjs', 'cjs');
await buildForNode('electron/local-server.ts', 'dist/browser-mode/local-server.js', 'es');

writeFileSync(inProject(buildStamp), `${JSON.stringify({ version: projectVersion() })}\n`);

/**
 * One entry with all its packages inside one file; only Electron and Node itself stay outside.
 *
 * @param {string} entry
 * @param {string} output
 * @param {'es' | 'cjs'} format
 */
async function buildForNode(entry, output, format) {
  const slash = output.lastIndexOf('/');
  await build({
    configFile: false,
    root,
    logLevel,
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: inProject(entry),
      outDir: inProject(output.slice(0, slash)),
      emptyOutDir: false,
      target: 'node20.19',
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format, entryFileNames: output.slice(slash + 1), codeSplitting: false },
      },
    },
  });
}
