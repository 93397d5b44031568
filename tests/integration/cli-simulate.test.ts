import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import type { ResultReport } from '../../renderer/application/results/result-report';
import { aFolder } from '../builders/golden-files';

let folder = '';
const path = (...names: string[]): string => join(folder, ...names);
beforeAll(async () => {
  folder = await aFolder();
});
afterAll(() => rm(folder, { recursive: true }));

const simulate = (out: string, ...more: string[]) =>
  runCommand([
    ...['simulate', '--entries', '46', '--judges', '4', '--criteria', '11', '--out', path(out)],
    ...more,
  ]);
const digest = async (name: string) => {
  const names = (await readdir(path(name))).toSorted();
  const files = await Promise.all(names.map((file) => readFile(path(name, file), 'latin1')));
  return names.map((file, index) => [file, files[index]]);
};

describe('pleno simulate', () => {
  test('gives the same bytes for the same seed, and others for another', async () => {
    expect((await simulate('one', '--seed', 'x', '--marks')).exit).toBe(0);
    await simulate('again', '--seed', 'x', '--marks');
    await simulate('other', '--seed', 'y', '--marks');
    const one = await digest('one');
    expect(one.map(([name]) => name)).toEqual([
      'competition.pleno',
      'marks.csv',
      'scores-J1.pleno',
      'scores-J2.pleno',
      'scores-J3.pleno',
      'scores-J4.pleno',
    ]);
    expect(await digest('again')).toEqual(one);
    const other = await digest('other');
    for (const [index, [, bytes]] of one.entries()) expect(other[index]?.[1]).not.toBe(bytes);
  });

  test('makes files that hold', async () => {
    await simulate('holds', '--seed', '1');
    const files = (await readdir(path('holds'))).map((name) => path('holds', name));
    expect(files).toHaveLength(5);
    expect(
      (await runCommand(['verify', '--competition', path('holds', 'competition.pleno'), ...files])).exit,
    ).toBe(0);
  });

  test('a recount of the marks gives the results of the bundles, to the letter', async () => {
    await simulate('recount', '--seed', 'recount', '--recusals', '0.05', '--missing', '0.08', '--marks');
    const at = ['--competition', path('recount', 'competition.pleno'), '--format', 'json'];
    const bundles = [1, 2, 3, 4].map((judge) => path('recount', `scores-J${judge}.pleno`));
    const merged = await runCommand(['results', ...at, ...bundles]);
    const recounted = await runCommand(['tabulate', ...at, '--marks', path('recount', 'marks.csv')]);
    expect([merged.exit, recounted.exit]).toEqual([0, 0]);
    expect(recounted.out).toBe(merged.out);

    const { rows, complete } = JSON.parse(merged.out) as ResultReport<object>;
    expect([rows.length, complete]).toEqual([46, false]);
    expect(rows.some(({ judges }) => judges.recused > 0)).toBe(true);
    expect(rows.some(({ provisional }) => provisional)).toBe(true);
  });

  test.each([
    [['--entries', '0']],
    [['--entries', '1.5']],
    [['--judges', '-1']],
    [['--criteria', '51']],
    [['--recusals', '2']],
    [['--missing', 'x']],
    [['--nature', 'secret']],
    [['--seed', '']],
  ])('refuses %j as wrong usage', async (wrong) => {
    const right = { entries: '3', judges: '2', criteria: '2', seed: '1', out: path('none') };
    const [option = '', value = ''] = wrong;
    const all = { ...right, [option.slice(2)]: value };
    const args = Object.entries(all).map(([name, text]) => `--${name}=${text}`);
    expect((await runCommand(['simulate', ...args])).exit).toBe(2);
    await expect(readdir(path('none'))).rejects.toThrow('ENOENT');
  });

  test('says when it cannot write there', async () => {
    await simulate('blocked', '--seed', '1');
    const { exit, remarks } = await simulate(join('blocked', 'competition.pleno', 'x'), '--seed', '1');
    expect(exit).toBe(1);
    expect(remarks[0]).toContain('cannot be written');
  });
});
