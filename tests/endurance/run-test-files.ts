import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readVitestReport, type Tally } from '../../build/tally.mjs';

const root = resolve(import.meta.dirname, '../..');

/**
 * Runs the test files whose path holds one of the names.
 *
 * @throws if the runner left no report
 */
export async function runTestFiles(
  names: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'pleno-tally-'));
  const report = join(folder, 'vitest.json');
  try {
    const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...names], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, PLENO_TALLY: report },
    });
    const [code] = await once(child, 'close');
    const tally = readVitestReport(JSON.parse(await readFile(report, 'utf8')));
    if (tally === undefined) throw new Error(`the tests ended with ${code} and left no report`);
    // A runner that complains without naming a failed test counts as one.
    return { ...tally, failed: tally.failed + (code === 0 || tally.failed > 0 ? 0 : 1) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
