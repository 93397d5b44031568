import type { DatabaseOpenProblem } from '../../application/workspace/problem';
import { err, ok, type Result } from '../../domain/result';
import type { OpenOptions } from '../database/open-database';
import { withinTime } from '../within-time';
import { toDatabaseNames } from './database-names';
import { isComplete } from './rebuild-database';

/** The databases of this profile. */
export interface FoundDatabases {
  readonly current: string;
  /** For one built anew. */
  readonly next: string;
  /** Earlier ones, left aside; the newest last. */
  readonly aside: readonly string[];
  /** Left over from a rebuilding that was cut off. */
  readonly unfinished: readonly string[];
}

const LIMIT_MS = 10_000;

/**
 * Finds the database in use: the one the sentinel names, or a later one that was built anew and
 * finished when the sentinel could no longer be written.
 */
export async function findDatabases(
  options: OpenOptions & { readonly name: string },
  inUse: string | undefined,
): Promise<Result<FoundDatabases, DatabaseOpenProblem>> {
  const existing = await withinTime(listDatabases(), options.timeLimitMs ?? LIMIT_MS);
  if (existing === 'late') return err({ type: 'storage-blocked' });
  const { all, next, current: named } = toDatabaseNames(options.name, existing, inUse ?? options.name);
  const place = all.indexOf(named);
  const later = all.slice(place + 1);
  const finished: string[] = [];
  for (const name of later) if (await isComplete(name, options)) finished.push(name);
  const current = finished.at(-1) ?? named;
  return ok({
    current,
    next,
    aside: all.filter((name) => name !== current && (!later.includes(name) || finished.includes(name))),
    unfinished: later.filter((name) => !finished.includes(name)),
  });
}

/** Chromium refuses once when it finds its files damaged, and is in order at the second try. */
async function listDatabases(): Promise<readonly string[]> {
  const list = (): Promise<IDBDatabaseInfo[]> => globalThis.indexedDB.databases();
  const databases = await list()
    .catch(list)
    .catch((): IDBDatabaseInfo[] => []);
  return databases.flatMap(({ name }) => name ?? []);
}
