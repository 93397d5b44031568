import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFolder } from '../builders/golden-files';

const ROOT = join(import.meta.dirname, '../..');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');

/** The real program, as `npm run -s pleno --` starts it. */
const pleno = (...args: string[]) =>
  new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [TSX, join(ROOT, 'electron/cli.ts'), ...args],
      { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });

let folder = '';
const path = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await aFolder();
  const made = await pleno(
    ...[
      'simulate',
      '--entries',
      '5',
      '--judges',
      '2',
      '--criteria',
      '3',
      '--seed',
      's',
      '--out',
      folder,
      '--marks',
    ],
  );
  expect(made).toMatchObject({ code: 0, stderr: '' });
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('the pleno program as a process', { timeout: 60_000 }, () => {
  test('results and tabulate print the same JSON on standard output and nothing else', async () => {
    const at = ['--competition', path('competition.pleno'), '--format', 'json'];
    const merged = await pleno('results', ...at, path('scores-J1.pleno'), path('scores-J2.pleno'));
    const recounted = await pleno('tabulate', ...at, '--marks', path('marks.csv'));
    expect(merged).toMatchObject({ code: 0, stderr: '' });
    expect(recounted).toEqual(merged);
    expect(JSON.parse(merged.stdout)).toMatchObject({ complete: true, refused: [] });
  });

  test('ends with 1 for a refusal, with the reason on standard error', async () => {
    const { code, stdout, stderr } = await pleno('verify', path('marks.csv'));
    expect(code).toBe(1);
    expect(stdout).toContain('does not hold');
    expect(stderr).toContain('marks.csv: This is not a Pleno file');
  });

  test('new writes a file and ends with 0', async () => {
    const sample = join(ROOT, 'assets/sample');
    const { code } = await pleno(
      ...['new', '--preset', 'kipp-lima-kriteria', '--name', 'Uji', '--out', path('N.pleno')],
      ...['--entries', join(sample, 'peserta-contoh-46.csv'), '--judges', join(sample, 'juri-contoh.csv')],
    );
    expect(code).toBe(0);
    expect((await readFile(path('N.pleno'), 'utf8')).startsWith('{"pleno":1,"kind":"competition"')).toBe(
      true,
    );
  });

  test.each([
    [[], 'Usage: pleno COMMAND'],
    [['merge'], 'no such command: merge'],
    [['results', '--competition', 'x.pleno'], 'no file is named'],
    [['results', 'x.pleno'], 'missing: --competition'],
    [['tabulate', '--competition', 'x', '--marks', 'y', '--format', 'xml'], 'one of text, json, csv'],
    [['verify', '--fast', 'x.pleno'], "Unknown option '--fast'"],
  ])('%j ends with 2 and says what is wrong', async (args, what) => {
    const { code, stdout, stderr } = await pleno(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(what);
  });

  test.each(['new', 'tabulate', 'results', 'verify', 'simulate'])(
    '%s --help ends with 0',
    async (command) => {
      const { code, stdout, stderr } = await pleno(command, '--help');
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(new RegExp(`^Usage: pleno ${command} `));
    },
  );

  test('--help lists the commands', async () => {
    const { code, stdout } = await pleno('--help');
    expect(code).toBe(0);
    for (const name of ['new', 'tabulate', 'results', 'verify', 'simulate'])
      expect(stdout).toContain(`  ${name} `);
  });
});
