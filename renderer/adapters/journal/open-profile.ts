import { PROFILE_LOG } from '../../application/facts';
import type { DatabaseOpenProblem, StorageProblem } from '../../application/problem';
import type { StartFinding, StartProgress } from '../../application/safety';
import type { Vault } from '../../application/vault';
import type { WorkspaceId } from '../../application/workspace';
import { err, ok, type Result } from '../../domain/result';
import { DATABASE_VERSION, type Database } from '../database/database';
import { type OpenOptions, openDatabase } from '../database/open-database';
import { toStorageProblem } from '../database/storage-problem';
import { createPauses } from '../pauses';
import { createProfile, type Profile } from './create-profile';
import { type DatabaseContents, EMPTY_CONTENTS, readDatabase } from './database-facts';
import { toDatabaseNames } from './database-names';
import { createJournal, type Journal } from './journal';
import { createSentinelKeeper } from './keep-sentinel';
import { type LogContents, readLogs } from './read-logs';
import { deleteDatabases, rebuildDatabase, removeWorkspaces } from './rebuild-database';
import { type Reconciliation, reconcile } from './reconcile';
import { readSentinel, type Sentinel } from './sentinel';
import { addSnapshotFacts } from './snapshot-facts';

export interface ProfileOptions extends OpenOptions {
  /** Name of the database; the ones built anew get a number behind it. */
  readonly name: string;
  readonly vault: Vault;
  readonly now: () => string;
  readonly onProgress?: (progress: StartProgress) => void;
}

type OpenFailure = DatabaseOpenProblem | StorageProblem;
type Fault = Extract<StartFinding, { type: 'rebuilt' }>['reason'];

/** Damaged databases that are kept, the newest. */
const KEPT_ASIDE = 2;

/**
 * Opens the database and the logs beside it, compares them, and makes them one again: what the log
 * lacks is appended to it; a database that lacks something is built anew from the log under the next
 * name, and the old one stays aside. Refuses data newer than this program without touching it.
 */
export async function openProfile(options: ProfileOptions): Promise<Result<Profile, OpenFailure>> {
  const { vault, now, onProgress } = options;

  // What the vault has.
  const note = await readSentinel(vault.notes);
  const known = note.ok ? note.value : undefined;
  if (known !== undefined && known.schema > DATABASE_VERSION) {
    return err({ type: 'storage-newer', installed: known.schema, supported: DATABASE_VERSION });
  }
  const logs = note.ok
    ? await readLogs(vault.logs, {
        sentinel: known,
        pauses: createPauses(),
        onBytes: (done, total) => onProgress?.({ phase: 'reading', done, total }),
      })
    : note;

  // What the database has.
  const names = toDatabaseNames(options.name, await listDatabases(), known?.database);
  const found = await openAndRead(names.current, options);
  if (!found.ok) return found;

  let inUse = names.current;
  const journal = createJournal({ vault, now, onWritten: () => sentinel.touch() });
  const sentinel = createSentinelKeeper(vault.notes, () => toSentinel(inUse, journal));
  if (!logs.ok) {
    // Work goes on with the database alone, and the screens say so.
    const { database } = found.value;
    if (database === undefined) return err(found.value.problem);
    journal.fail(logs.error);
    return ok(createProfile({ database, vault, journal, sentinel, finding: { type: 'sound' } }));
  }
  for (const [name, { head }] of logs.value.logs) journal.open(name, head);

  // The two made one.
  const plain = reconcile(logs.value, found.value.contents);
  const fault = found.value.database === undefined ? 'unreadable' : plain.databaseFault;
  if (fault === undefined && found.value.database !== undefined) {
    const { database } = found.value;
    const lines = await mendLogs(journal, plain, logs.value, known);
    await removeWorkspaces(database, plain.removed);
    for (const id of plain.removed) await journal.forget(id);
    await sentinel.write();
    return ok(
      createProfile({ database, vault, journal, sentinel, finding: toFinding(lines, logs.value, known) }),
    );
  }
  found.value.database?.close();
  const broken = findBroken(logs.value, known) as readonly WorkspaceId[];
  const remains = await addSnapshotFacts(found.value.contents, vault.snapshots, broken);
  const plan = reconcile(logs.value, remains);
  await deleteDatabases(names.all.filter((name) => known !== undefined && isUnfinished(name, names)));
  const rebuilt = await rebuildDatabase(names.next, plan, found.value.contents, {
    ...options,
    onRevisions: (done, total) => onProgress?.({ phase: 'rebuilding', done, total }),
  });
  if (!rebuilt.ok) return rebuilt;
  inUse = names.next;
  await sentinel.write();
  const reason: Fault = fault ?? 'rows-missing';
  await tellRebuilt(journal, plan, { reason, from: names.current, to: inUse });
  await mendLogs(journal, plan, logs.value, known);
  for (const id of plan.removed) await journal.forget(id);
  await sentinel.write();
  await deleteDatabases(names.all.slice(0, -KEPT_ASIDE));
  return ok(
    createProfile({
      database: rebuilt.value,
      vault,
      journal,
      sentinel,
      finding: {
        type: 'rebuilt',
        reason,
        revisions: [...plan.whole.values()].reduce((sum, { revisions }) => sum + revisions.size, 0),
        from: isWhole(logs.value, known) ? 'whole' : 'possibly-incomplete',
      },
    }),
  );
}

/** Chromium refuses once where its files are damaged; then it has thrown them away, and lists what is left. */
async function listDatabases(): Promise<readonly string[]> {
  const list = (): Promise<IDBDatabaseInfo[]> => globalThis.indexedDB.databases();
  const databases = await list()
    .catch(list)
    .catch((): IDBDatabaseInfo[] => []);
  return databases.flatMap(({ name }) => name ?? []);
}

type OpenedDatabase =
  | { readonly database: Database; readonly contents: DatabaseContents }
  /** It is there, and can't be opened or read. */
  | { readonly database: undefined; readonly contents: DatabaseContents; readonly problem: StorageProblem };

/** A database that can't be read is no reason to stop: the log may have everything. */
async function openAndRead(
  name: string,
  options: ProfileOptions,
): Promise<Result<OpenedDatabase, OpenFailure>> {
  const opened = await openDatabase(name, options);
  if (!opened.ok) {
    const { error } = opened;
    return error.type === 'storage-failed' || error.type === 'storage-closed'
      ? ok({ database: undefined, contents: EMPTY_CONTENTS, problem: error })
      : opened;
  }
  let rows = 0;
  try {
    const contents = await readDatabase(opened.value, {
      pauses: createPauses(),
      onRows: (more) => {
        rows += more;
        options.onProgress?.({ phase: 'comparing', done: rows, total: rows });
      },
    });
    return ok({ database: opened.value, contents });
  } catch (error) {
    const problem = toStorageProblem(error);
    if (problem === undefined) throw error;
    opened.value.close();
    return ok({ database: undefined, contents: EMPTY_CONTENTS, problem });
  }
}

/** Left over from a rebuilding that was cut off: later than the one in use. */
const isUnfinished = (name: string, { all, current }: ReturnType<typeof toDatabaseNames>): boolean =>
  all.includes(current) && all.indexOf(name) > all.indexOf(current);

const toSentinel = (database: string, journal: Journal): Sentinel => ({
  schema: DATABASE_VERSION,
  database,
  logs: Object.fromEntries([...journal.getHeads()].map(([name, { n, hash }]) => [name, { n, hash }])),
});

/** Logs that are less than they were; the sentinel also knows of those that are gone altogether. */
function findBroken({ logs, workspaces }: LogContents, known: Sentinel | undefined): readonly string[] {
  const gone = Object.keys(known?.logs ?? {}).filter((name) => !logs.has(name));
  const broken = [...logs].filter(([, log]) => !log.isWhole).map(([name]) => name);
  return [...gone, ...broken].filter((name) => !workspaces.get(name as never)?.isRemoved);
}

const isWhole = (logs: LogContents, known: Sentinel | undefined): boolean =>
  findBroken(logs, known).length === 0;

/** Writes what the logs lack. @returns how many lines a log had lost; what a cut-off write left out doesn't count */
async function mendLogs(
  journal: Journal,
  plan: Reconciliation,
  logs: LogContents,
  known: Sentinel | undefined,
): Promise<number> {
  const broken = new Set(findBroken(logs, known));
  let lost = 0;
  for (const [id, facts] of plan.missingInLogs) {
    await journal.record(id, facts);
    if (broken.has(id)) lost += facts.length;
  }
  for (const [name, { cut }] of logs.logs) {
    if (cut > 0) await journal.record(name, [{ type: 'event', event: { what: 'cut', bytes: cut } }]);
  }
  for (const name of broken) {
    // A log that is gone with its workspace was taken away by the person.
    if (!logs.logs.has(name) && !plan.whole.has(name as never)) continue;
    const lines = plan.missingInLogs.get(name as never)?.length ?? 0;
    await journal.record(name, [{ type: 'event', event: { what: 'log-repaired', lines } }]);
  }
  return lost;
}

function toFinding(lines: number, logs: LogContents, known: Sentinel | undefined): StartFinding {
  if (lines > 0) return { type: 'log-repaired', lines };
  return known === undefined && logs.logs.size === 0 ? { type: 'first' } : { type: 'sound' };
}

/** Into the trail of the laptop and of every competition on it. */
async function tellRebuilt(
  journal: Journal,
  plan: Reconciliation,
  facts: { readonly reason: Fault; readonly from: string; readonly to: string },
): Promise<void> {
  for (const name of [PROFILE_LOG, ...plan.whole.keys()]) {
    await journal.record(name, [{ type: 'event', event: { what: 'rebuilt', ...facts } }]);
  }
}
