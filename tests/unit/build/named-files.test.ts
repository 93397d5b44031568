import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder } from '../architecture/sources';

const root = join(import.meta.dirname, '..', '..', '..');

/** Pages that send their readers to files. */
const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'build/README.md',
  'renderer/application/README.md',
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

const files = ['electron', 'renderer', 'build', 'tests', 'assets'].flatMap(filesUnder);

/** Names that stand for several or for any are no names: `expected-*.ts`, `create-….ts`, `NAME-screen.tsx`. */
const isName = (text: string): boolean =>
  /^\w[\w./-]*\.(?:ts|tsx|mjs|md|json)$/.test(text) && !/[A-Z]{3}/.test(text);

describe('a file that a page names', () => {
  test.each(pages)('is there, wherever %s leads', (page) => {
    const links = [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link.replace(/#.*$/, ''))
      .filter((link) => link !== '' && !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  test.each(pages)('is there, where %s says its name', (page) => {
    const names = [...readFileSync(join(root, page), 'utf8').matchAll(/`([^`\n]+)`/g)]
      .map(([, name = '']) => name)
      .filter(isName);
    const gone = names.filter(
      (name) => !existsSync(join(root, name)) && !files.some((path) => `/${path}`.endsWith(`/${name}`)),
    );
    expect(gone).toEqual([]);
  });
});
