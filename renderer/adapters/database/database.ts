import Dexie, { type Table } from 'dexie';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { DeviceKey, RevisionId, Sha256 } from '../../domain/ids';
import type { Migration } from './migrations/migration';
import { MIGRATIONS } from './migrations/migrations';
import type {
  ChainRow,
  CompetitionRow,
  ExportRow,
  ImportRow,
  KeyRow,
  ReceivedRow,
  RevisionRow,
  SettingRow,
  WorkspaceRow,
} from './rows';

/** The version this program writes; it opens earlier ones by their migrations and refuses later ones. */
export const DATABASE_VERSION = latestOf(MIGRATIONS);

export type Database = Dexie & {
  readonly workspaces: Table<WorkspaceRow, WorkspaceId>;
  readonly competitions: Table<CompetitionRow, WorkspaceId>;
  readonly revisions: Table<RevisionRow, [WorkspaceId, RevisionId]>;
  readonly chains: Table<ChainRow, WorkspaceId>;
  readonly imports: Table<ImportRow, number>;
  readonly exports: Table<ExportRow, number>;
  readonly received: Table<ReceivedRow, [WorkspaceId, Sha256]>;
  readonly keys: Table<KeyRow, DeviceKey>;
  readonly settings: Table<SettingRow, string>;
};

/** The database by its schema, not opened yet; programs use `openDatabase`, which also refuses. */
export function createDatabase(name: string, migrations: readonly Migration[] = MIGRATIONS): Database {
  // Strict: a transaction that resolves has been flushed to the disk, for one fdatasync a commit.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', autoOpen: false });
  for (const { version, stores, upgrade } of migrations) {
    const step = database.version(version).stores({ ...stores });
    if (upgrade !== undefined) step.upgrade(upgrade);
  }
  return database as Database;
}

export function latestOf(migrations: readonly Migration[]): number {
  return Math.max(...migrations.map(({ version }) => version));
}
