import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

export interface Import {
  readonly path: string;
  readonly isTypeOnly: boolean;
  /** Asked for when it is needed. */
  readonly isLater: boolean;
}

export interface SourceFile {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** Imports, re-exports and dynamic imports; `import type` and `export type` are told apart. */
export function importsIn(text: string): readonly Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = code.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]+?\s+from\s+)?['"]([^'"]+)['"]/gm,
  );
  const dynamic = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [
    ...[...statements].map((match) => ({
      path: match[2] ?? '',
      isTypeOnly: match[1] !== undefined,
      isLater: false,
    })),
    ...[...dynamic].map((match) => ({ path: match[1] ?? '', isTypeOnly: false, isLater: true })),
  ];
}

export const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

const readSource = (path: string): SourceFile => {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, imports: importsIn(text) };
};

export const sources: readonly SourceFile[] = ['electron', 'renderer', 'build', 'tests']
  .flatMap(filesUnder)
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  .map(readSource);

/** Where a relative import leads, from the project's folder; packages stay as they are. */
export const targetOf = (from: string, { path }: Import): string =>
  path.startsWith('.') ? posix.normalize(posix.join(dirname(from), path)) : path;

export const startsWithAny = (path: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => path === prefix || path.startsWith(prefix));

export const isPackage = (target: string): boolean =>
  !startsWithAny(target, ['renderer/', 'electron/', 'build/', 'tests/', 'assets/']);

/** What ships: everything but the tests. */
export const product: readonly SourceFile[] = sources.filter(({ path }) => !path.startsWith('tests/'));
