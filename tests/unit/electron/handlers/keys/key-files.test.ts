import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CarriedKey } from '../../../../../electron/contract/key-channels';
import type { Outcome } from '../../../../../electron/contract/outcome';
import { nodeVaultDisk } from '../../../../../electron/handlers/disk/node-vault-disk';
import { createKeyFiles } from '../../../../../electron/handlers/keys/key-files';
import { createKeyStore, type KeyStore } from '../../../../../electron/handlers/keys/key-store';
import { createIdentity, toRecipient } from '../../../../../electron/handlers/keys/seal-identity';
import { createWrapping, type SystemWrapping } from '../../../../../electron/handlers/keys/wrapping';
import { createSystemKeyStore, noKeyStore } from '../../../../builders/system-key-store';

const aFolder = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'pleno-keys-')), 'keys');

const openStore = (folder: string, system: SystemWrapping = createSystemKeyStore(), platform = 'linux') =>
  createKeyStore(createKeyFiles({ folder, disk: nodeVaultDisk, wrapping: createWrapping(system, platform) }));

function getOk<T, E>(outcome: Outcome<T, E>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const bytesIn = async (folder: string): Promise<Buffer> =>
  Buffer.concat(await Promise.all((await readdir(folder)).map(async (name) => readFile(join(folder, name)))));

/** A key with an identity, and what of it is nobody's business, in every form it might be written in. */
async function aKeyIn(
  store: KeyStore,
): Promise<{ readonly key: string; readonly secrets: readonly string[] }> {
  const key = getOk(await store.create());
  getOk(await store.ensureRecipient(key));
  const carried = getOk(await store.find(key)) as CarriedKey;
  const seed = Buffer.from(carried.pkcs8, 'base64').subarray(-32);
  return {
    key,
    secrets: [
      carried.pkcs8.slice(22),
      seed.toString('base64'),
      seed.toString('hex'),
      seed.toString('latin1'),
      carried.identity as string,
    ],
  };
}

describe('behind the key store of the system', () => {
  test('nothing on the disk says what is secret about a key', async () => {
    const folder = await aFolder();
    const store = openStore(folder);
    const { key, secrets } = await aKeyIn(store);
    const bytes = await bytesIn(folder);
    expect(bytes.includes(key)).toBe(true);
    for (const secret of secrets) expect(bytes.includes(secret, 0, 'latin1')).toBe(false);
    expect(await store.findProtection()).toBe('system');
  });

  test('a key is not held while the system keeps its store shut, and is again afterwards', async () => {
    const folder = await aFolder();
    const system = createSystemKeyStore();
    const store = openStore(folder, system);
    const { key } = await aKeyIn(store);
    const names = await readdir(folder);
    system.locked = true;
    expect(await store.holds(key)).toEqual({ ok: true, value: false });
    expect(await store.sign(key, Uint8Array.of(1))).toEqual({ ok: false, error: { type: 'key-not-held' } });
    expect(await store.findProtection()).toBe('file');
    system.locked = false;
    expect(await store.holds(key)).toEqual({ ok: true, value: true });
    expect(await readdir(folder)).toEqual(names);
  });

  test("another person's key store opens nothing, and what lies there stays", async () => {
    const folder = await aFolder();
    const { key } = await aKeyIn(openStore(folder));
    const before = await bytesIn(folder);
    const other = openStore(folder, createSystemKeyStore());
    expect(await other.holds(key)).toEqual({ ok: true, value: false });
    expect(await other.find(key)).toEqual({ ok: true, value: undefined });
    expect(await bytesIn(folder)).toEqual(before);
  });

  test('a key that comes back from a backup stands beside the one that no longer opens', async () => {
    const folder = await aFolder();
    const mine = createSystemKeyStore();
    const store = openStore(folder, mine);
    const { key } = await aKeyIn(store);
    const carried = getOk(await store.find(key)) as CarriedKey;
    const files = await readdir(folder);
    const next = openStore(folder, createSystemKeyStore());
    expect(await next.add(carried)).toEqual({ ok: true, value: undefined });
    expect(await next.find(key)).toEqual({ ok: true, value: carried });
    expect(await readdir(folder)).toEqual(expect.arrayContaining(files));
    expect(await openStore(folder, mine).holds(key)).toEqual({ ok: true, value: true });
  });

  test('a system that wraps but does not open again is not relied on', async () => {
    const folder = await aFolder();
    const forgetful: SystemWrapping = {
      ...createSystemKeyStore(),
      decryptString: () => {
        throw new Error('Error while decrypting the ciphertext.');
      },
    };
    const store = openStore(folder, forgetful);
    const key = getOk(await store.create());
    expect(await store.holds(key)).toEqual({ ok: true, value: true });
    expect(await store.findProtection()).toBe('file');
  });
});

describe('without one', () => {
  test.each<[string, Partial<SystemWrapping>, string]>([
    ['none is there', { isEncryptionAvailable: () => false }, 'win32'],
    ['Electron would wrap with a password everybody knows', {}, 'linux'],
    ['Electron cannot say which', { getSelectedStorageBackend: () => 'unknown' }, 'linux'],
  ])('because %s, files hold the key readable, for this person only', async (_why, system, platform) => {
    const folder = await aFolder();
    const store = openStore(folder, { ...noKeyStore, ...system }, platform);
    const { key, secrets } = await aKeyIn(store);
    expect((await bytesIn(folder)).includes(secrets[0] as string)).toBe(true);
    expect(await store.findProtection()).toBe('file');
    expect(await store.holds(key)).toEqual({ ok: true, value: true });
    if (process.platform !== 'win32') {
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
      for (const name of await readdir(folder)) {
        expect((await stat(join(folder, name))).mode & 0o777, name).toBe(0o600);
      }
    }
  });

  test('other systems are not asked for the name of their key store', async () => {
    const system: SystemWrapping = {
      ...createSystemKeyStore(),
      getSelectedStorageBackend: () => {
        throw new Error('Only Linux has it.');
      },
    };
    for (const platform of ['win32', 'darwin']) {
      const store = openStore(await aFolder(), system, platform);
      await store.create();
      expect(await store.findProtection()).toBe('system');
    }
  });

  test('a key that lies open is told of, also once the system has a key store', async () => {
    const folder = await aFolder();
    const key = getOk(await openStore(folder, noKeyStore).create());
    const store = openStore(folder, createSystemKeyStore());
    expect(await store.holds(key)).toEqual({ ok: true, value: true });
    getOk(await store.create());
    expect(await store.findProtection()).toBe('file');
  });
});

describe('files of keys', () => {
  test('are never written over: each change is a further one, and the newest counts', async () => {
    const folder = await aFolder();
    const system = createSystemKeyStore();
    const store = openStore(folder, system);
    const key = getOk(await store.create());
    const contents = new Map<string, string>();
    const identities = await Promise.all([1, 2, 3].map(() => createIdentity()));
    for (const identity of identities) {
      for (const name of await readdir(folder))
        contents.set(name, await readFile(join(folder, name), 'utf8'));
      getOk(await store.attachIdentity(key, identity));
    }
    for (const [name, content] of contents) expect(await readFile(join(folder, name), 'utf8')).toBe(content);
    expect(await readdir(folder)).toHaveLength(4);
    const after = openStore(folder, system);
    expect(await after.ensureRecipient(key)).toEqual({
      ok: true,
      value: await toRecipient(identities[2] as string),
    });
  });

  test('nothing is written when nothing changes', async () => {
    const folder = await aFolder();
    const store = openStore(folder);
    const { key } = await aKeyIn(store);
    const names = await readdir(folder);
    const carried = getOk(await store.find(key)) as CarriedKey;
    await store.add(carried);
    await store.add({ key, pkcs8: carried.pkcs8 });
    await store.attachIdentity(key, carried.identity as string);
    await store.ensureRecipient(key);
    expect(await readdir(folder)).toEqual(names);
  });

  test.each([
    ['empty', ''],
    ['cut off', '{"v":1,"key":"'],
    ['of a later program', '{"v":2}'],
    ['too large', 'x'.repeat(70_000)],
  ])(
    'a newest one that is %s leaves the one before in force, or says that the disk is at fault',
    async (what, text) => {
      const folder = await aFolder();
      const system = createSystemKeyStore();
      const key = getOk(await openStore(folder, system).create());
      const [name = ''] = await readdir(folder);
      await writeFile(join(folder, name.replace('-1.json', '-2.json')), text);
      const found = await openStore(folder, system).holds(key);
      if (what === 'too large') {
        expect(found).toEqual({ ok: false, error: { type: 'vault-failed', detail: 'TOO-LARGE' } });
      } else expect(found).toEqual({ ok: true, value: true });
    },
  );

  test('one that says it is of another key is not taken for it', async () => {
    const folder = await aFolder();
    const store = openStore(folder, noKeyStore);
    const one = getOk(await store.create());
    const [name = ''] = await readdir(folder);
    const other = getOk(await store.create());
    const otherName = (await readdir(folder)).find((each) => each !== name) ?? '';
    const text = await readFile(join(folder, otherName), 'utf8');
    await writeFile(join(folder, name), text);
    expect(await store.holds(one)).toEqual({ ok: true, value: false });
    await writeFile(join(folder, name), text.replaceAll(other, one));
    expect(await store.holds(one)).toEqual({ ok: true, value: false });
  });

  test('a private half that belongs to another public one is refused', async () => {
    const folder = await aFolder();
    const store = openStore(folder);
    const carried = getOk(await store.find(getOk(await store.create()))) as CarriedKey;
    const stranger = openStore(await aFolder());
    const key = getOk(await stranger.create());
    await expect(store.add({ ...carried, key })).rejects.toThrow('Not the private half of the key');
    expect(await readdir(folder)).toHaveLength(1);
  });
});

test('signing and opening work for several keys at once', async () => {
  const store = openStore(await aFolder());
  const keys = await Promise.all([1, 2, 3, 4].map(() => store.create()));
  const recipients = await Promise.all(keys.map((key) => store.ensureRecipient(getOk(key))));
  expect(new Set(recipients.map(getOk)).size).toBe(4);
  const signatures = await Promise.all(keys.map((key) => store.sign(getOk(key), Uint8Array.of(1))));
  expect(signatures.every(({ ok }) => ok)).toBe(true);
});
