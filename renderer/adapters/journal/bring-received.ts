import type { Vault } from '../../application/ports/vault';
import type { StorageProblem } from '../../application/workspace/problem';
import type { ImportRecord, WorkspaceId } from '../../application/workspace/workspace';
import type { Sha256 } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import type { Database } from '../database/database';
import { transact } from '../database/storage-problem';
import { findInDatabase, findInVault, toBytes } from '../received/received-copies';
import { toReceivedNames } from '../received/received-names';

/**
 * Puts the files that the records name into the database, one transaction a file. One that is nowhere any more is
 * left out: the check after the start says so.
 */
export async function bringReceived<E extends { readonly type: string } = never>(
  database: Database,
  workspace: WorkspaceId,
  imports: readonly ImportRecord[],
  find: (name: Sha256) => Promise<Result<Uint8Array | undefined, E>>,
): Promise<Result<void, E | StorageProblem>> {
  for (const name of toReceivedNames(imports)) {
    const found = await find(name);
    if (!found.ok) return found;
    const bytes = found.value;
    if (bytes === undefined) continue;
    const put = await transact<void, never>(database, [database.received], async () => {
      await database.received.put({ workspace, name, bytes });
      return ok(undefined);
    });
    if (!put.ok) return put;
  }
  return ok(undefined);
}

/** @param before the database that is given up, where it still answers */
export function createReceivedFinder(vault: Pick<Vault, 'received'>, before: Database | undefined) {
  return async (workspace: WorkspaceId, name: Sha256): Promise<Uint8Array | undefined> => {
    const found = await findInVault(vault, workspace, name);
    if (found.type === 'sound' || before === undefined) return toBytes(found);
    return findInGivenUp(before, workspace, name);
  };
}

/** Whatever it answers with, it is given up: it keeps nothing from being built in its place. */
async function findInGivenUp(
  before: Database,
  workspace: WorkspaceId,
  name: Sha256,
): Promise<Uint8Array | undefined> {
  try {
    return toBytes(await findInDatabase(before, workspace, name));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}
