import type { CarriedKey } from '../../application/archive';
import type { Keyring } from '../../application/ports';
import type { Database } from '../database/database';
import { toBase64 } from './base64';
import { generateCarriedKeyPair, generateKeyPair, signEd25519, toDeviceKey, verifyEd25519 } from './ed25519';

/** Keeps the private half of a new key outside the database as well. */
export type CarryKey = (key: CarriedKey) => Promise<void>;

/**
 * Keys of this profile, in the database as opaque handles that no script can read out. Where there is
 * a place beside the database, a new key is written there too: a judge whose database was lost must
 * still be able to sign. Without such a place its private half never leaves the key store.
 */
export function createWebCryptoKeyring(database: Pick<Database, 'keys'>, carry?: CarryKey): Keyring {
  return {
    createKey: async () => {
      if (carry === undefined) {
        const { publicKey, privateKey } = await generateKeyPair();
        const key = await toDeviceKey(publicKey);
        await database.keys.add({ key, privateKey });
        return key;
      }
      const { publicKey, privateKey, pkcs8 } = await generateCarriedKeyPair();
      const key = await toDeviceKey(publicKey);
      await database.keys.add({ key, privateKey });
      await carry({ key, pkcs8: toBase64(pkcs8) });
      return key;
    },
    sign: async (key, bytes) => {
      const row = await database.keys.get(key);
      if (row === undefined) throw new Error(`This profile doesn't hold the key ${key}`);
      return signEd25519(row.privateKey, bytes);
    },
    holds: async (key) => (await database.keys.get(key)) !== undefined,
    verify: verifyEd25519,
  };
}
