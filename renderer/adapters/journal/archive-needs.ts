import type { KeyStore } from '../../application/ports/key-store';
import type { Vault } from '../../application/ports/vault';
import type { Database } from '../database/database';
import type { Holdings } from '../database/holdings';
import type { DatabaseRepository } from '../database/repository';
import type { KeptFiles } from '../received/kept-files';
import type { ReadKept } from '../received/read-kept';
import type { Journal } from './journal';

export interface ArchiveNeeds {
  readonly database: Database;
  readonly repository: DatabaseRepository;
  readonly holdings: Holdings;
  readonly files: KeptFiles;
  readonly readKept: ReadKept;
  readonly vault: Vault;
  readonly journal: Journal;
  readonly keys: KeyStore;
}
