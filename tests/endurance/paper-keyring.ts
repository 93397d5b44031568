import { createHash } from 'node:crypto';
import { toBase64 } from '../../renderer/domain/base64';
import { equalBytes } from '../../renderer/domain/bytes';
import type { DeviceKey } from '../../renderer/domain/ids';
import type { SigningKeys } from './event-doors';

/** Keys that sign on paper, and can be handed to another keyring. */
export interface PaperKeyring extends SigningKeys {
  readonly adopt: (key: DeviceKey) => void;
}

/**
 * Keys whose signatures are sums of key and bytes, a hundredth of the work of Ed25519: whoever holds no key signs nothing by it,
 * and whatever was changed has another signature. Nobody in a simulated event forges one.
 */
export function createPaperKeyring(name: string): PaperKeyring {
  const keys = new Set<string>();
  let made = 0;
  return {
    createKey: async () => {
      made += 1;
      const key = toBase64(toSum([`${name} ${made}`])) as DeviceKey;
      keys.add(key);
      return key;
    },
    holds: async (key) => keys.has(key),
    sign: async (key, bytes) => {
      if (!keys.has(key)) throw new Error(`This keyring doesn't hold the key ${key}`);
      return toSignature(key, bytes);
    },
    verify: async (key, bytes, signature) => equalBytes(toSignature(key, bytes), signature),
    adopt: (key) => {
      keys.add(key);
    },
  };
}

const toSum = (parts: readonly (string | Uint8Array)[], algorithm = 'sha256'): Uint8Array => {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

const toSignature = (key: string, bytes: Uint8Array): Uint8Array => toSum([key, bytes], 'sha512');
