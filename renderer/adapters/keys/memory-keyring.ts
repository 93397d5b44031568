import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Keyring } from '../../application/ports';
import type { DeviceKey } from '../../domain/ids';
import { generateKeyPair, keyPairFromSeed, signEd25519, toDeviceKey, verifyEd25519 } from './ed25519';

/**
 * Keys that live as long as the process: for the command line, for trials and for tests.
 * With a seed the n-th key is always the same one, and so is every file it signs (Ed25519 signs
 * without chance); such keys protect nothing.
 */
export function createMemoryKeyring(seed?: string): Keyring {
  const keys = new Map<DeviceKey, CryptoKey>();
  let counter = 0;
  return {
    createKey: async () => {
      counter += 1;
      const pair = await (seed === undefined
        ? generateKeyPair()
        : keyPairFromSeed(sha256(utf8ToBytes(`${seed} ${counter}`))));
      const key = await toDeviceKey(pair.publicKey);
      keys.set(key, pair.privateKey);
      return key;
    },
    holds: async (key) => keys.has(key),
    sign: async (key, bytes) => {
      const privateKey = keys.get(key);
      if (privateKey === undefined) throw new Error(`This keyring doesn't hold the key ${key}`);
      return signEd25519(privateKey, bytes);
    },
    verify: verifyEd25519,
  };
}
