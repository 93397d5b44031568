// `npm run test:electron`: the shell's end-to-end suite in real Electron, where its runtime is there.
import { spawn } from 'node:child_process';
import { electronObstacle } from './electron-runtime.mjs';
import { ensureBuild, ensurePackages, inProject, requireNode, root } from './ready.mjs';

requireNode();
await ensurePackages();
const obstacle = electronObstacle();
if (obstacle !== undefined) {
  process.stdout.write(`Did not run: ${obstacle}. Nothing was tested in real Electron.\n`);
} else {
  await ensureBuild();
  const child = spawn(
    process.execPath,
    [inProject('node_modules/playwright/cli.js'), 'test', 'shell-electron'],
    { cwd: root, stdio: 'inherit' },
  );
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
