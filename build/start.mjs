// `npm start`: installs, builds and opens the program. Plain Node without any package.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { findElectron, machineObstacle } from './electron-runtime.mjs';
import { showLife } from './life.mjs';
import { newerNodeNote } from './newer-node.mjs';
import { ensureBuild, ensurePackages, inProject, readJson, requireNode, root, runQuietly } from './ready.mjs';
import { closeOnSignal, describeOutcome, serve } from './serve.mjs';

requireNode();
const options = new Set(process.argv.slice(2));
const unknown = [...options].find((option) => !['--browser', '--electron', '--no-open'].includes(option));
if (unknown !== undefined) {
  process.stderr.write(
    `Unknown option ${unknown}. There are: --browser (don't use Electron), --electron (try again to fetch its runtime), --no-open (only name the address).\n`,
  );
  process.exit(2);
}

await ensurePackages();
// Tests say so: they must not rebuild what other tests are looking at.
if (!process.env.PLENO_NO_BUILD) await ensureBuild();
const reason = options.has('--browser') ? 'as asked' : await tryElectron();
if (reason !== undefined) await openInBrowser(reason);

/**
 * Runs the program in Electron until it is closed, and ends this process with it.
 *
 * @returns {Promise<string | undefined>} why it could not
 */
async function tryElectron() {
  const obstacle = machineObstacle();
  if (obstacle !== undefined) return obstacle;
  const runtime = findElectron() ?? (await fetchRuntime());
  if (runtime === undefined) {
    const note = newerNodeNote('fetching it');
    const why = note === undefined ? '' : `; ${note}`;
    return `Electron's runtime could not be downloaded${why} (npm start -- --electron tries again)`;
  }
  const code = await runElectron(runtime);
  if (code === undefined) return "Electron's runtime does not start on this machine";
  process.exit(code);
}

/**
 * Electron's runtime is a download of its own, which not every network lets through. One try;
 * where it failed, the next start doesn't wait for it again.
 *
 * @returns {Promise<string | undefined>}
 */
async function fetchRuntime() {
  const marker = 'node_modules/.cache/pleno-electron.json';
  if (readJson(marker) !== undefined && !options.has('--electron')) return undefined;
  await showLife(
    "Fetching Electron's runtime (once, two minutes at most)",
    runQuietly(process.execPath, [inProject('node_modules/electron/install.js')], { seconds: 120 }),
  );
  const runtime = findElectron();
  if (runtime === undefined) {
    mkdirSync(inProject('node_modules/.cache'), { recursive: true });
    writeFileSync(inProject(marker), '{"outcome":"failed"}\n');
  }
  return runtime;
}

/**
 * @param {string} runtime
 * @returns {Promise<number | undefined>} exit code; `undefined` if it gave up at once
 */
function runElectron(runtime) {
  const startedAt = performance.now();
  return new Promise((done) => {
    const child = spawn(runtime, [root], { stdio: ['ignore', 'inherit', 'ignore'] });
    child.on('error', () => done(undefined));
    child.on('close', (code) => {
      const hasGivenUp = code !== 0 && performance.now() - startedAt < 10_000;
      done(hasGivenUp ? undefined : (code ?? 1));
    });
    // Ctrl+C reaches Electron too; this process ends after it.
    process.on('SIGINT', () => child.kill('SIGINT'));
    process.on('SIGTERM', () => child.kill('SIGTERM'));
  });
}

/** @param {string} reason */
async function openInBrowser(reason) {
  process.stdout.write(`Browser mode: ${reason}.\n`);
  const outcome = await serve(process.env.PLENO_PORT);
  process.stdout.write(`${describeOutcome(outcome)}\n`);
  switch (outcome.type) {
    case 'started':
      closeOnSignal(outcome.serving);
      openAddress(outcome.serving.address);
      return;
    case 'already-running':
      openAddress(outcome.address);
      return;
    case 'port-taken':
    case 'port-wrong':
      process.exitCode = 1;
  }
}

/**
 * In the default browser; where that fails, the printed address is enough.
 *
 * @param {string} address
 */
function openAddress(address) {
  if (options.has('--no-open') || process.env.PLENO_NO_OPEN) return;
  /** @type {[string, string[]]} */
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd.exe', ['/c', 'start', '', address]]
        : ['xdg-open', [address]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
