import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder } from './sources';

const root = resolve(import.meta.dirname, '../../..');
const page = ['ES2023', 'DOM', 'DOM.Iterable', 'WebWorker'];

/** What each layer may take for granted; `tsc -b` holds its files against it. */
const surroundings: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['renderer/domain', ['ES2023'], []],
  ['renderer/application', ['ES2023'], []],
  ['renderer/strings', ['ES2023'], []],
  ['electron/contract', ['ES2023'], []],
  ['electron', ['ES2023'], ['node']],
  ['renderer/adapters', page, ['vite/client']],
  ['renderer/platform', page, ['vite/client']],
  ['renderer', page, ['vite/client']],
];

const read = (path: string): unknown =>
  JSON.parse(readFileSync(join(root, path), 'utf8').replace(/^\s*\/\/.*$/gm, ''));

describe('what a layer may take for granted', () => {
  test.each(surroundings)('%s is checked against %j with the types of %j', (folder, lib, types) => {
    expect(read(`${folder}/tsconfig.json`)).toMatchObject({ compilerOptions: { lib, types } });
  });

  test('no layer has a configuration that is not named here', () => {
    const found = ['renderer', 'electron']
      .flatMap(filesUnder)
      .filter((path) => /tsconfig.*\.json$/.test(path));
    expect(found.toSorted()).toEqual(surroundings.map(([folder]) => `${folder}/tsconfig.json`).toSorted());
  });

  test('of names that are not of the language, use cases know four', () => {
    const text = readFileSync(join(root, 'renderer/web-globals.d.ts'), 'utf8');
    const names = [...text.matchAll(/^(?:interface|declare \w+) (\w+)/gm)].map(([, name]) => name);
    expect(names).toEqual(['AbortSignal', 'AbortController', 'TextEncoder', 'TextDecoder']);
    expect(
      ['renderer/domain', 'renderer/application', 'renderer/strings']
        .flatMap(filesUnder)
        .filter((path) => path.endsWith('.d.ts')),
    ).toEqual([]);
  });
});
