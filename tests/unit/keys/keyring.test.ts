import 'fake-indexeddb/auto';
import { createPublicKey, verify as verifyWithNode } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDatabase } from '../../../renderer/adapters/database/database';
import { fromBase64, toBase64 } from '../../../renderer/adapters/keys/base64';
import { createMemoryKeyring } from '../../../renderer/adapters/keys/memory-keyring';
import { createWebCryptoKeyring } from '../../../renderer/adapters/keys/webcrypto-keyring';
import type { Keyring } from '../../../renderer/application/ports';
import type { DeviceKey } from '../../../renderer/domain/ids';

const bytes = new TextEncoder().encode('empat puluh enam');
let databases = 0;

async function aDatabase() {
  databases += 1;
  const database = createDatabase(`keys-${databases}`);
  await database.open();
  return database;
}

describe.each<[string, () => Promise<Keyring>]>([
  ['the keyring of a profile', async () => createWebCryptoKeyring(await aDatabase())],
  ['the keyring in memory', async () => createMemoryKeyring()],
  ['the keyring of a seed', async () => createMemoryKeyring('seed')],
])('%s', (_, create) => {
  test('names a key by the base64 of its 32 public bytes', async () => {
    const key = await (await create()).createKey();
    expect(fromBase64(key, 32)).toHaveLength(32);
  });

  test('makes a new key every time', async () => {
    const keyring = await create();
    expect(await keyring.createKey()).not.toBe(await keyring.createKey());
  });

  test('signs so that everybody can check it', async () => {
    const keyring = await create();
    const key = await keyring.createKey();
    const signature = await keyring.sign(key, bytes);
    expect(await createMemoryKeyring().verify(key, bytes, signature)).toBe(true);
    const publicKey = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'base64').toString('base64url') },
      format: 'jwk',
    });
    expect(verifyWithNode(null, bytes, publicKey, signature)).toBe(true);
  });

  test('knows which keys it can sign with', async () => {
    const keyring = await create();
    const key = await keyring.createKey();
    expect(await keyring.holds(key)).toBe(true);
    expect(await keyring.holds(await createMemoryKeyring().createKey())).toBe(false);
  });

  test('finds a signature of other bytes, by another key or cut short wanting', async () => {
    const keyring = await create();
    const key = await keyring.createKey();
    const signature = await keyring.sign(key, bytes);
    expect(await keyring.verify(key, bytes.subarray(1), signature)).toBe(false);
    expect(await keyring.verify(await keyring.createKey(), bytes, signature)).toBe(false);
    expect(await keyring.verify(key, bytes, signature.subarray(1))).toBe(false);
    expect(await keyring.verify('not a key' as DeviceKey, bytes, signature)).toBe(false);
    expect(await keyring.verify(`${'/'.repeat(42)}8=` as DeviceKey, bytes, signature)).toBe(false);
  });

  test('throws when it is to sign with a key of somebody else', async () => {
    const stranger = await createMemoryKeyring().createKey();
    await expect((await create()).sign(stranger, bytes)).rejects.toThrow(stranger);
  });
});

test('a seed makes the same keys and signatures again, and another seed makes others', async () => {
  const [one, same, other] = [createMemoryKeyring('a'), createMemoryKeyring('a'), createMemoryKeyring('b')];
  const key = await one.createKey();
  expect(await same.createKey()).toBe(key);
  expect(await other.createKey()).not.toBe(key);
  expect(await one.createKey()).toBe(await same.createKey());
  expect(await one.sign(key, bytes)).toEqual(await same.sign(key, bytes));
});

test('a profile keeps its keys, in a form that cannot be read out', async () => {
  const database = await aDatabase();
  const key = await createWebCryptoKeyring(database).createKey();
  database.close();
  await database.open();
  const keyring = createWebCryptoKeyring(database);
  expect(await keyring.verify(key, bytes, await keyring.sign(key, bytes))).toBe(true);
  const row = await database.keys.get(key);
  expect(row?.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', row?.privateKey as CryptoKey)).rejects.toThrow();
});

describe('where the browser knows no Ed25519', () => {
  afterEach(() => vi.restoreAllMocks());

  test('an error says so by its name', async () => {
    vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'));
    await expect(createMemoryKeyring().createKey()).rejects.toThrow('keys-unsupported');
  });

  test('any other error stays what it is', async () => {
    vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValue(new DOMException('no', 'OperationError'));
    await expect(createMemoryKeyring().createKey()).rejects.toMatchObject({ name: 'OperationError' });
  });
});

describe('base64', () => {
  test('has one text for some bytes, and no other is read', () => {
    expect(toBase64(Uint8Array.of(255, 255, 254, 0))).toBe('///+AA==');
    expect(fromBase64('///+AA==', 4)).toEqual(Uint8Array.of(255, 255, 254, 0));
    for (const text of [
      '///+AB==',
      '///+AA=',
      '///+AA',
      '___-AA==',
      '///+AA==\n',
      ' ///+AA==',
      '////////',
      '',
    ]) {
      expect(fromBase64(text, 4), text).toBeUndefined();
    }
  });
});
