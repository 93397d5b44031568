import type { Keyring } from '../../application/ports';
import type { Database } from '../database/database';
import { generateKeyPair, signEd25519, toDeviceKey, verifyEd25519 } from './ed25519';

/**
 * Keys of this profile. The private halves are made non-extractable and stay in the database as
 * opaque handles: no script, ours included, can read them out.
 */
export function createWebCryptoKeyring(database: Pick<Database, 'keys'>): Keyring {
  return {
    createKey: async () => {
      const { publicKey, privateKey } = await generateKeyPair();
      const key = await toDeviceKey(publicKey);
      await database.keys.add({ key, privateKey });
      return key;
    },
    sign: async (key, bytes) => {
      const row = await database.keys.get(key);
      if (row === undefined) throw new Error(`This profile doesn't hold the key ${key}`);
      return signEd25519(row.privateKey, bytes);
    },
    verify: verifyEd25519,
  };
}
