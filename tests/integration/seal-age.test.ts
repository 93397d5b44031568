import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createSealIdentity,
  createSeals,
  openSealed,
  toRecipient,
} from '../../renderer/adapters/keys/age-seal';
import { isRecipient, isSealIdentity } from '../../renderer/adapters/keys/age-texts';
import type { Recipient, SealIdentity } from '../../renderer/domain/ids';
import { getValue } from '../builders/fake-ports';
import { aFolder } from '../builders/golden-files';
import { createSeededRandom } from '../builders/seeded-random';

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const obstacle = ['age', 'age-keygen'].every(has)
  ? undefined
  : 'there is no age, or no age-keygen, on this machine';
const random = createSeededRandom(25519);
/** Around the edges of age's chunks of 64 kB, too. */
const SIZES = [0, 1, 1000, 65_535, 65_536, 65_537, 200_000];
const someBytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => random.int(256));

describe('sealing, against the system’s age', () => {
  let folder = '';
  const path = (name: string): string => join(folder, name);
  beforeAll(async () => {
    folder = await aFolder();
  });
  beforeEach((context) => {
    if (obstacle !== undefined) context.skip(obstacle);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What age writes on its standard output: into a file named by `-o` it writes nothing that is empty. */
  const age = (...args: string[]): Buffer => {
    const { status, stdout, stderr } = spawnSync('age', args, { cwd: folder });
    if (status !== 0) throw new Error(stderr.toString());
    return stdout;
  };

  test('what is sealed here opens there, for each recipient', async () => {
    const identities = [await createSealIdentity(), await createSealIdentity()];
    const recipients = await Promise.all(identities.map((each) => toRecipient(each)));
    for (const [index, identity] of identities.entries())
      writeFileSync(path(`${index}.txt`), `${identity}\n`);
    for (const size of SIZES) {
      const bytes = someBytes(size);
      writeFileSync(path('sealed'), await createSeals().seal(bytes, recipients));
      for (const index of identities.keys()) {
        expect(age('-d', '-i', `${index}.txt`, 'sealed').equals(bytes), `${size} bytes`).toBe(true);
      }
    }
  });

  test('what is sealed there opens here', async () => {
    const identity = await createSealIdentity();
    const recipient = await toRecipient(identity);
    for (const size of SIZES) {
      const bytes = someBytes(size);
      writeFileSync(path('plain'), bytes);
      writeFileSync(path('sealed'), age('-r', recipient, 'plain'));
      const opened = getValue(await openSealed(identity, new Uint8Array(readFileSync(path('sealed')))));
      expect(Buffer.from(opened).equals(bytes), `${size} bytes`).toBe(true);
    }
  });

  test('identities of age-keygen are taken, and mean the same recipient', async () => {
    for (let index = 0; index < 5; index += 1) {
      const { stdout } = spawnSync('age-keygen', [], { encoding: 'utf8' });
      const [identity = ''] = /^AGE-SECRET-KEY-1\S+$/m.exec(stdout) ?? [];
      const [recipient = ''] = /age1\S+/.exec(stdout) ?? [];
      expect(isSealIdentity(identity)).toBe(true);
      expect(isRecipient(recipient)).toBe(true);
      expect(await toRecipient(identity as SealIdentity)).toBe(recipient as Recipient);
      const own = await createSealIdentity();
      const { stdout: told } = spawnSync('age-keygen', ['-y'], { input: `${own}\n`, encoding: 'utf8' });
      expect(told.trim()).toBe(await toRecipient(own));
    }
  });

  test('armoured files, which the program never writes, are not taken for sealed ones', async () => {
    const identity = await createSealIdentity();
    writeFileSync(path('plain'), 'x');
    age('-a', '-r', await toRecipient(identity), '-o', 'armoured', 'plain');
    const opened = await openSealed(identity, new Uint8Array(readFileSync(path('armoured'))));
    expect(opened).toEqual({ ok: false, error: { type: 'file-damaged', line: null } });
  });
});
