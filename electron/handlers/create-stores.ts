import { join } from 'node:path';
import { nodeVaultDisk } from './disk/node-vault-disk';
import { createKeyFiles } from './keys/key-files';
import { createKeyStore, type KeyStore } from './keys/key-store';
import { createWrapping, type SystemWrapping } from './keys/wrapping';
import { createVaultStore, type VaultStore } from './vault/vault-store';

export interface StoreNeeds {
  /** This person's folder for the program. */
  readonly profile: string;
  /** The system's key store. */
  readonly system: SystemWrapping;
  /** As Node names it. */
  readonly platform: string;
}

/** What outlives the page: the vault, and the keys beside it. Neither touches the disk before its first call. */
export function createStores({ profile, system, platform }: StoreNeeds): {
  readonly vault: VaultStore;
  readonly keys: KeyStore;
} {
  const disk = nodeVaultDisk;
  return {
    vault: createVaultStore({ root: join(profile, 'vault'), disk, now: () => new Date() }),
    keys: createKeyStore(
      createKeyFiles({ folder: join(profile, 'keys'), disk, wrapping: createWrapping(system, platform) }),
    ),
  };
}
