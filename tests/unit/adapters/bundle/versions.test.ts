import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstVersion } from '../../../../renderer/adapters/bundle/versions';

const ROOT = join(import.meta.dirname, '../../../..');

interface V1 {
  readonly name: string;
}
interface V2 {
  readonly names: readonly string[];
}
interface V3 {
  readonly names: readonly string[];
  readonly size: number;
}

const read1 = (text: string): V1 => ({ name: text });
const read2 = (text: string): V2 => ({ names: text.split(' ') });
const read3 = (text: string): V3 => ({ names: text.split(' '), size: text.length });
const versions = firstVersion(read1)
  .upgraded(2, read2, ({ name }) => ({ names: [name] }))
  .upgraded(3, read3, ({ names }) => ({ names, size: 0 }));

describe('the versions of a format', () => {
  test('are each read as what they are, and told as the newest', () => {
    expect(versions.newest).toBe(3);
    expect(versions.find(3)?.('a b')).toEqual({ names: ['a', 'b'], size: 3 });
    expect(versions.find(2)?.('a b')).toEqual({ names: ['a', 'b'], size: 0 });
    expect(versions.find(1)?.('a b')).toEqual({ names: ['a b'], size: 0 });
  });

  test('that nobody knows are not guessed', () => {
    for (const version of [0, -1, 4, 1.5, Number.NaN]) expect(versions.find(version)).toBeUndefined();
  });
});

describe('a chain of versions', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pleno-versions-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Which lines don't compile, of a file that builds a chain in these lines. */
  async function compile(...lines: readonly string[]): Promise<readonly number[]> {
    const path = join(folder, 'chain.ts');
    const types = [
      `import { firstVersion, type Versions } from '${join(ROOT, 'renderer/adapters/bundle/versions')}';`,
      'declare const read1: (text: string) => { name: string };',
      'declare const read2: (text: string) => { names: string[] };',
      'declare const read3: (text: string) => { names: string[]; size: number };',
      'declare const to2: (before: { name: string }) => { names: string[] };',
      'declare const to3: (before: { names: string[] }) => { names: string[]; size: number };',
      'type Newest = Versions<3, string, { names: string[]; size: number }>;',
    ];
    await writeFile(path, [...types, ...lines].join('\n'));
    const options =
      '--noEmit --pretty false --strict --skipLibCheck --target es2023 --module esnext --moduleResolution bundler';
    try {
      // Beside a tsconfig.json the compiler takes no files.
      await promisify(execFile)(
        process.execPath,
        [join(ROOT, 'node_modules/typescript/bin/tsc'), ...options.split(' '), path],
        { cwd: folder },
      );
      return [];
    } catch (error) {
      const { stdout = '' } = error as { stdout?: string };
      const lines = [...stdout.matchAll(/chain\.ts\((\d+),\d+\): error/g)].map(([, line]) => Number(line));
      if (lines.length === 0) throw error;
      return [...new Set(lines)].map((line) => line - types.length);
    }
  }

  test('compiles when it is whole', async () => {
    expect(
      await compile(
        'export const all: Newest = firstVersion(read1).upgraded(2, read2, to2).upgraded(3, read3, to3);',
      ),
    ).toEqual([]);
  });

  test('does not compile with a version left out, twice or by a wrong upgrade, or short of what the program has', async () => {
    expect(
      await compile(
        'export const gap = firstVersion(read1).upgraded(3, read2, to2);',
        'export const twice = firstVersion(read1).upgraded(2, read2, to2).upgraded(2, read3, to3);',
        'export const leap = firstVersion(read1).upgraded(2, read3, to3);',
        'export const short: Newest = firstVersion(read1).upgraded(2, read2, to2);',
      ),
    ).toEqual([1, 2, 3, 4]);
  });
});
