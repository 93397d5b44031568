import { createPublicKey, verify as verifyWithNode } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSealIdentity, createSeals, toRecipient } from '../../renderer/adapters/keys/age-seal';
import { isRecipient } from '../../renderer/adapters/keys/age-texts';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import type { KeyStore } from '../../renderer/application/ports/key-store';
import type { Keyring } from '../../renderer/application/ports/keyring';
import { fromBase64 } from '../../renderer/domain/base64';
import type { DeviceKey, Recipient, SealIdentity } from '../../renderer/domain/ids';

const bytes = new TextEncoder().encode('empat puluh enam');
const seals = createSeals();
const sealFor = (...recipients: readonly Recipient[]) => seals.seal(bytes, recipients);
const opened = { ok: true, value: bytes };
const forAnother = { ok: false, error: { type: 'sealed-for-another' } };

/** What every keyring keeps. */
export function describeKeyring(name: string, create: () => Promise<Keyring>): void {
  describe(name, () => {
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

    test('throws when it is to do anything with a key of somebody else', async () => {
      const keyring = await create();
      const stranger = await createMemoryKeyring().createKey();
      await expect(keyring.sign(stranger, bytes)).rejects.toThrow(stranger);
      await expect(keyring.ensureRecipient(stranger)).rejects.toThrow(stranger);
      await expect(keyring.attachIdentity(stranger, await createSealIdentity())).rejects.toThrow(stranger);
    });

    test('opens what is sealed for a key, from the first time it was asked for whom to seal', async () => {
      const keyring = await create();
      const key = await keyring.createKey();
      const [recipient, same] = await Promise.all([
        keyring.ensureRecipient(key),
        keyring.ensureRecipient(key),
      ]);
      expect(isRecipient(recipient)).toBe(true);
      expect([same, await keyring.ensureRecipient(key)]).toEqual([recipient, recipient]);
      expect(await keyring.open(key, await sealFor(recipient))).toEqual(opened);
    });

    test('opens what is sealed for an identity it was given, and no longer what was sealed before', async () => {
      const keyring = await create();
      const key = await keyring.createKey();
      const before = await keyring.ensureRecipient(key);
      const identity = await createSealIdentity();
      await keyring.attachIdentity(key, identity);
      expect(await keyring.ensureRecipient(key)).toBe(await toRecipient(identity));
      expect(await keyring.open(key, await sealFor(await toRecipient(identity)))).toEqual(opened);
      expect(await keyring.open(key, await sealFor(before))).toEqual(forAnother);
    });

    test('finds its way among several recipients', async () => {
      const keyring = await create();
      const key = await keyring.createKey();
      const others = [await toRecipient(await createSealIdentity())];
      const recipient = await keyring.ensureRecipient(key);
      expect(await keyring.open(key, await sealFor(...others, recipient))).toEqual(opened);
    });

    test('keeps two keys apart', async () => {
      const keyring = await create();
      const [one, other] = [await keyring.createKey(), await keyring.createKey()];
      const sealed = await sealFor(await keyring.ensureRecipient(one));
      await keyring.ensureRecipient(other);
      expect(await keyring.open(other, sealed)).toEqual(forAnother);
    });

    test('says that a file is not for a key which opens nothing, or which isn’t here', async () => {
      const keyring = await create();
      const sealed = await sealFor(await toRecipient(await createSealIdentity()));
      expect(await keyring.open(await keyring.createKey(), sealed)).toEqual(forAnother);
      expect(await keyring.open(await createMemoryKeyring().createKey(), sealed)).toEqual(forAnother);
    });

    test('says what is wrong with a file that is not a sealed one, or no longer', async () => {
      const keyring = await create();
      const key = await keyring.createKey();
      const sealed = await sealFor(await keyring.ensureRecipient(key));
      const damaged = { ok: false, error: { type: 'file-damaged', line: null } };
      for (const at of [sealed.length - 1, sealed.length - bytes.length - 40]) {
        const flipped = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte));
        expect(await keyring.open(key, flipped), `byte ${at} of ${sealed.length}`).toEqual(damaged);
      }
      for (const part of [bytes, new Uint8Array(), sealed.subarray(0, 60), sealed.subarray(0, -1)]) {
        expect(await keyring.open(key, part), `${part.length} bytes`).toEqual(damaged);
      }
    });
  });
}

/** A store, and where its private halves are looked up: a shell shows them to its own process alone. */
export interface OpenKeyStore {
  readonly store: KeyStore;
  readonly find: KeyStore['find'];
}

/** What a keyring keeps that lasts and lends its keys to backups. */
export function describeKeyStore(
  name: string,
  /** A fresh one, and the way to the same one after a restart. */
  create: () => Promise<OpenKeyStore & { readonly reopen: () => Promise<OpenKeyStore> }>,
): void {
  describeKeyring(name, async () => (await create()).store);

  describe(`${name}, beyond that`, () => {
    test('keeps keys and identities over a restart', async () => {
      const { store, reopen } = await create();
      const key = await store.createKey();
      const recipient = await store.ensureRecipient(key);
      const signature = await store.sign(key, bytes);
      const { store: after } = await reopen();
      expect(await after.holds(key)).toBe(true);
      expect(await after.sign(key, bytes)).toEqual(signature);
      expect(await after.ensureRecipient(key)).toBe(recipient);
      expect(await after.open(key, await sealFor(recipient))).toEqual(opened);
    });

    test('gives a key to backups, and takes it in elsewhere, with what opens its files', async () => {
      const { store, find } = await create();
      const { store: other, find: findThere, reopen } = await create();
      const key = await store.createKey();
      const recipient = await store.ensureRecipient(key);
      const carried = await find(key);
      if (carried === undefined) throw new Error('The key was not found.');
      expect(await toRecipient(carried.identity as SealIdentity)).toBe(recipient);
      expect(await findThere(key)).toBeUndefined();
      expect(await other.add(carried)).toEqual({ ok: true, value: undefined });
      expect(await findThere(key)).toEqual(carried);
      const { store: after } = await reopen();
      expect(await after.sign(key, bytes)).toEqual(await store.sign(key, bytes));
      expect(await after.open(key, await sealFor(recipient))).toEqual(opened);
    });

    test('takes a key without an identity, and makes one when it is asked for', async () => {
      const { store, find } = await create();
      const { store: other } = await create();
      const key = await store.createKey();
      const carried = await find(key);
      expect(carried).toEqual({ key, pkcs8: expect.any(String) });
      await other.add(carried as NonNullable<typeof carried>);
      const recipient = await other.ensureRecipient(key);
      expect(await other.open(key, await sealFor(recipient))).toEqual(opened);
    });

    test('keeps the identity of a key that comes again without one', async () => {
      const { store, find } = await create();
      const key = await store.createKey();
      const bare = await find(key);
      const recipient = await store.ensureRecipient(key);
      await store.add(bare as NonNullable<typeof bare>);
      expect(await store.ensureRecipient(key)).toBe(recipient);
      expect((await find(key))?.identity).toBeDefined();
    });

    test('takes the identity of a key that comes again with another', async () => {
      const { store, find, reopen } = await create();
      const key = await store.createKey();
      await store.ensureRecipient(key);
      const held = await find(key);
      const identity = await createSealIdentity();
      await store.add({ ...(held as NonNullable<typeof held>), identity });
      for (const one of [{ store, find }, await reopen()]) {
        expect(await one.store.ensureRecipient(key)).toBe(await toRecipient(identity));
        expect(await one.store.open(key, await sealFor(await toRecipient(identity)))).toEqual(opened);
        expect((await one.find(key))?.identity).toBe(identity);
      }
    });
  });
}
