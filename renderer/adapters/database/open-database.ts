import type { DatabaseOpenProblem, StorageProblem } from '../../application/workspace/problem';
import { err, ok, type Result } from '../../domain/result';
import { createDatabase, type Database, latestOf } from './database';
import type { Migration } from './migrations/migration';
import { MIGRATIONS } from './migrations/migrations';
import { toStorageProblem } from './storage-problem';

/** Dexie writes ten times its own version into IndexedDB, and counts its repairs in between. */
const NATIVE_FACTOR = 10;

export interface OpenOptions {
  readonly timeLimitMs?: number;
  /** Those of this program, unless a test looks ahead. */
  readonly migrations?: readonly Migration[];
  /** Another window wants to upgrade or remove the database; this one has let go of it for good. */
  readonly onLetGo?: () => void;
  /** The connection closed by itself, as it does when the disk is full; only a reload brings it back. */
  readonly onLost?: () => void;
}

const waitFor = (ms: number): { readonly over: Promise<'late'>; readonly cancel: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  return { over, cancel: () => clearTimeout(timer) };
};

/** The version in the profile, in this program's counting; undefined for none yet, or none to be told. */
async function findInstalledVersion(name: string): Promise<number | undefined> {
  const databases = await globalThis.indexedDB.databases();
  const version = databases.find((database) => database.name === name)?.version;
  return version === undefined ? undefined : Math.floor(version / NATIVE_FACTOR);
}

/**
 * Opens the database, making or migrating it. Refuses one that a newer program wrote (an old program
 * would drop what it doesn't know), and gives up when another window keeps it from opening.
 */
export async function openDatabase(
  name: string,
  { timeLimitMs = 10_000, migrations = MIGRATIONS, onLetGo, onLost }: OpenOptions = {},
): Promise<Result<Database, DatabaseOpenProblem | StorageProblem>> {
  const database = createDatabase(name, migrations);
  const supported = latestOf(migrations);
  database.on('versionchange', () => {
    database.close();
    onLetGo?.();
    // Keeps Dexie's own handler from opening the database again.
    return false;
  });
  // Dexie's own handler only writes to the console; the time limit says it to the person.
  database.on('blocked', () => false);

  const deadline = waitFor(timeLimitMs);
  let givenUp = false;
  const open = async (): Promise<Result<Database, DatabaseOpenProblem>> => {
    const installed = await findInstalledVersion(name);
    if (installed !== undefined && installed > supported) {
      return err({ type: 'storage-newer', installed, supported });
    }
    // Too late: whoever asked has been told that it is blocked.
    if (givenUp) return err({ type: 'storage-blocked' });
    await database.open();
    // The connection's own event: Dexie's comes also when the program itself lets go.
    database.backendDB().addEventListener('close', () => {
      // Left to itself, Dexie would open whatever has that name now at the next query: perhaps an empty one.
      database.close();
      onLost?.();
    });
    return ok(database);
  };
  try {
    const opened = await Promise.race([open(), deadline.over]);
    if (opened !== 'late') return opened;
    givenUp = true;
    database.close();
    return err({ type: 'storage-blocked' });
  } catch (error) {
    const problem = toStorageProblem(error);
    if (problem === undefined) throw error;
    return err(problem);
  } finally {
    deadline.cancel();
  }
}
