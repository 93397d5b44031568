import type { Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { LogProblem, WorkspaceLog } from '../ports/archive';
import type { BackupPorts } from '../ports/backup-ports';
import type { SnapshotPlace } from '../ports/vault';
import type { BackupCancelled, BackupTooLarge, StorageProblem, VaultProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { headOf, packWorkspace } from './pack-workspace';
import { toReceivedFileName } from './received-section';
import {
  nextSnapshotNumber,
  readSnapshotName,
  type Snapshot,
  type SnapshotOccasion,
  toSnapshotName,
} from './snapshot-name';
import { findSurplus } from './snapshot-schedule';

export type SnapshotProblem =
  | BackupCancelled
  | BackupTooLarge
  | LogProblem
  | VaultProblem
  | Extract<StorageProblem, { readonly type: 'workspace-missing' }>;

/** A backup without keys on its way into the vault. */
export interface PackedSnapshot {
  /** @param number how many the workspace has had with it */
  readonly toName: (number: number) => string;
  readonly workspace: WorkspaceId;
  /** ISO instant. */
  readonly at: string;
  readonly occasion: SnapshotOccasion;
  readonly bytes: Uint8Array;
  /** Files it names, which lie beside it. */
  readonly received: readonly Sha256[];
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
  const packed = await packSnapshot(ports, log.value, occasion);
  return packed.ok ? storeSnapshot(ports, place, packed.value) : packed;
}

export async function packSnapshot(
  ports: BackupPorts,
  log: WorkspaceLog,
  occasion: SnapshotOccasion,
): Promise<Result<PackedSnapshot, BackupTooLarge | BackupCancelled>> {
  const workspaceFile = await packWorkspace(ports, log);
  if (!workspaceFile.ok) return workspaceFile;
  const { header, bytes } = workspaceFile.value;
  const { createdAt: at, competitionName, workspace } = header;
  const head = headOf(log.contents.hashes);
  const toName = (number: number): string =>
    toSnapshotName({ at, competitionName, workspace, head, number, occasion });
  return ok({ toName, workspace, at, occasion, bytes, received: log.contents.received });
}

/** Writes, reads back, opens what was read; only then do the oldest make room. */
export async function storeSnapshot(
  ports: Pick<BackupPorts, 'vault' | 'backupFiles' | 'received' | 'hashFile'>,
  place: SnapshotPlace,
  { toName, workspace, at, occasion, bytes, received }: PackedSnapshot,
): Promise<Result<void, VaultProblem>> {
  const { snapshots } = ports.vault;
  if (place === 'second') {
    const beside = await layBeside(ports, workspace, received);
    if (!beside.ok) return beside;
  }
  const before = await listSnapshots(ports);
  // What can't be listed says nothing about numbers; the snapshot is written all the same.
  const number = nextSnapshotNumber(workspace, before.ok ? before.value : []);
  const name = toName(number);
  const written = await snapshots.write(place, name, bytes);
  if (!written.ok) return written;
  const readBack = await snapshots.read(place, name);
  const opened = readBack.ok ? await ports.backupFiles.decode(readBack.value) : readBack;
  if (!opened.ok) {
    // Of no use to anybody, and the next round writes another one.
    await snapshots.remove(place, name);
    return readBack.ok ? err({ type: 'vault-failed', detail: `${name}: ${opened.error.type}` }) : readBack;
  }
  const present = await listSnapshots(ports);
  if (!present.ok) return present;
  for (const surplus of findSurplus({ name, place, workspace, at, number, occasion }, present.value)) {
    const removed = await snapshots.remove(surplus.place, surplus.name);
    if (!removed.ok) return removed;
  }
  return ok(undefined);
}

/**
 * Once each, however many snapshots name them, and anew where one is no longer what its name says; in the vault they lie
 * already.
 */
async function layBeside(
  { vault, received, hashFile }: Pick<BackupPorts, 'vault' | 'received' | 'hashFile'>,
  workspace: WorkspaceId,
  names: readonly Sha256[],
): Promise<Result<void, VaultProblem>> {
  const listed = await vault.snapshots.list();
  if (!listed.ok) return listed;
  const present = new Set(listed.value.flatMap(({ place, name }) => (place === 'second' ? [name] : [])));
  for (const name of names) {
    const fileName = toReceivedFileName(name);
    const there = present.has(fileName) ? await vault.snapshots.read('second', fileName) : undefined;
    if (there?.ok && (await hashFile(there.value)) === name) continue;
    const read = await received.read(workspace, name);
    // Lost here, in both copies: nothing to lay beside.
    if (!read.ok) continue;
    const written = await vault.snapshots.write('second', fileName, read.value);
    if (!written.ok) return written;
  }
  return ok(undefined);
}

/** Every snapshot of ours, by the time in their names, latest first: for a person to choose from. */
export async function listSnapshots({
  vault,
}: Pick<BackupPorts, 'vault'>): Promise<Result<readonly Snapshot[], VaultProblem>> {
  const listed = await vault.snapshots.list();
  if (!listed.ok) return listed;
  const snapshots = listed.value.flatMap((info) => readSnapshotName(info) ?? []);
  return ok(snapshots.toSorted((a, b) => (a.name < b.name ? 1 : -1)));
}
