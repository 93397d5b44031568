import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCircles } from './find-circles';
import { importsIn, product, type SourceFile, sources, startsWithAny, targetOf } from './sources';

/** Which subjects of the application each may see besides itself, `workspace` and `ports`; transitively. */
const SEES: Readonly<Record<string, readonly string[] | 'as needed'>> = {
  workspace: [],
  ports: [],
  acts: [],
  'set-up': ['acts'],
  tables: [],
  sheets: ['acts'],
  cards: ['acts'],
  trail: ['acts'],
  qr: [],
  disputes: ['sheets', 'acts'],
  send: ['cards', 'set-up', 'acts'],
  receive: ['cards', 'sheets', 'acts'],
  results: ['sheets', 'disputes', 'acts'],
  papers: ['disputes', 'results', 'laptop'],
  backup: 'as needed',
  joining: 'as needed',
  laptop: 'as needed',
  'made-up': 'as needed',
};

/** In the root of the application: what puts the subjects together. */
const COMPOSITION = ['create-services.ts', 'README.md'];

const LARGEST_FOLDER = 20;

/**
 * Places that count on a competition's having one round. They go with rounds as a subject of their own; until
 * then a file may lose places, never gain one.
 */
const ONE_ROUND_ALLOWED: Readonly<Record<string, number>> = {};

const ONE_ROUND = /\brounds\[0\]|\[round\] =|\[\{[^}]*\}\] = [\w.]*rounds\b/g;

const APPLICATION = 'renderer/application/';
const subjectOf = (path: string): string | undefined => new RegExp(`^${APPLICATION}([^/]+)/`).exec(path)?.[1];

/** @throws for a folder that the table doesn't have */
function isSeen(from: string, to: string): boolean {
  if (from === to || to === 'workspace') return true;
  if (from === 'workspace') return false;
  if (to === 'ports') return true;
  if (from === 'ports') return false;
  const sees = SEES[from];
  if (sees === undefined) throw new Error(`The table has no subject "${from}".`);
  return sees === 'as needed' || sees.some((subject) => subject === to || isSeen(subject, to));
}

const strayImports = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap((file) => {
    const subject = subjectOf(file.path);
    if (subject === undefined) return [];
    return file.imports
      .map((found) => targetOf(file.path, found))
      .filter((target) => target.startsWith(APPLICATION))
      .filter((target) => !isSeen(subject, subjectOf(target) ?? '(root)'))
      .map((target) => `${file.path} imports ${target}`);
  });

const fileOf = (path: string, text: string): SourceFile => ({ path, text, imports: importsIn(text) });

describe('the shape', () => {
  test('no file leads back to itself by its imports, types included', () => {
    expect(findCircles(sources)).toEqual([]);
  });

  test('a circle of types is found, and named', () => {
    const a = fileOf('renderer/a.ts', "import type { B } from './deep/b';");
    const b = fileOf('renderer/deep/b.ts', "export type { C } from '../c';");
    const c = fileOf('renderer/c.tsx', "const later = import('./a');");
    expect(findCircles([a, b, c, fileOf('renderer/d.ts', "import './a';")])).toEqual([
      ['renderer/a.ts', 'renderer/c.tsx', 'renderer/deep/b.ts'],
    ]);
  });

  test('a subject of the application sees the subjects of its row', () => {
    expect(strayImports(product)).toEqual([]);
  });

  test.each([
    ['renderer/application/sheets/a.ts', "import type { B } from '../results/b';"],
    ['renderer/application/workspace/a.ts', "import type { B } from '../ports/b';"],
    ['renderer/application/ports/a.ts', "import type { B } from '../papers/b';"],
    ['renderer/application/set-up/a.ts', "import { b } from '../create-services';"],
  ])('%s with %j breaks the table', (path, text) => {
    expect(strayImports([fileOf(path, text)])).toHaveLength(1);
  });

  test('what a seen subject sees is seen', () => {
    expect(strayImports([fileOf('renderer/application/papers/a.ts', "import '../sheets/b';")])).toEqual([]);
  });

  test('every folder of the application is a subject of the table', () => {
    const folders = new Set(product.map(({ path }) => subjectOf(path)).filter((name) => name !== undefined));
    expect([...folders].toSorted()).toEqual(Object.keys(SEES).toSorted());
  });

  test('nothing lies loose in the application but the composition', () => {
    const loose = product.filter(({ path }) => dirname(path) === 'renderer/application');
    expect(
      loose.map(({ path }) => path.slice(APPLICATION.length)).filter((name) => !COMPOSITION.includes(name)),
    ).toEqual([]);
  });

  test('everything of electron stands in one of its five folders', () => {
    const electron = product.filter(({ path }) => path.startsWith('electron/'));
    expect([...new Set(electron.map(({ path }) => path.split('/')[1]))].toSorted()).toEqual([
      'cli',
      'contract',
      'handlers',
      'host',
      'shell',
    ]);
  });

  test(`no folder of the application, the parts, the features or electron holds more than ${LARGEST_FOLDER} files of code`, () => {
    const counts = new Map<string, number>();
    for (const { path } of product) {
      if (!startsWithAny(path, [APPLICATION, 'renderer/parts/', 'renderer/features/', 'electron/'])) continue;
      counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    }
    const large = [...counts].filter(([, count]) => count > LARGEST_FOLDER).map(([folder]) => folder);
    expect(large).toEqual([]);
  });

  test('no new place counts on there being one round', () => {
    const found = product
      .filter(({ path }) => path.startsWith('renderer/') || path.startsWith('electron/'))
      .map(({ path, text }) => [path, text.match(ONE_ROUND)?.length ?? 0] as const)
      .filter(([, count]) => count > 0);
    expect(Object.fromEntries(found)).toEqual(ONE_ROUND_ALLOWED);
  });
});
