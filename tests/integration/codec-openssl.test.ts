import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCodec } from '../../renderer/adapters/bundle/codec';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import { aCompetitionFile, aScoresFile } from '../builders/a-pleno-file';

const keyring = createMemoryKeyring('openssl');
const codec = createCodec(keyring);
const README = new URL('../../renderer/adapters/bundle/README.md', import.meta.url);

/** Why the commands can't run here; undefined when they can. */
function findObstacle(): string | undefined {
  if (spawnSync('sh', ['-c', 'true']).status !== 0) return 'there is no sh on this machine';
  const version = spawnSync('openssl', ['version'], { encoding: 'utf8' });
  if (version.status !== 0) return 'there is no openssl on this machine';
  if (!/^OpenSSL ([3-9]|\d\d)\./.test(version.stdout))
    return `needs OpenSSL 3, found ${version.stdout.trim()}`;
  return undefined;
}

describe('the lines of the README, run by sh with openssl', () => {
  const obstacle = findObstacle();
  let folder = '';
  let script = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pleno-openssl-'));
    script = /```sh\n(DIR=[\s\S]*?)```/.exec(await readFile(README, 'utf8'))?.[1] ?? '';
  });
  beforeEach((context) => {
    if (obstacle !== undefined) context.skip(obstacle);
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function check(bytes: Uint8Array): Promise<{ status: number | null; output: string }> {
    const file = join(folder, 'a file.pleno');
    await writeFile(file, bytes);
    const run = spawnSync('sh', ['-c', script], {
      encoding: 'utf8',
      env: { ...process.env, FILE: file, TMPDIR: folder },
    });
    return { status: run.status, output: run.stdout + run.stderr };
  }

  test.each(['competition', 'scores'] as const)('confirm a %s file', async (kind) => {
    const signer = await keyring.createKey();
    const bytes = await codec.encode(kind === 'scores' ? aScoresFile(signer) : aCompetitionFile(signer));
    expect(await check(bytes)).toEqual({
      status: 0,
      output: expect.stringContaining('Signature Verified Successfully'),
    });
  });

  test('refuse a file in which one mark was changed', async () => {
    const bytes = await codec.encode(aScoresFile(await keyring.createKey()));
    const changed = new TextDecoder().decode(bytes).replace('9000', '9100');
    const { status } = await check(new TextEncoder().encode(changed));
    expect(status).not.toBe(0);
  });
});
