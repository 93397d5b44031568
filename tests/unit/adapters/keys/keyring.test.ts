import type { Outcome } from '../../../../electron/contract/outcome';
import type { CarriedKey } from '../../../../renderer/application/ports/carried-key';
import 'fake-indexeddb/auto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDatabase } from '../../../../renderer/adapters/database/database';
import { createSealIdentity, createSeals, toRecipient } from '../../../../renderer/adapters/keys/age-seal';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import { createWebCryptoKeyStore, type KeyLog } from '../../../../renderer/adapters/keys/webcrypto-key-store';
import { fromBase64, toBase64 } from '../../../../renderer/domain/base64';
import type { DeviceKey } from '../../../../renderer/domain/ids';
import { describeKeyring, describeKeyStore } from '../../../builders/keyring-contract';
import { createKeysOverIpc } from '../../../builders/keys-over-ipc';
import { createSystemKeyStore, noKeyStore } from '../../../builders/system-key-store';

async function getOutcome<T>(asked: Promise<Outcome<T>>): Promise<T> {
  const outcome = await asked;
  if (!outcome.ok) throw new Error(outcome.error.type);
  return outcome.value;
}

const bytes = new TextEncoder().encode('empat puluh enam');
let databases = 0;

async function aDatabase() {
  databases += 1;
  const database = createDatabase(`keys-${databases}`);
  await database.open();
  return database;
}

/** A log of keys that never fails. */
function aKeyLog(): KeyLog & { readonly lines: readonly CarriedKey[] } {
  const lines: CarriedKey[] = [];
  return {
    lines,
    find: async (key) => lines.findLast((line) => line.key === key),
    write: async (carried) => {
      lines.push(carried);
    },
  };
}

describeKeyring('the keyring in memory', async () => createMemoryKeyring());
describeKeyring('the keyring of a seed', async () => createMemoryKeyring('seed'));
describeKeyring('the keyring of a page without a log', async () =>
  createWebCryptoKeyStore(await aDatabase()),
);

describeKeyStore('the keys of a page', async () => {
  const database = await aDatabase();
  const log = aKeyLog();
  const open = () => {
    const store = createWebCryptoKeyStore(database, log);
    return { store, find: store.find };
  };
  return {
    ...open(),
    reopen: async () => {
      database.close();
      await database.open();
      return open();
    },
  };
});

describe.each([
  ['behind the key store of the system', () => createSystemKeyStore(), undefined],
  ['in readable files, crossing in small parts', () => noKeyStore, 5],
])('%s', (_what, aSystem, partLimit) => {
  describeKeyStore('the keys of the shell', async () => {
    const system = aSystem();
    const folder = join(await mkdtemp(join(tmpdir(), 'pleno-keys-')), 'keys');
    const open = () => {
      const { store, keys } = createKeysOverIpc({
        ...{ folder, system },
        ...(partLimit === undefined ? {} : { partLimit }),
      });
      return { store, find: async (key: DeviceKey) => (await getOutcome(keys.find(key))) as CarriedKey };
    };
    return { ...open(), reopen: async () => open() };
  });

  test('the shell lends no private half to the page', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'pleno-keys-')), 'keys');
    const { store, keys } = createKeysOverIpc({ folder, system: aSystem() });
    const key = await store.createKey();
    expect(await getOutcome(keys.find(key))).toMatchObject({ key });
    expect(await store.find(key)).toBeUndefined();
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

test('a page keeps its keys and identities in a form that cannot be read out', async () => {
  const database = await aDatabase();
  const store = createWebCryptoKeyStore(database);
  const key = await store.createKey();
  await store.ensureRecipient(key);
  const row = await database.keys.get(key);
  for (const handle of [row?.privateKey, row?.identity]) {
    if (!(handle instanceof CryptoKey)) throw new Error('Not a handle.');
    expect(handle.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', handle)).rejects.toThrow();
  }
});

describe('a page with a log', () => {
  test('writes the whole key into it again when an identity comes to it', async () => {
    const log = aKeyLog();
    const store = createWebCryptoKeyStore(await aDatabase(), log);
    const key = await store.createKey();
    const recipient = await store.ensureRecipient(key);
    const [first, second] = log.lines;
    expect(first).toEqual({ key, pkcs8: expect.any(String) });
    expect(second).toEqual({ ...first, identity: expect.stringMatching(/^AGE-SECRET-KEY-1/) });
    expect(second?.identity && (await toRecipient(second.identity))).toBe(recipient);
  });

  test('opens with what the log has when the database was cut off before it had it', async () => {
    const database = await aDatabase();
    const log = aKeyLog();
    const key = await createWebCryptoKeyStore(database, log).createKey();
    const identity = await createSealIdentity();
    await log.write({ ...(log.lines[0] as CarriedKey), identity });
    const recipient = await toRecipient(identity);
    const store = createWebCryptoKeyStore(database, log);
    expect(await store.open(key, await createSeals().seal(bytes, [recipient]))).toMatchObject({ ok: true });
    expect(await store.ensureRecipient(key)).toBe(recipient);
    expect(log.lines).toHaveLength(2);
  });
});

test('where the browser knows no X25519, files are opened all the same', async () => {
  const importKey = crypto.subtle.importKey.bind(crypto.subtle);
  const refuse = (...args: unknown[]) => {
    const name = (args[2] as { readonly name?: string }).name ?? args[2];
    return name === 'X25519'
      ? Promise.reject(new DOMException('no', 'NotSupportedError'))
      : (importKey as (...args: unknown[]) => Promise<CryptoKey>)(...args);
  };
  vi.spyOn(crypto.subtle, 'importKey').mockImplementation(refuse as never);
  const database = await aDatabase();
  const store = createWebCryptoKeyStore(database);
  const key = await store.createKey();
  const recipient = await store.ensureRecipient(key);
  expect(typeof (await database.keys.get(key))?.identity).toBe('string');
  const sealed = await createSeals().seal(bytes, [recipient]);
  expect(await store.open(key, sealed)).toEqual({ ok: true, value: bytes });
  vi.restoreAllMocks();
});

test('a text that is no identity is not taken for one', async () => {
  const store = createWebCryptoKeyStore(await aDatabase());
  const key = await store.createKey();
  const identity = await createSealIdentity();
  const mistyped = `${identity.slice(0, -1)}${identity.endsWith('Q') ? 'P' : 'Q'}` as typeof identity;
  await expect(store.attachIdentity(key, mistyped)).rejects.toThrow('Not an identity');
});

test('a private key that is none is refused', async () => {
  const store = createWebCryptoKeyStore(await aDatabase(), aKeyLog());
  const key = await createMemoryKeyring().createKey();
  await expect(store.add({ key: key as DeviceKey, pkcs8: 'AAAA' })).rejects.toThrow(key);
  expect(await store.holds(key)).toBe(false);
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
