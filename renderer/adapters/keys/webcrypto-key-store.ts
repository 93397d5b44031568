import type { CarriedKey } from '../../application/ports/carried-key';
import type { KeyStore } from '../../application/ports/key-store';
import type { StorageProblem } from '../../application/workspace/problem';
import { fromBase64, toBase64 } from '../../domain/base64';
import type { DeviceKey, SealIdentity } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { Database } from '../database/database';
import type { KeyRow } from '../database/rows';
import { toStorageProblem } from '../database/storage-problem';
import { createSealIdentity, openSealed, toRecipient } from './age-seal';
import { isSealIdentity } from './age-texts';
import {
  generateCarriedKeyPair,
  generateKeyPair,
  importPrivateKey,
  PKCS8_LENGTH,
  signEd25519,
  toDeviceKey,
  verifyEd25519,
} from './ed25519';
import { toIdentityHandle } from './x25519';

/** Keeps keys outside the database as well, readable. */
export interface KeyLog {
  /** Undefined for a key that isn't in it, and while it can't be read. */
  readonly find: (key: DeviceKey) => Promise<CarriedKey | undefined>;
  readonly write: (carried: CarriedKey) => Promise<void>;
}

/**
 * Keys of this profile, in the database as opaque handles that no script can read out. Where there is
 * a place beside the database, they are written there too: a judge whose database was lost must still
 * be able to sign. Without such a place private halves never leave the browser.
 */
export function createWebCryptoKeyStore(database: Pick<Database, 'keys'>, log?: KeyLog): KeyStore {
  let last: Promise<unknown> = Promise.resolve();
  /** Two that ask for an identity at once get the same one. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const getRow = async (key: DeviceKey): Promise<KeyRow> => {
    const row = await database.keys.get(key);
    if (row === undefined) throw new Error(`This profile doesn't hold the key ${key}`);
    return row;
  };

  const putIdentity = async (row: KeyRow, identity: SealIdentity): Promise<CryptoKey | SealIdentity> => {
    const handle = await toIdentityHandle(identity);
    await database.keys.put({ ...row, identity: handle });
    return handle;
  };

  const findIdentity = async (row: KeyRow): Promise<CryptoKey | SealIdentity | undefined> => {
    if (row.identity !== undefined) return row.identity;
    // Cut off once before the database had what the log has.
    const identity = (await log?.find(row.key))?.identity;
    return identity === undefined ? undefined : putIdentity(row, identity);
  };

  const setIdentity = async (row: KeyRow, identity: SealIdentity): Promise<CryptoKey | SealIdentity> => {
    // The log first: an identity that only the database had would go with it, and with it every file.
    const carried = await log?.find(row.key);
    if (carried !== undefined) await log?.write({ ...carried, identity });
    return putIdentity(row, identity);
  };

  const add = (carried: CarriedKey): Promise<Result<void, StorageProblem>> =>
    inTurn(() =>
      orStorageProblem(async () => {
        const held = await database.keys.get(carried.key);
        if (held === undefined) {
          const row = await toKeyRow(carried);
          if (row === undefined) throw new Error(`Not the private half of ${carried.key}`);
          await database.keys.add(row);
          await log?.write(carried);
        } else if (carried.identity !== undefined && !(await has(held, carried.identity))) {
          await setIdentity(held, carried.identity);
        }
      }),
    );

  return {
    createKey: async () => {
      if (log === undefined) {
        const { publicKey, privateKey } = await generateKeyPair();
        const key = await toDeviceKey(publicKey);
        await database.keys.add({ key, privateKey });
        return key;
      }
      const { publicKey, privateKey, pkcs8 } = await generateCarriedKeyPair();
      const key = await toDeviceKey(publicKey);
      await database.keys.add({ key, privateKey });
      await log.write({ key, pkcs8: toBase64(pkcs8) });
      return key;
    },
    holds: async (key) => (await database.keys.get(key)) !== undefined,
    sign: async (key, bytes) => signEd25519((await getRow(key)).privateKey, bytes),
    verify: verifyEd25519,
    ensureRecipient: (key) =>
      inTurn(async () => {
        const row = await getRow(key);
        return toRecipient((await findIdentity(row)) ?? (await setIdentity(row, await createSealIdentity())));
      }),
    attachIdentity: (key, identity) =>
      inTurn(async () => {
        const row = await getRow(key);
        if (!isSealIdentity(identity)) throw new Error('Not an identity');
        await setIdentity(row, identity);
      }),
    open: async (key, sealed) => {
      const row = await database.keys.get(key);
      const identity = row && (await inTurn(() => findIdentity(row)));
      return identity === undefined ? err({ type: 'sealed-for-another' }) : openSealed(identity, sealed);
    },
    find: async (key) => log?.find(key),
    add,
    take: async (returning) => {
      if (returning.type === 'kept') throw new Error('There is no shell here that keeps what it opened');
      const { type: _, ...carried } = returning;
      return add(carried);
    },
  };
}

/** Undefined for what is no private key. */
export async function toKeyRow({ key, pkcs8, identity }: CarriedKey): Promise<KeyRow | undefined> {
  const bytes = fromBase64(pkcs8, PKCS8_LENGTH);
  if (bytes === undefined) return undefined;
  const privateKey = await importPrivateKey(bytes);
  return identity === undefined
    ? { key, privateKey }
    : { key, privateKey, identity: await toIdentityHandle(identity) };
}

const has = async (row: KeyRow, identity: SealIdentity): Promise<boolean> =>
  row.identity !== undefined && (await toRecipient(row.identity)) === (await toRecipient(identity));

async function orStorageProblem(work: () => Promise<void>): Promise<Result<void, StorageProblem>> {
  try {
    return ok(await work());
  } catch (error) {
    const problem = toStorageProblem(error);
    if (problem === undefined) throw error;
    return err(problem);
  }
}
