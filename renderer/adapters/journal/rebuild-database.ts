import Dexie from 'dexie';
import type { CarriedKey } from '../../application/ports/carried-key';
import type { DatabaseOpenProblem, StorageProblem } from '../../application/workspace/problem';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { Sha256 } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import { clearWorkspace } from '../database/clear-workspace';
import type { Database } from '../database/database';
import { type OpenOptions, openDatabase } from '../database/open-database';
import { type KeyRow, PREFERENCES, type SettingRow } from '../database/rows';
import { transact } from '../database/storage-problem';
import { toKeyRow } from '../keys/webcrypto-key-store';
import { withinTime } from '../within-time';
import { bringReceived } from './bring-received';
import { type DatabaseFacts, putWorkspace } from './database-facts';
import type { Reconciliation } from './reconcile';

interface RebuildOptions {
  readonly onRevisions: (done: number, total: number) => void;
  /** A file that was taken in, as its name says it; undefined where no place has it any more. */
  readonly findReceived: (workspace: WorkspaceId, name: Sha256) => Promise<Uint8Array | undefined>;
}

/**
 * A new database under a name that is free, with everything either copy has. Until its name is in
 * the sentinel it counts for nothing: cut off in the middle, it is made again.
 */
export async function rebuildDatabase(
  name: string,
  { whole, missingKeys, preferences }: Reconciliation,
  rest: { readonly keys: readonly KeyRow[]; readonly settings: readonly SettingRow[] },
  options: OpenOptions & RebuildOptions,
): Promise<Result<Database, DatabaseOpenProblem | StorageProblem>> {
  const opened = await openDatabase(name, options);
  if (!opened.ok) return opened;
  const database = opened.value;
  const written = await transact<void, never>(database, [database.keys, database.settings], async () => {
    await database.keys.bulkPut([...rest.keys]);
    if (preferences !== undefined) await database.settings.put({ name: PREFERENCES, value: preferences });
    // What the database still had is newer than what the log last heard of it, or the same.
    await database.settings.bulkPut(rest.settings.filter(({ name }) => name !== COMPLETE));
    return ok(undefined);
  });
  const result = written.ok ? await writeAll(database, [...whole.values()], options) : written;
  if (!result.ok) {
    database.close();
    return result;
  }
  const added = await addKeys(database, missingKeys);
  // Last of all: a database without this row was cut off in the middle, whatever else it has.
  const finished = added.ok ? await markComplete(database) : added;
  if (!finished.ok) {
    database.close();
    return finished;
  }
  return opened;
}

/** Name of the setting that a database built anew has once it is whole. */
const COMPLETE = 'rebuilt';

const markComplete = (database: Database): Promise<Result<void, StorageProblem>> =>
  transact<void, never>(database, [database.settings], async () => {
    await database.settings.put({ name: COMPLETE, value: true });
    return ok(undefined);
  });

/** Whether a database built anew was finished. One that can't be opened or read, for whatever reason, was not. */
export async function isComplete(name: string, options: OpenOptions): Promise<boolean> {
  try {
    const opened = await openDatabase(name, { ...options, onLetGo: () => {}, onLost: () => {} });
    if (!opened.ok) return false;
    try {
      const row: unknown = await withinTime(opened.value.settings.get(COMPLETE), ANSWER_LIMIT_MS);
      return row !== 'late' && row !== undefined && row !== null;
    } finally {
      opened.value.close();
    }
  } catch {
    return false;
  }
}

/** Longest wait for one row. */
const ANSWER_LIMIT_MS = 10_000;

async function writeAll(
  database: Database,
  workspaces: readonly DatabaseFacts[],
  { onRevisions, findReceived }: RebuildOptions,
): Promise<Result<void, StorageProblem>> {
  const total = workspaces.reduce((sum, { revisions }) => sum + revisions.size, 0);
  let done = 0;
  for (const facts of workspaces) {
    const written = await putWorkspace(database, facts, {
      onRevisions: (count) => {
        done += count;
        onRevisions(done, total);
      },
    });
    if (!written.ok) return written;
    const { id } = facts.workspace;
    const brought = await bringReceived(database, id, facts.imports, async (name) =>
      ok(await findReceived(id, name)),
    );
    if (!brought.ok) return brought;
  }
  return ok(undefined);
}

/** Keys out of the log, as handles; one that can't be read is left out. */
async function addKeys(
  database: Database,
  keys: readonly CarriedKey[],
): Promise<Result<void, StorageProblem>> {
  const rows: KeyRow[] = [];
  for (const carried of keys) {
    const row = await toKeyRow(carried);
    if (row !== undefined) rows.push(row);
  }
  return transact<void, never>(database, [database.keys], async () => {
    await database.keys.bulkPut(rows);
    return ok(undefined);
  });
}

/** Removes what is left of workspaces that the person removed. */
export async function removeWorkspaces(database: Database, ids: readonly WorkspaceId[]): Promise<void> {
  for (const id of ids) await clearWorkspace(database, id);
}

/** Longest wait for a database to go; one that stays takes up room and does no harm. */
const DELETE_LIMIT_MS = 3000;

/** Removes databases; one that another window holds stays until the next time. */
export async function deleteDatabases(names: readonly string[]): Promise<void> {
  for (const name of names) {
    try {
      await withinTime(Dexie.delete(name), DELETE_LIMIT_MS);
    } catch (error) {
      if (!(error instanceof Dexie.DexieError)) throw error;
    }
  }
}
