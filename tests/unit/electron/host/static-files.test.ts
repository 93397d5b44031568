import { sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mimeTypeOf, resolveStaticFile } from '../../../../electron/host/static-files';
import { givesByExample } from '../../../builders/by-example';
import { runsOf } from '../../../builders/runs-of';

const root = `${sep}srv${sep}pleno`;

describe('paths', () => {
  test.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/main-4f.js', `assets${sep}main-4f.js`],
    ['/assets/a%20b.csv', `assets${sep}a b.csv`],
  ])('%s is %s', (pathname, file) => {
    expect(resolveStaticFile(root, pathname)).toBe(`${root}${sep}${file}`);
  });

  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/assets/%2e%2e%2f%2e%2e/package.json',
    '/..%5cpackage.json',
    '/c:/windows/win.ini',
    '/index.html%00.png',
    '/%',
    '/%ff',
    'index.html',
    '',
  ])('%j is refused', (pathname) => {
    expect(resolveStaticFile(root, pathname)).toBeUndefined();
  });

  test('no path whatever leaves the folder', () => {
    const piece = fc.constantFrom('..', '.', '%2e', '%2f', '%5c', '/', '\\', 'a', '%00', '~', ':', '%25');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = resolveStaticFile(root, `/${pieces.join('')}`);
        if (path !== undefined) expect(path.startsWith(root + sep)).toBe(true);
      }),
      { seed: 20260817, numRuns: runsOf(5000) },
    );
  });
});

givesByExample('%s is sent as %s', mimeTypeOf, [
  ['a.html', 'text/html; charset=utf-8'],
  ['a.mjs', 'text/javascript; charset=utf-8'],
  ['a.WOFF2', 'font/woff2'],
  ['a.ttf', 'font/ttf'],
  ['a.csv', 'text/csv; charset=utf-8'],
  ['a.wasm', 'application/wasm'],
  ['a.unknown', 'application/octet-stream'],
]);
