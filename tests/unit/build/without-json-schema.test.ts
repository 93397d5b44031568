import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutJsonSchema } from '../../../build/without-json-schema.mjs';

const zod = dirname(createRequire(import.meta.url).resolve('zod/package.json'));
const transform = withoutJsonSchema().transform as (code: string, id: string) => string | undefined;

test.each(['json-schema-processors.js', 'to-json-schema.js'])(
  'what zod has in %s keeps its names in the page, and none of its work',
  async (name) => {
    const path = join(zod, 'v4/core', name);
    const code = await readFile(path, 'utf8');
    const stubs = transform(code, path);
    if (stubs === undefined) throw new Error('left as it is');
    expect(stubs.length).toBeLessThan(code.length / 5);
    const load = (text: string): Promise<Record<string, () => unknown>> =>
      import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`);
    const real: object = await import(/* @vite-ignore */ path);
    const left = await load(stubs);
    expect(Object.keys(left).toSorted()).toEqual(Object.keys(real).toSorted());
    for (const [called, stub] of Object.entries(left)) {
      const call = called.startsWith('create') ? (stub() as () => unknown) : stub;
      expect(call, called).toThrow('left out');
    }
  },
);

test('everything else is left as it is', () => {
  expect(transform('export const a = 1;', join(zod, 'v4/core/schemas.js'))).toBeUndefined();
});
