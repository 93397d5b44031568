import type { CarriedKey, HeaderProblem, KeyNotHeld, KeyProtection } from '../../contract/key-channels';
import type { Outcome, VaultProblem } from '../../contract/outcome';
import { codeOf, toVaultProblem } from '../disk/disk-error';
import { createOneByOne } from '../one-by-one';
import { generateKey, signWith } from './ed25519';
import type { KeyFiles } from './key-files';
import { createIdentity, openHeader, toRecipient } from './seal-identity';

/** The private keys of this laptop. Failures of the disk are outcomes. */
export interface KeyStore {
  readonly create: () => Promise<Outcome<string>>;
  readonly holds: (key: string) => Promise<Outcome<boolean>>;
  readonly sign: (key: string, bytes: Uint8Array) => Promise<Outcome<Uint8Array, VaultProblem | KeyNotHeld>>;
  readonly ensureRecipient: (key: string) => Promise<Outcome<string, VaultProblem | KeyNotHeld>>;
  readonly attachIdentity: (
    key: string,
    identity: string,
  ) => Promise<Outcome<undefined, VaultProblem | KeyNotHeld>>;
  readonly open: (
    key: string,
    header: Uint8Array,
  ) => Promise<Outcome<Uint8Array, VaultProblem | HeaderProblem>>;
  /** For what seals backups beside the page; no channel answers with it. */
  readonly find: (key: string) => Promise<Outcome<CarriedKey | undefined>>;
  /** A key that is here stays; an identity that comes with it takes the place of its own. */
  readonly add: (carried: CarriedKey) => Promise<Outcome<undefined>>;
  readonly findProtection: () => Promise<KeyProtection>;
}

const notHeld = { ok: false, error: { type: 'key-not-held' } } as const;

/** Touches nothing before the first call. */
export function createKeyStore(files: KeyFiles): KeyStore {
  const alone = createOneByOne();

  const inTurn = <T, E>(work: () => Promise<Outcome<T, E>>): Promise<Outcome<T, E | VaultProblem>> =>
    alone(async () => {
      try {
        return await work();
      } catch (error) {
        return { ok: false, error: toVaultProblem(error, 'own') };
      }
    });

  const give = <T>(work: () => Promise<T>): Promise<Outcome<T>> =>
    inTurn<T, VaultProblem>(async () => ({ ok: true, value: await work() }));

  const withKey = <T, E>(
    key: string,
    use: (held: CarriedKey) => Promise<Outcome<T, E>>,
  ): Promise<Outcome<T, E | VaultProblem | KeyNotHeld>> =>
    inTurn<T, E | KeyNotHeld>(async () => {
      const held = await files.find(key);
      return held === undefined ? notHeld : use(held);
    });

  return {
    create: () =>
      give(async () => {
        const carried = await generateKey();
        await files.write(carried);
        return carried.key;
      }),
    holds: (key) => give(async () => (await files.find(key)) !== undefined),
    sign: async (key, bytes) => {
      const found = await give(() => files.find(key));
      if (!found.ok) return found;
      return found.value === undefined
        ? notHeld
        : { ok: true, value: await signWith(found.value.pkcs8, bytes) };
    },
    ensureRecipient: (key) =>
      withKey(key, async (held) => {
        const identity = held.identity ?? (await createIdentity());
        if (held.identity === undefined) await files.write({ ...held, identity });
        return { ok: true, value: await toRecipient(identity) };
      }),
    attachIdentity: (key, identity) =>
      withKey(key, async (held) => {
        if (held.identity !== identity) await files.write({ ...held, identity });
        return { ok: true, value: undefined };
      }),
    open: (key, header) =>
      withKey<Uint8Array, HeaderProblem>(key, async ({ identity }) =>
        identity === undefined
          ? { ok: false, error: { type: 'sealed-for-another' } }
          : openHeader(identity, header),
      ),
    find: (key) => give(() => files.find(key)),
    add: (carried) =>
      give(async () => {
        const held = await files.find(carried.key);
        const { identity = held?.identity } = carried;
        if (held === undefined || held.identity !== identity) {
          await files.write(identity === undefined ? carried : { ...carried, identity });
        }
        return undefined;
      }),
    findProtection: () => alone(() => protectionOf(files)),
  };
}

/** Files that can't be read now may lie open: nothing better is said than is known. */
async function protectionOf(files: KeyFiles): Promise<KeyProtection> {
  try {
    return await files.findProtection();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return 'file';
  }
}
