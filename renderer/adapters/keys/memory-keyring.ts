import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Keyring } from '../../application/ports/keyring';
import type { DeviceKey, SealIdentity } from '../../domain/ids';
import { err } from '../../domain/result';
import { createSealIdentity, openSealed, toRecipient } from './age-seal';
import { generateKeyPair, keyPairFromSeed, signEd25519, toDeviceKey, verifyEd25519 } from './ed25519';

interface Held {
  readonly privateKey: CryptoKey;
  identity: SealIdentity | undefined;
}

/**
 * Keys that live as long as the process: for the command line, for trials and for tests.
 * With a seed the n-th key is always the same one, and so is every file it signs (Ed25519 signs
 * without chance); such keys protect nothing. What is sealed always has chance in it.
 */
export function createMemoryKeyring(seed?: string): Keyring {
  const keys = new Map<DeviceKey, Held>();
  let counter = 0;
  const getHeld = (key: DeviceKey): Held => {
    const held = keys.get(key);
    if (held === undefined) throw new Error(`This keyring doesn't hold the key ${key}`);
    return held;
  };
  return {
    createKey: async () => {
      counter += 1;
      const pair = await (seed === undefined
        ? generateKeyPair()
        : keyPairFromSeed(sha256(utf8ToBytes(`${seed} ${counter}`))));
      const key = await toDeviceKey(pair.publicKey);
      keys.set(key, { privateKey: pair.privateKey, identity: undefined });
      return key;
    },
    holds: async (key) => keys.has(key),
    sign: async (key, bytes) => signEd25519(getHeld(key).privateKey, bytes),
    verify: verifyEd25519,
    ensureRecipient: async (key) => {
      const held = getHeld(key);
      const made = held.identity ?? (await createSealIdentity());
      // Two that ask at once get the same one.
      held.identity ??= made;
      return toRecipient(held.identity);
    },
    attachIdentity: async (key, identity) => {
      getHeld(key).identity = identity;
    },
    open: async (key, sealed) => {
      const identity = keys.get(key)?.identity;
      return identity === undefined ? err({ type: 'sealed-for-another' }) : openSealed(identity, sealed);
    },
  };
}
