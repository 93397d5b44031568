import type { Vault } from '../../application/ports/vault';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { Sha256 } from '../../domain/ids';
import type { Database } from '../database/database';
import { toStorageProblem } from '../database/storage-problem';
import { hashFile } from '../hash';
import { withinTime } from '../within-time';

/** One copy of a file that was taken in, held against its name. */
export type FoundCopy =
  | { readonly type: 'sound'; readonly bytes: Uint8Array }
  | { readonly type: 'missing' }
  | { readonly type: 'damaged' };

/** Longest wait for one file: a damaged database may leave a question without an answer. */
const ANSWER_LIMIT_MS = 20_000;

export async function findInDatabase(
  database: Pick<Database, 'received'>,
  workspace: WorkspaceId,
  name: Sha256,
): Promise<FoundCopy> {
  try {
    const row: unknown = await withinTime(database.received.get([workspace, name]), ANSWER_LIMIT_MS);
    if (row === undefined) return { type: 'missing' };
    // A damaged database may give anything.
    return toFound(typeof row === 'object' && row !== null && 'bytes' in row ? row.bytes : undefined, name);
  } catch (error) {
    const problem = toStorageProblem(error);
    // A closed database says nothing about what is in it; rows that can't be read are as good as none.
    if (problem === undefined || problem.type === 'storage-closed') throw error;
    return { type: 'damaged' };
  }
}

export async function findInVault(
  { received }: Pick<Vault, 'received'>,
  workspace: WorkspaceId,
  name: Sha256,
): Promise<FoundCopy> {
  const read = await received.read(workspace, name);
  if (read.ok) return toFound(read.value, name);
  return { type: read.error.type === 'vault-gone' ? 'missing' : 'damaged' };
}

/**
 * From whichever copy still is what its name says; undefined where none is. The vault is asked first: to get a file out of
 * it takes a fraction of what the database takes, and none of that on this thread.
 */
export async function findSound(
  {
    database,
    vault,
  }: { readonly database: Pick<Database, 'received'>; readonly vault: Pick<Vault, 'received' | 'kind'> },
  workspace: WorkspaceId,
  name: Sha256,
): Promise<Uint8Array | undefined> {
  const beside = vault.kind === 'memory' ? undefined : toBytes(await findInVault(vault, workspace, name));
  return beside ?? toBytes(await findInDatabase(database, workspace, name));
}

/** The bytes, if they are what the name says. */
export async function toFound(bytes: unknown, name: Sha256): Promise<FoundCopy> {
  const isSound = bytes instanceof Uint8Array && (await hashFile(bytes)) === name;
  return isSound ? { type: 'sound', bytes } : { type: 'damaged' };
}

export const toBytes = (found: FoundCopy): Uint8Array | undefined =>
  found.type === 'sound' ? found.bytes : undefined;
