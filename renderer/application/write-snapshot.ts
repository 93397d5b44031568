import { err, ok, type Result } from '../domain/result';
import type { LogProblem, WorkspaceLog } from './archive';
import type { BackupPorts } from './backup-ports';
import { headOf, packWorkspace } from './pack-workspace';
import type { StorageProblem } from './problem';
import { readSnapshotName, type Snapshot, type SnapshotOccasion, toSnapshotName } from './snapshot-name';
import { findSurplus } from './snapshot-schedule';
import type { SnapshotPlace, VaultProblem } from './vault';
import type { WorkspaceId } from './workspace';

export type SnapshotProblem =
  | LogProblem
  | VaultProblem
  | Extract<StorageProblem, { readonly type: 'workspace-missing' }>;

/** A backup without keys on its way into the vault. */
export interface PackedSnapshot {
  readonly name: string;
  readonly workspace: WorkspaceId;
  /** ISO instant. */
  readonly at: string;
  readonly occasion: SnapshotOccasion;
  readonly bytes: Uint8Array;
}

/** Reads the workspace's history and stores it as a snapshot. */
export async function writeSnapshot(
  ports: BackupPorts,
  id: WorkspaceId,
  place: SnapshotPlace,
  occasion: SnapshotOccasion,
): Promise<Result<void, SnapshotProblem>> {
  const log = await ports.archive.readLog(id);
  if (!log.ok) return log;
  return storeSnapshot(ports, place, await packSnapshot(ports, log.value, occasion));
}

export async function packSnapshot(
  ports: BackupPorts,
  log: WorkspaceLog,
  occasion: SnapshotOccasion,
): Promise<PackedSnapshot> {
  const { header, bytes } = await packWorkspace(ports, log, []);
  const { createdAt: at, competitionName, workspace } = header;
  const head = headOf(log.contents.hashes);
  const name = toSnapshotName({ at, competitionName, workspace, head, occasion });
  return { name, workspace, at, occasion, bytes };
}

/** Writes, reads back, opens what was read; only then do the oldest make room. */
export async function storeSnapshot(
  ports: Pick<BackupPorts, 'vault' | 'backupFiles'>,
  place: SnapshotPlace,
  { name, workspace, at, occasion, bytes }: PackedSnapshot,
): Promise<Result<void, VaultProblem>> {
  const { snapshots } = ports.vault;
  const written = await snapshots.write(place, name, bytes);
  if (!written.ok) return written;
  const readBack = await snapshots.read(place, name);
  if (!readBack.ok) return readBack;
  const opened = await ports.backupFiles.decode(readBack.value);
  if (!opened.ok) return err({ type: 'vault-failed', detail: `${name}: ${opened.error.type}` });
  const present = await listSnapshots(ports);
  if (!present.ok) return present;
  for (const surplus of findSurplus({ name, place, workspace, at, occasion }, present.value)) {
    const removed = await snapshots.remove(surplus.place, surplus.name);
    if (!removed.ok) return removed;
  }
  return ok(undefined);
}

/** Every snapshot of ours, newest first. */
export async function listSnapshots({
  vault,
}: Pick<BackupPorts, 'vault'>): Promise<Result<readonly Snapshot[], VaultProblem>> {
  const listed = await vault.snapshots.list();
  if (!listed.ok) return listed;
  const snapshots = listed.value.flatMap((info) => readSnapshotName(info) ?? []);
  return ok(snapshots.toSorted((a, b) => (a.name < b.name ? 1 : -1)));
}
