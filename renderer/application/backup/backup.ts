import type { Result } from '../../domain/result';
import type { BackupPorts } from '../ports/backup-ports';
import type { Delivered } from '../ports/save-file';
import type { SecondFolder, Vault } from '../ports/vault';
import { adoptSheets } from '../sheets/adopt-sheets';
import type { StorageProblem, VaultProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { type AuditKeyOptions, type AuditKeyProblem, exportAuditKey } from './export-audit-key';
import { type InspectProblem, inspectBackup, type OpenedBackup } from './inspect-backup';
import { type MadeBackup, type MakeBackupOptions, type MakeBackupProblem, makeBackup } from './make-backup';
import { makePassphrase } from './passphrase';
import {
  type Restored,
  type RestoreFailure,
  type RestoreOptions,
  restoreBackup,
  takeKey,
} from './restore-backup';
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
  readonly inspect: (
    bytes: Uint8Array,
    options?: { readonly passphrase?: string; readonly signal?: AbortSignal },
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

export function createBackups(ports: BackupPorts, job: SnapshotJob): Backups {
  const { snapshots, kind } = ports.vault;
  return {
    make: (...request) => makeBackup(ports, ...request),
    exportAuditKey: (...request) => exportAuditKey(ports, ...request),
    inspect: (...request) => inspectBackup(ports, ...request),
    restore: (...request) => restoreBackup(ports, ...request),
    takeKey: (opened) => takeKey(ports, opened),
    adoptSheets: (id) => adoptSheets(ports, id),
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
