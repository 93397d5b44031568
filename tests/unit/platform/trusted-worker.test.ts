import { expect, test } from 'vitest';
import { checkWorkerUrl } from '../../../renderer/platform/trusted-worker';

test.each([
  ['./assets/pdf-worker-1a.js', 'app://pleno/', 'app://pleno/assets/pdf-worker-1a.js'],
  ['/assets/pdf.js', 'http://localhost:7536/', 'http://localhost:7536/assets/pdf.js'],
  ['http://localhost:7536/assets/pdf.js', 'http://localhost:7536/', 'http://localhost:7536/assets/pdf.js'],
])('%s may be a worker of %s', (url, base, href) => {
  expect(checkWorkerUrl(url, base)).toBe(href);
});

test.each([
  ['https://example.org/a.js', 'app://pleno/'],
  ['//example.org/a.js', 'http://localhost:7536/'],
  ['app://other/a.js', 'app://pleno/'],
  ['http://localhost:7537/a.js', 'http://localhost:7536/'],
  ['data:text/javascript,1', 'app://pleno/'],
  ['blob:app://pleno/1', 'app://pleno/'],
  ['javascript:1', 'http://localhost:7536/'],
])('%s may not be a worker of %s', (url, base) => {
  expect(() => checkWorkerUrl(url, base)).toThrow(TypeError);
});
