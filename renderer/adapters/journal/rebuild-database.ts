import Dexie from 'dexie';
import type { DatabaseOpenProblem, StorageProblem } from '../../application/problem';
import type { WorkspaceId } from '../../application/workspace';
import { ok, type Result } from '../../domain/result';
import type { Database } from '../database/database';
import { type OpenOptions, openDatabase } from '../database/open-database';
import { type KeyRow, PREFERENCES, type SettingRow } from '../database/rows';
import { transact } from '../database/storage-problem';
import { fromBase64 } from '../keys/base64';
import { importPrivateKey } from '../keys/ed25519';
import { clearWorkspace, type DatabaseFacts, putWorkspace } from './database-facts';
import type { Reconciliation } from './reconcile';

/** Bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_LENGTH = 48;

/**
 * A new database under a name that is free, with everything either copy has. Until its name is in
 * the sentinel it counts for nothing: cut off in the middle, it is made again.
 */
export async function rebuildDatabase(
  name: string,
  { whole, missingKeys, preferences }: Reconciliation,
  rest: { readonly keys: readonly KeyRow[]; readonly settings: readonly SettingRow[] },
  options: OpenOptions & { readonly onRevisions: (done: number, total: number) => void },
): Promise<Result<Database, DatabaseOpenProblem | StorageProblem>> {
  const opened = await openDatabase(name, options);
  if (!opened.ok) return opened;
  const database = opened.value;
  const written = await transact<void, never>(database, [database.keys, database.settings], async () => {
    await database.keys.bulkPut([...rest.keys]);
    if (preferences !== undefined) await database.settings.put({ name: PREFERENCES, value: preferences });
    // What the database still had is newer than what the log last heard of it, or the same.
    await database.settings.bulkPut([...rest.settings]);
    return ok(undefined);
  });
  const result = written.ok ? await writeAll(database, [...whole.values()], options.onRevisions) : written;
  if (!result.ok) {
    database.close();
    return result;
  }
  await addKeys(database, missingKeys);
  return opened;
}

async function writeAll(
  database: Database,
  workspaces: readonly DatabaseFacts[],
  onRevisions: (done: number, total: number) => void,
): Promise<Result<void, StorageProblem>> {
  const total = workspaces.reduce((sum, { revisions }) => sum + revisions.size, 0);
  let done = 0;
  for (const facts of workspaces) {
    const written = await putWorkspace(database, facts);
    if (!written.ok) return written;
    done += facts.revisions.size;
    onRevisions(done, total);
  }
  return ok(undefined);
}

/** Keys out of the log, as handles; one that can't be read is left out. */
export async function addKeys(database: Database, keys: ReadonlyMap<KeyRow['key'], string>): Promise<void> {
  for (const [key, pkcs8] of keys) {
    const bytes = fromBase64(pkcs8, PKCS8_LENGTH);
    if (bytes === undefined) continue;
    await database.keys.put({ key, privateKey: await importPrivateKey(bytes) });
  }
}

/** Removes what is left of workspaces that the person removed. */
export async function removeWorkspaces(database: Database, ids: readonly WorkspaceId[]): Promise<void> {
  for (const id of ids) await clearWorkspace(database, id);
}

/** Removes databases; one that another window holds stays until the next time. */
export async function deleteDatabases(names: readonly string[]): Promise<void> {
  for (const name of names) {
    try {
      await Dexie.delete(name);
    } catch (error) {
      if (!(error instanceof Dexie.DexieError)) throw error;
    }
  }
}
