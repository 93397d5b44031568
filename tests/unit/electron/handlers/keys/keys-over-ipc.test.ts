import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { partSize } from '../../../../../electron/contract/crossing-limits';
import { nodeVaultDisk } from '../../../../../electron/handlers/disk/node-vault-disk';
import { createKeyHandlers } from '../../../../../electron/handlers/keys/key-handlers';
import type { KeyStore } from '../../../../../electron/handlers/keys/key-store';
import { createSeals } from '../../../../../renderer/adapters/keys/age-seal';
import { createMemoryKeyring } from '../../../../../renderer/adapters/keys/memory-keyring';
import { createFaultyDisk } from '../../../../builders/faulty-disk';
import { createKeysOverIpc, type KeysOverIpcOptions } from '../../../../builders/keys-over-ipc';
import { createSystemKeyStore, noKeyStore } from '../../../../builders/system-key-store';

/** Not a `Buffer`, which slices otherwise than what a page has. */
const someBytes = (megabytes: number): Uint8Array => new Uint8Array(randomBytes(megabytes * 1024 * 1024));

const getOk = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!outcome.ok) throw new Error('not ok');
  return outcome.value;
};

const open = async (options: Partial<KeysOverIpcOptions> = {}) =>
  createKeysOverIpc({ folder: join(await mkdtemp(join(tmpdir(), 'pleno-keys-')), 'keys'), ...options });

test('a key that signs and opens never crosses; of a sealed file only the header does', async () => {
  const { store, crossed, keys } = await open();
  const key = await store.createKey();
  const content = someBytes(2);
  const sealed = await createSeals().seal(content, [await store.ensureRecipient(key)]);
  expect(await store.open(key, sealed)).toMatchObject({ ok: true });
  await store.sign(key, content.subarray(0, 10));
  await store.holds(key);
  const texts = crossed.map(({ request, reply }) => JSON.stringify([request, reply]));
  const { pkcs8, identity } = getOk(await keys.find(key)) ?? {};
  if (identity === undefined || pkcs8 === undefined) throw new Error('The key was not found.');
  expect(await store.find(key)).toBeUndefined();
  for (const text of texts) {
    expect(text).not.toContain(pkcs8);
    expect(text).not.toContain(identity);
  }
  const headers = crossed
    .filter(({ channel }) => channel === 'keys.open')
    .map(({ request }) => (request as { readonly header: Uint8Array }).header.length);
  expect(headers).toEqual([expect.any(Number)]);
  expect(headers[0]).toBeLessThan(1000);
});

test('a file of 64 MB crosses in parts to be signed, also when another is signed at the same time', async () => {
  const { store, crossed } = await open();
  const key = await store.createKey();
  const [one, other] = [someBytes(64), someBytes(33)];
  const [signed, otherSigned] = await Promise.all([store.sign(key, one), store.sign(key, other)]);
  expect(await store.verify(key, one, signed)).toBe(true);
  expect(await store.verify(key, other, otherSigned)).toBe(true);
  const sizes = crossed.flatMap(({ request }) => {
    const { bytes } = request as { readonly bytes?: Uint8Array };
    return bytes === undefined ? [] : [bytes.buffer.byteLength];
  });
  expect(Math.max(...sizes)).toBe(partSize);
  expect(sizes).toHaveLength(7);
});

test('a sealed file of 64 MB is opened', async () => {
  const { store } = await open();
  const key = await store.createKey();
  const content = someBytes(64);
  const sealed = await createSeals().seal(content, [await store.ensureRecipient(key)]);
  const opened = await store.open(key, sealed);
  expect(opened.ok && Buffer.compare(opened.value, content)).toBe(0);
});

test('keys that can’t be reached are not held, and what needs them says so', async () => {
  const disk = createFaultyDisk(nodeVaultDisk);
  const { store, shell } = await open({ disk });
  const key = await store.createKey();
  disk.plan({ at: 1, fault: { type: 'fails', code: 'EIO' }, times: 1000 });
  expect(await store.holds(key)).toBe(false);
  await expect(store.sign(key, Uint8Array.of(1))).rejects.toThrow('EIO');
  await expect(store.createKey()).rejects.toThrow("can't be reached");
  expect(await shell.findProtection()).toBe('file');
  const carried = { key, pkcs8: 'A'.repeat(64) };
  expect(await store.add(carried)).toEqual({ ok: false, error: { type: 'vault-failed', detail: 'EIO' } });
});

test('what isn’t a key is not sent to the disk', async () => {
  const { store, shell } = await open();
  const key = await createMemoryKeyring().createKey();
  expect(await store.add({ key, pkcs8: 'short' })).toMatchObject({
    ok: false,
    error: { type: 'vault-failed', detail: expect.stringContaining('request-invalid') },
  });
  expect(await store.add({ key, pkcs8: 'A'.repeat(64) })).toMatchObject({
    ok: false,
    error: { type: 'vault-failed', detail: expect.stringContaining('call-failed') },
  });
  expect(await shell.holds(key)).toEqual({ ok: true, value: false });
});

test('the screens learn how the keys are protected', async () => {
  expect(await (await open({ system: createSystemKeyStore() })).shell.findProtection()).toBe('system');
  expect(await (await open({ system: noKeyStore })).shell.findProtection()).toBe('file');
});

test('parts of a signature that was given up make room for the next, and are never signed with it', async () => {
  const signed: Uint8Array[] = [];
  const handlers = createKeyHandlers({
    sign: async (_key: string, bytes: Uint8Array) => {
      signed.push(new Uint8Array(bytes));
      return { ok: true, value: new Uint8Array(64) };
    },
  } as Partial<KeyStore> as KeyStore);
  const [one, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
  const missing = { ok: false, error: { type: 'vault-failed', detail: 'PARTS-MISSING' } };
  await handlers['keys.send-part']({ transfer: one, bytes: Uint8Array.of(1) });
  await handlers['keys.send-part']({ transfer: other, bytes: Uint8Array.of(2) });
  expect(await handlers['keys.sign']({ key: '', bytes: Uint8Array.of(3), transfer: one })).toEqual(missing);
  await handlers['keys.sign']({ key: '', bytes: Uint8Array.of(4), transfer: other });
  expect(signed).toEqual([Uint8Array.of(2, 4)]);
});
