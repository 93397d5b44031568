import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashCode } from '../../endurance/code-hash';

const INNER = 'export const rule = (mark: number): number => mark * 2;\n';

async function hashOf(inner: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pleno-code-'));
  await writeFile(join(folder, 'inner.ts'), inner);
  await writeFile(
    join(folder, 'part.ts'),
    "import { rule } from './inner';\nexport const run = () => rule(21);\n",
  );
  return hashCode([join(folder, 'part.ts')]);
}

describe('the hash of the code that was run', () => {
  test('is another one when a rule that the part reaches is another one', async () => {
    expect(await hashOf(INNER.replace('* 2', '* 3'))).not.toBe(await hashOf(INNER));
  });

  test('stays the same where only comments, types or what is never called have changed', async () => {
    const others = `/** Twice. */\n${INNER.replace(': number =>', ': unknown & number =>')}export const other = () => 7;\n`;
    expect(await hashOf(others)).toBe(await hashOf(INNER));
  });

  test('goes by the program itself: another part, another hash', async () => {
    expect(await hashCode(['merge-laws.ts'])).not.toBe(await hashCode(['event-days.ts']));
    expect(await hashCode(['merge-laws.ts'])).toMatch(/^[0-9a-f]{16}$/);
  });
});
