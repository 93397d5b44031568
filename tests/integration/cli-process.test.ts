import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { aFolder } from '../builders/golden-files';

const ROOT = join(import.meta.dirname, '../..');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');

/** The real program, as `npm run -s pleno --` starts it. */
const pleno = (...args: string[]) =>
  new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [TSX, join(ROOT, 'electron/cli/pleno.ts'), ...args],
      { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });

let folder = '';
const path = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await aFolder();
  const size = ['--entries', '5', '--judges', '2', '--criteria', '3'];
  const made = await runCommand(['simulate', ...size, '--seed', 's', '--out', folder, '--marks']);
  expect(made).toMatchObject({ exit: 0, remarks: [] });
});
afterAll(() => rm(folder, { recursive: true }));

// A process costs a second: one for each exit code, the rest is the same code without a process.
describe('the pleno program as a process', () => {
  test('ends with 0 and prints the result on standard output, and nothing else', async () => {
    const at = ['--competition', path('competition.pleno'), '--format', 'json'];
    const bundles = [path('scores-J1.pleno'), path('scores-J2.pleno')];
    const { out } = await runCommand(['tabulate', ...at, '--marks', path('marks.csv')]);
    expect(JSON.parse(out)).toMatchObject({ complete: true, refused: [] });
    expect(await pleno('results', ...at, ...bundles)).toEqual({ code: 0, stdout: out, stderr: '' });
  });

  test('ends with 1 for a refusal, with the reason on standard error', async () => {
    const { code, stdout, stderr } = await pleno('verify', path('marks.csv'));
    expect(code).toBe(1);
    expect(stdout).toContain('does not hold');
    expect(stderr).toContain('marks.csv: This is not a Pleno file');
  });

  test('ends with 2 for wrong usage, with what is wrong on standard error', async () => {
    const { code, stdout, stderr } = await pleno();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: pleno COMMAND');
  });
});

describe('the command line', () => {
  test.each([
    [['merge'], 'no such command: merge'],
    [['results', '--competition', 'x.pleno'], 'no file is named'],
    [['results', 'x.pleno'], 'missing: --competition'],
    [['tabulate', '--competition', 'x', '--marks', 'y', '--format', 'xml'], 'one of text, json, csv'],
    [['verify', '--fast', 'x.pleno'], "Unknown option '--fast'"],
  ])('%j is wrong usage, and it says what is wrong', async (args, what) => {
    const { exit, out, remarks } = await runCommand(args);
    expect([exit, out]).toEqual([2, '']);
    expect(remarks.join('\n')).toContain(what);
  });

  test.each(['new', 'import', 'tabulate', 'results', 'verify', 'simulate'])(
    '%s --help explains the command, and --help names it',
    async (command) => {
      const help = await runCommand([command, '--help']);
      expect(help).toMatchObject({ exit: 0, remarks: [] });
      expect(help.out).toMatch(new RegExp(`^Usage: pleno ${command} `));
      const { exit, out } = await runCommand(['--help']);
      expect(exit).toBe(0);
      expect(out).toContain(`  ${command} `);
    },
  );
});
