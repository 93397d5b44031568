import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, product, sources } from './sources';

describe('the source', () => {
  test('no file has more than 400 lines, no test more than 600', () => {
    const long = sources
      .filter(({ path, text }) => text.split('\n').length > (path.startsWith('tests/') ? 601 : 401))
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });

  test('names are in kebab-case', () => {
    const named = ['electron', 'renderer', 'build', 'tests', 'assets']
      .flatMap(filesUnder)
      .filter((path) => !/^assets\/.*\.(ttf|woff2|txt)$/.test(path))
      .filter((path) => !['README.md', 'RESULTS.md', 'LICENSE', '.gitkeep'].includes(basename(path)))
      .filter((path) => !path.startsWith('renderer/adapters/database/migrations/'));
    const odd = named.filter(
      (path) => !path.split('/').every((part) => /^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part)),
    );
    expect(odd).toEqual([]);
  });

  test('there are no barrels: no file only hands on what others export', () => {
    const barrels = product.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => path);
    expect(barrels).toEqual([]);
  });

  // Written in pieces, so that this file doesn't hold them.
  const forbidden = [
    ['a machine path', new RegExp(['/wo', 'rk/|/ro', 'ot/|/ho', 'me/'].join(''))],
    ['a private address', new RegExp(['\\b10\\.\\d+\\.\\d+', '\\.\\d+\\b'].join(''))],
    [
      'a muted check',
      new RegExp(['@ts-', 'ignore|@ts-', 'expect-error|@ts-', 'nocheck|biome-', 'ignore'].join('')),
    ],
  ] as const;

  test.each(forbidden)('holds nowhere %s', (_what, pattern) => {
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('prints nothing to the console from the screens', () => {
    const talking = product
      .filter(({ path }) => path.startsWith('renderer/'))
      .filter(({ text }) => /\bconsole\.(log|debug|info)\(/.test(text));
    expect(talking.map(({ path }) => path)).toEqual([]);
  });

  test('everything that leaves goes one way, which writes it down: nothing else saves a file', () => {
    const saving = product
      .filter(({ path }) => path.startsWith('renderer/') && !path.startsWith('renderer/platform/'))
      .filter(({ text }) => /\bfiles\??\.save\b|\{[^}]*\bsave\b[^}]*\}\s*=\s*\w*\.?files\b/.test(text));
    expect(saving.map(({ path }) => path)).toEqual(['renderer/application/ports/save-file.ts']);
    const holding = product
      .filter(({ path }) => /^renderer\/(features|parts|hooks|stores|components)\//.test(path))
      .filter(({ text }) => /\bplatform\.files\b|\bFileSaver\b/.test(text));
    expect(holding.map(({ path }) => path)).toEqual([]);
  });

  test('only the platform knows what a browser keeps short texts in', () => {
    const touching = product
      .filter(({ path }) => path.startsWith('renderer/') && !path.startsWith('renderer/platform/'))
      .filter(({ text }) => /\blocalStorage\b/.test(text));
    expect(touching.map(({ path }) => path)).toEqual([]);
  });

  test('domain and application take time and chance from their ports', () => {
    const impure = product
      .filter(({ path }) => /^renderer\/(domain|application)\//.test(path))
      .filter(({ text }) =>
        /Math\.random|Date\.now|new Date\(\)|performance\.now|crypto\.|setTimeout/.test(text),
      );
    expect(impure.map(({ path }) => path)).toEqual([]);
  });
});
