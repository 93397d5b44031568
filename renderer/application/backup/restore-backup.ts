import { assertNever, err, ok, type Result } from '../../domain/result';
import { carryStrikes } from '../cards/carry-strikes';
import type { LogProblem } from '../ports/archive';
import type { BackupPorts } from '../ports/backup-ports';
import { adoptSheets } from '../sheets/adopt-sheets';
import type { RestoreProblem, StorageProblem, VaultProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { findHere, type Here, type OpenedBackup } from './inspect-backup';
import { headOf } from './pack-workspace';
import { type SnapshotProblem, writeSnapshot } from './write-snapshot';

/** What only the person knows: whether whoever has the judge's key went on after the backup was made. */
export type OldLaptop = 'stopped' | 'goes-on';

export interface RestoreOptions {
  /** Asked for where the plan for the key says so. */
  readonly oldLaptop?: OldLaptop;
  readonly onPhase: (phase: 'keeping' | 'restoring' | 'adopting') => void;
}

export interface Restored {
  readonly workspace: WorkspaceId;
  readonly role: 'secretariat' | 'judge';
  /** `renewed`: a judge's new key; so many sheets wait for a signature again. */
  readonly key: 'kept' | 'missing' | { readonly type: 'renewed'; readonly toSign: number };
}

export type RestoreFailure = LogProblem | RestoreProblem | SnapshotProblem | StorageProblem | VaultProblem;

/**
 * Puts the backup in the place of what is here, as it was shown: if anything here has moved since,
 * nothing happens. What is here is written as a snapshot before it goes. Laptops struck out since stay struck out.
 */
export async function restoreBackup(
  ports: BackupPorts,
  opened: OpenedBackup,
  { oldLaptop, onPhase }: RestoreOptions,
): Promise<Result<Restored, RestoreFailure>> {
  const { archive } = ports;
  const { header, log, here } = opened;
  const { workspace } = log.contents;
  const found = await findHere(ports, log.contents);
  if (!found.ok) return found;
  const now = found.value;
  if (!isSameHere(now, here)) return err({ type: 'backup-here-changed' });
  if (now.type === 'present') {
    onPhase('keeping');
    const kept = await writeSnapshot(ports, workspace.id, 'own', 'restore');
    if (!kept.ok) return kept;
  }
  const renews = needsNewKey(opened, oldLaptop);
  onPhase('restoring');
  const restored = await archive.restore(log, {
    keys: renews ? [] : opened.keys,
    event: {
      what: 'restored',
      madeAt: header.createdAt,
      replaced: now.type === 'present' ? headOf(now.contents.hashes) : null,
    },
  });
  if (!restored.ok) return restored;
  if (now.type === 'present') {
    const carried = await carryStrikes(ports, now.contents.workspace);
    if (!carried.ok) return carried;
  }
  const done = { workspace: workspace.id, role: workspace.role };
  if (!renews) return ok({ ...done, key: opened.keyPlan === 'missing' ? 'missing' : 'kept' });
  onPhase('adopting');
  const adopted = await adoptSheets(ports, workspace.id);
  return adopted.ok ? ok({ ...done, key: { type: 'renewed', toSign: adopted.value.toSign } }) : adopted;
}

/** Takes only the key out of a backup: the history here stays as it is, with a line about it. */
export async function takeKey(
  { archive }: BackupPorts,
  { header, log, keys }: OpenedBackup,
): Promise<Result<void, RestoreFailure>> {
  const current = await archive.readLog(log.contents.workspace.id);
  if (!current.ok) return current;
  return archive.restore(current.value, {
    keys,
    event: { what: 'restored', madeAt: header.createdAt, replaced: headOf(current.value.contents.hashes) },
  });
}

function needsNewKey({ keyPlan }: OpenedBackup, oldLaptop: OldLaptop | undefined): boolean {
  switch (keyPlan) {
    case 'kept':
    case 'missing':
      return false;
    case 'renewed':
      return true;
    case 'asked':
      // Without an answer, the way in which no key is ever used on two laptops.
      return oldLaptop !== 'stopped';
    default:
      return assertNever(keyPlan);
  }
}

function isSameHere(now: Here, shown: Here): boolean {
  if (now.type !== 'present' || shown.type !== 'present') return now.type === shown.type;
  return headOf(now.contents.hashes) === headOf(shown.contents.hashes);
}
