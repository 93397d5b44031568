import { PROFILE_LOG } from '../../application/facts';
import type { KeyStore } from '../../application/key-store';
import type { DatabaseOpenProblem, StorageProblem } from '../../application/problem';
import type { StartFinding, StartProgress } from '../../application/safety';
import type { Vault } from '../../application/vault';
import type { WorkspaceId } from '../../application/workspace';
import { err, ok, type Result } from '../../domain/result';
import { DATABASE_VERSION, type Database } from '../database/database';
import type { OpenOptions } from '../database/open-database';
import { createPauses } from '../pauses';
import { adoptKeys } from './adopt-keys';
import { createProfile, type Profile } from './create-profile';
import { readDatabase } from './database-facts';
import { findDatabases } from './find-databases';
import { createJournal, type Journal } from './journal';
import { createSentinelKeeper } from './keep-sentinel';
import { areWhole, findBroken, mendLogs, openLogs } from './mend-logs';
import { openAndRead } from './open-and-read';
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
  /** Where this shell keeps keys itself. What an earlier program put into the log goes there. */
  readonly keys?: KeyStore;
  /** Remembers over a restart that the database had more than the logs; outside both of them. */
  readonly owedMark?: OwedMark;
}

export interface OwedMark {
  readonly read: () => boolean;
  readonly write: (isOwed: boolean) => void;
}

type OpenFailure = DatabaseOpenProblem | StorageProblem;
type Fault = Extract<StartFinding, { type: 'rebuilt' }>['reason'];

/** Damaged databases that are kept, the newest. */
const KEPT_ASIDE = 2;

/**
 * Opens the database and the logs beside it, compares them, and makes them one again: what the log
 * lacks is appended to it; a database that lost something is built anew from the log under the next
 * name, and the old one stays aside. Refuses data newer than this program without touching it.
 */
export async function openProfile(options: ProfileOptions): Promise<Result<Profile, OpenFailure>> {
  const { vault, now, onProgress, owedMark, keys } = options;

  // What is there: nothing is changed before all of it was read.
  const note = await readSentinel(vault.notes);
  const known = note.ok ? note.value : undefined;
  if (known !== undefined && known.schema > DATABASE_VERSION) {
    return err({ type: 'storage-newer', installed: known.schema, supported: DATABASE_VERSION });
  }
  const databases = await findDatabases(options, known?.database);
  if (!databases.ok) return databases;
  const { current, next, aside, unfinished } = databases.value;
  const found = await openAndRead(current, options);
  if (!found.ok) return found;
  let keysInLog = 0;
  const readAll = async () => {
    const read = await readLogs(vault.logs, {
      sentinel: known,
      pauses: createPauses(),
      onBytes: (done, total) => onProgress?.({ phase: 'reading', done, total }),
    });
    if (!read.ok) return read;
    keysInLog = read.value.keys.size;
    if (keys === undefined) return read;
    await adoptKeys(keys, read.value.keys.values());
    return ok({ ...read.value, keys: new Map() });
  };
  const logs = note.ok ? await readAll() : note;

  let inUse = current;
  const journal = createJournal({
    vault,
    now,
    onWritten: () => sentinel.touch(),
    onForgotten: () => sentinel.write(),
  });
  const sentinel = createSentinelKeeper(vault.notes, () =>
    toSentinel(inUse, journal, logs.ok ? undefined : known),
  );
  const wasOwed = owedMark?.read() ?? false;
  const compareAgain = async (database: Database): Promise<void> => {
    const again = await readAll();
    if (!again.ok) return journal.setUncompared(again.error);
    const contents = await readDatabase(database, { pauses: createPauses(), onRows: () => {} });
    const plan = reconcile(again.value, contents);
    // A database that lost something is built anew at a start, not under the person's hands.
    if (plan.databaseFault !== undefined || plan.onlyInLogs.size > 0) return;
    await openLogs(journal, vault, again.value);
    await mendLogs(journal, plan, again.value, known);
    journal.setUncompared(undefined);
  };
  const parts = { vault, keysInLog, journal, sentinel, owedMark, keys, compareAgain };

  if (!logs.ok) {
    const { database } = found.value;
    if (database === undefined) return err(found.value.problem);
    // Work goes on with the database alone, and the screens say so.
    journal.setUncompared(logs.error);
    return ok(createProfile({ ...parts, database, finding: { type: 'sound' } }));
  }

  const plain = reconcile(logs.value, found.value.contents);
  await openLogs(journal, vault, logs.value);
  if (found.value.database !== undefined && plain.databaseFault === undefined) {
    const { database } = found.value;
    const lines = await mendLogs(journal, plain, logs.value, known);
    await removeWorkspaces(database, plain.removed);
    for (const id of plain.removed) await journal.forget(id);
    await sentinel.write();
    await deleteDatabases(unfinished);
    const finding = toFinding(lines, logs.value, known);
    const profile = createProfile({ ...parts, database, finding, onlyInLogs: plain.onlyInLogs });
    if (plain.onlyInLogs.size > 0) await profile.watch.retry();
    return ok(profile);
  }

  const reason: Fault =
    found.value.database === undefined ? 'unreadable' : (plain.databaseFault ?? 'rows-missing');
  found.value.database?.close();
  const broken = findBroken(logs.value, known) as readonly WorkspaceId[];
  const remains = await addSnapshotFacts(found.value.contents, vault.snapshots, broken);
  const plan = reconcile(logs.value, remains);
  const rebuilt = await rebuildDatabase(next, plan, remains, {
    ...options,
    onRevisions: (done, total) => onProgress?.({ phase: 'rebuilding', done, total }),
  });
  if (!rebuilt.ok) return rebuilt;
  inUse = next;
  await sentinel.write();
  await tellRebuilt(journal, plan, { reason, from: current, to: next });
  await mendLogs(journal, plan, logs.value, known);
  for (const id of plan.removed) await journal.forget(id);
  await sentinel.write();
  await deleteDatabases([...unfinished, ...[...aside, current].slice(0, -KEPT_ASIDE)]);
  const finding: StartFinding = {
    type: 'rebuilt',
    reason,
    revisions: countRevisions(plan),
    from: areWhole(logs.value, known) && !wasOwed ? 'whole' : 'possibly-incomplete',
  };
  return ok(createProfile({ ...parts, database: rebuilt.value, finding }));
}

const countRevisions = ({ whole }: Reconciliation): number =>
  [...whole.values()].reduce((sum, { revisions }) => sum + revisions.size, 0);

/** @param rest what is known of logs that could not be read now */
const toSentinel = (database: string, journal: Journal, rest: Sentinel | undefined): Sentinel => ({
  schema: DATABASE_VERSION,
  database,
  logs: {
    ...rest?.logs,
    ...Object.fromEntries([...journal.getHeads()].map(([name, { n, hash }]) => [name, { n, hash }])),
  },
});

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
