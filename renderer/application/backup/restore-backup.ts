import { assertNever, err, ok, type Result } from '../../domain/result';
import { carryStrikes } from '../cards/carry-strikes';
import { renewOwnKey } from '../joining/renew-own-key';
import type { LogProblem } from '../ports/archive';
import type { BackupPorts } from '../ports/backup-ports';
import { adoptSheets } from '../sheets/adopt-sheets';
import type { KeyMissing, RestoreProblem, StorageProblem, VaultProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { findHere, type Here } from './find-here';
import type { OpenedBackup } from './inspect-backup';
import { headOf } from './pack-workspace';
import { findBefore, settleOwnKey } from './settle-own-key';
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

export type RestoreFailure =
  | KeyMissing
  | LogProblem
  | RestoreProblem
  | SnapshotProblem
  | StorageProblem
  | VaultProblem;

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
  const before = workspace.role === 'secretariat' ? await findBefore(ports, log.contents, now) : undefined;
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
  if (before !== undefined) {
    const settled = await settleOwnKey(ports, workspace.id, before, renews ? 'given-up' : 'goes-on');
    if (!settled.ok) return settled;
    if (renews) return ok({ ...done, key: 'missing' });
  }
  if (!renews) return ok({ ...done, key: opened.keyPlan === 'missing' ? 'missing' : 'kept' });
  onPhase('adopting');
  const adopted = await adoptSheets(ports, workspace.id);
  return adopted.ok ? ok({ ...done, key: { type: 'renewed', toSign: adopted.value.toSign } }) : adopted;
}

/** Takes only the key out of a backup: the history here stays as it is, with a line about it. */
export async function takeKey(
  ports: BackupPorts,
  opened: OpenedBackup,
): Promise<Result<void, RestoreFailure>> {
  const { id } = opened.log.contents.workspace;
  const taken = await takeKeyInto(ports, id, opened);
  const here = taken.ok ? await ports.repository.findWorkspace(id) : undefined;
  if (here?.role !== 'secretariat') return taken;
  if (here.own === undefined || (await ports.keyring.holds(here.own))) return taken;
  const renewed = await renewOwnKey(ports, id, 'backup');
  return renewed.ok ? taken : renewed;
}

/** The same into any workspace of the competition. */
export async function takeKeyInto(
  { archive }: BackupPorts,
  id: WorkspaceId,
  { header, keys }: Pick<OpenedBackup, 'header' | 'keys'>,
): Promise<Result<void, RestoreFailure>> {
  const current = await archive.readLog(id);
  if (!current.ok) return current;
  return archive.takeKeys(id, {
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
    case 'joins-again':
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
