import type { DeviceKey, Recipient, SealIdentity } from '../../domain/ids';
import type { Result } from '../../domain/result';
import type { SealProblem, StorageProblem, VaultProblem } from '../workspace/problem';
import type { ReturningKey } from './archive';
import type { CarriedKey } from './carried-key';
import type { Keyring } from './keyring';

/**
 * Who stands before this laptop's private keys. `system`: the key store of the operating system, which
 * opens for the person who is logged in. `file`: only the rights on the program's own files.
 * `browser`: the browser, in the files of the page.
 */
export type KeyProtection = 'system' | 'file' | 'browser';

/** The keys of a profile, and their way into and out of backups under a passphrase. */
export interface KeyStore extends Keyring {
  /** Undefined for a key that can't leave its place, as none leaves the shell, or isn't here. */
  readonly find: (key: DeviceKey) => Promise<CarriedKey | undefined>;
  /** A key that is here stays; an identity that comes with it takes the place of its own. */
  readonly add: (carried: CarriedKey) => Promise<Result<void, VaultProblem | StorageProblem>>;
  /** The same of one that comes out of a backup. */
  readonly take: (key: ReturningKey) => Promise<Result<void, VaultProblem | StorageProblem>>;
}

export type ShellKeyProblem = VaultProblem | { readonly type: 'key-not-held' };

export type OpenHeaderProblem =
  | ShellKeyProblem
  | Exclude<SealProblem, { readonly type: 'sealed-with-passphrase' }>;

/** Private keys kept by the shell, outside the page; none ever crosses outwards. */
export interface ShellKeys {
  readonly createKey: () => Promise<Result<DeviceKey, VaultProblem>>;
  readonly holds: (key: DeviceKey) => Promise<Result<boolean, VaultProblem>>;
  readonly sign: (key: DeviceKey, bytes: Uint8Array) => Promise<Result<Uint8Array, ShellKeyProblem>>;
  readonly ensureRecipient: (key: DeviceKey) => Promise<Result<Recipient, ShellKeyProblem>>;
  readonly attachIdentity: (key: DeviceKey, identity: SealIdentity) => Promise<Result<void, ShellKeyProblem>>;
  /**
   * What a sealed file is encrypted with, found from its header alone: the file itself, which may be
   * large, stays in the page.
   */
  readonly openHeader: (key: DeviceKey, header: Uint8Array) => Promise<Result<Uint8Array, OpenHeaderProblem>>;
  /** Inwards only: what an earlier program left readable in the page's files. */
  readonly add: (carried: CarriedKey) => Promise<Result<void, VaultProblem>>;
  /** Of a backup that the shell has opened last; refused for any other. */
  readonly takeOpened: (opening: string, key: DeviceKey) => Promise<Result<void, VaultProblem>>;
  readonly findProtection: () => Promise<KeyProtection>;
}

/**
 * Who stands before the keys of this laptop, all of them.
 * @param inLog keys that lie readable in the log, where an earlier program put them
 */
export async function findKeyProtection(
  shell: Pick<ShellKeys, 'findProtection'> | undefined,
  inLog: number,
): Promise<KeyProtection> {
  if (shell === undefined) return 'browser';
  return inLog > 0 ? 'file' : shell.findProtection();
}
