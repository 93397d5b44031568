import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

/** Pages that stand behind what they promise with the names of tests. */
const PAGES = [
  'SECURITY.md',
  'README.md',
  'docs/decisions/0003-no-crdt.md',
  'renderer/domain/README.md',
  'renderer/adapters/journal/README.md',
  'tests/endurance/README.md',
];

const NAMED = /`((?:unit|integration|property|e2e)\/[\w./-]+)`(?:: ((?:_[^_]+_(?:,\s+)?)+))?/g;

interface NamedTest {
  readonly page: string;
  readonly name: string;
  /** What is said to stand inside; empty where the whole file is meant. */
  readonly titles: readonly string[];
}

const named: readonly NamedTest[] = PAGES.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(NAMED)].map(([, name = '', titles = '']) => ({
    page,
    name,
    titles: [...titles.matchAll(/_([^_]+)_/g)].map(([, title = '']) => title.replace(/\s+/g, ' ')),
  })),
);

/** Of a test file, or of all in a folder. */
function findPath(name: string): string | undefined {
  const paths = [`${name}.test.ts`, `${name}.e2e.ts`, `${name}.ts`, name].map((end) =>
    join(root, 'tests', end),
  );
  return paths.find((path) => existsSync(path));
}

/** Golden tables bring their own titles. */
function readWithFixtures(name: string, path: string): string {
  const fixtures = join(root, 'tests', 'fixtures', basename(name));
  const files = existsSync(fixtures) ? readdirSync(fixtures).map((file) => join(fixtures, file)) : [];
  return [path, ...files].map((file) => readFileSync(file, 'utf8')).join('\n');
}

describe('a test that a page names', () => {
  test('is there', () => {
    expect(named.length).toBeGreaterThan(80);
    const gone = named.filter(({ name }) => findPath(name) === undefined);
    expect(gone.map(({ page, name }) => `${page}: ${name}`)).toEqual([]);
  });

  test('has what the page says is in it', () => {
    const gone = named.flatMap(({ page, name, titles }) => {
      const path = findPath(name);
      if (path === undefined || statSync(path).isDirectory()) return [];
      const text = readWithFixtures(name, path);
      return titles.filter((title) => !text.includes(title)).map((title) => `${page}: ${name}: ${title}`);
    });
    expect(gone).toEqual([]);
  });
});
