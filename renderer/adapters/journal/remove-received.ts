import { readSnapshotName } from '../../application/backup/snapshot-name';
import type { Vault } from '../../application/ports/vault';
import type { VaultProblem } from '../../application/workspace/problem';
import { ok, type Result } from '../../domain/result';

/**
 * Takes away the files of a workspace that was removed, unless a snapshot of it lies in the vault: that one names
 * them, and would come back without.
 */
export async function removeReceived(
  { snapshots, received }: Pick<Vault, 'snapshots' | 'received'>,
  workspace: string,
): Promise<Result<void, VaultProblem>> {
  const listed = await snapshots.list();
  if (!listed.ok) return listed;
  const isNeeded = listed.value.some(
    (info) => info.place === 'own' && readSnapshotName(info)?.workspace === workspace,
  );
  return isNeeded ? ok(undefined) : received.removeAll(workspace);
}
