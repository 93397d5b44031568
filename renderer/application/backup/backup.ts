import type { Result } from '../../domain/result';
import type { BackupPorts } from '../ports/backup-ports';
import type { Delivered } from '../ports/save-file';
import type { SecondFolder, Vault } from '../ports/vault';
import type { StorageProblem, VaultProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import type { AuditKeyOptions, AuditKeyProblem } from './export-audit-key';
import type { InspectOptions, InspectProblem, OpenedBackup } from './inspect-backup';
import type { MadeBackup, MakeBackupOptions, MakeBackupProblem } from './make-backup';
import { makePassphrase } from './passphrase';
import type { Restored, RestoreFailure, RestoreOptions } from './restore-backup';
import type { ArchiveFolder, ArchiveFolderOptions, ArchiveFolderProblem } from './save-archive-folder';
import type { Snapshot } from './snapshot-name';
import type { SnapshotJob } from './snapshots';
import { listSnapshots } from './write-snapshot';

/** Backups as the screens see them. */
export interface Backups {
  readonly make: (
    id: WorkspaceId,
    options: MakeBackupOptions,
  ) => Promise<Result<MadeBackup, MakeBackupProblem>>;
  /** What opens the competition's sealed files without Pleno, under a passphrase. */
  readonly exportAuditKey: (
    id: WorkspaceId,
    options: AuditKeyOptions,
  ) => Promise<Result<Delivered, AuditKeyProblem>>;
  /** Everything the result rests on, readable without Pleno. */
  readonly saveArchiveFolder: (
    id: WorkspaceId,
    options: ArchiveFolderOptions,
  ) => Promise<Result<ArchiveFolder, ArchiveFolderProblem>>;
  readonly inspect: (
    bytes: Uint8Array,
    options?: InspectOptions,
  ) => Promise<Result<OpenedBackup, InspectProblem>>;
  readonly restore: (
    opened: OpenedBackup,
    options: RestoreOptions,
  ) => Promise<Result<Restored, RestoreFailure>>;
  /** The key alone, where the history here is to stay. */
  readonly takeKey: (opened: OpenedBackup) => Promise<Result<void, RestoreFailure>>;
  /** Goes on with a new key in a judge's workspace whose own has stayed behind. */
  readonly adoptSheets: (id: WorkspaceId) => Promise<Result<{ readonly toSign: number }, StorageProblem>>;
  /** A passphrase nobody has to think up. */
  readonly makePassphrase: () => string;
  readonly snapshots: SnapshotJob & {
    readonly list: () => Promise<Result<readonly Snapshot[], VaultProblem>>;
    readonly read: (snapshot: Snapshot) => Promise<Result<Uint8Array, VaultProblem>>;
    /** `memory`: there are none, because nothing here lasts. */
    readonly kind: Vault['kind'];
    readonly findOwnFolder: () => Promise<string | undefined>;
    /** Absent in a browser. */
    readonly secondFolder?: SecondFolder;
  };
}

/** By itself: no start needs them. @throws where it can't be had, and may be tried again */
export const loadByHand = () => import('./by-hand');

export function createBackups(ports: BackupPorts, job: SnapshotJob): Backups {
  const { snapshots, kind } = ports.vault;
  const byHand = async () => (await loadByHand()).createByHand(ports);
  return {
    make: async (...request) => (await byHand()).make(...request),
    exportAuditKey: async (...request) => (await byHand()).exportAuditKey(...request),
    saveArchiveFolder: async (...request) => (await byHand()).saveArchiveFolder(...request),
    inspect: async (...request) => (await byHand()).inspect(...request),
    restore: async (...request) => (await byHand()).restore(...request),
    takeKey: async (opened) => (await byHand()).takeKey(opened),
    adoptSheets: async (id) => (await byHand()).adoptSheets(id),
    makePassphrase: () => makePassphrase(ports.randomBytes),
    snapshots: {
      ...job,
      list: () => listSnapshots(ports),
      read: ({ place, name }) => snapshots.read(place, name),
      kind,
      findOwnFolder: snapshots.findOwnFolder,
      ...(snapshots.secondFolder ? { secondFolder: snapshots.secondFolder } : {}),
    },
  };
}
