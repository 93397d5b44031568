// `npm run package`: installers by electron-builder, from a fresh build.
import { spawn } from 'node:child_process';
import { newerNodeNote } from './newer-node.mjs';
import { ensureBuild, ensurePackages, inProject, requireNode, root } from './ready.mjs';

requireNode();
const note = newerNodeNote('Making installers');
if (note !== undefined) process.stdout.write(`${note}.\n`);
await ensurePackages();
await ensureBuild();
const child = spawn(
  process.execPath,
  [
    inProject('node_modules/electron-builder/cli.js'),
    '--config',
    'build/electron-builder.config.ts',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
