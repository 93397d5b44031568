import type { Archive } from '../../application/archive';
import { KEYS_LOG } from '../../application/facts';
import type { Keyring, Repository } from '../../application/ports';
import type { SafetyWatch, StartFinding } from '../../application/safety';
import type { Vault } from '../../application/vault';
import type { Database } from '../database/database';
import { createDatabaseRepository } from '../database/repository';
import { createWebCryptoKeyring } from '../keys/webcrypto-keyring';
import { createArchive } from './create-archive';
import type { Journal } from './journal';
import type { createSentinelKeeper } from './keep-sentinel';

/** The facts of this laptop, both copies of them, opened and made one. */
export interface Profile {
  readonly repository: Repository;
  readonly keyring: Keyring;
  readonly watch: SafetyWatch;
  readonly finding: StartFinding;
  readonly archive: Archive;
  /** Writes what is owed, and lets go of the database. */
  readonly close: () => Promise<void>;
}

interface ProfileParts {
  readonly database: Database;
  readonly vault: Vault;
  readonly journal: Journal;
  readonly sentinel: ReturnType<typeof createSentinelKeeper>;
  readonly finding: StartFinding;
}

export function createProfile({ database, vault, journal, sentinel, finding }: ProfileParts): Profile {
  const repository = createDatabaseRepository(database, journal);
  return {
    repository,
    keyring:
      vault.kind === 'memory'
        ? createWebCryptoKeyring(database)
        : createWebCryptoKeyring(database, (key) => journal.record(KEYS_LOG, [{ type: 'key', ...key }])),
    watch: {
      getSafety: journal.getSafety,
      subscribe: journal.subscribe,
      retry: async () => {
        await repository.catchUp();
        await journal.settleDebts();
        return journal.getSafety();
      },
    },
    finding,
    archive: createArchive({ database, repository, vault, journal }),
    close: async () => {
      await repository.exclusively(journal.settleDebts);
      await sentinel.write();
      database.close();
    },
  };
}
