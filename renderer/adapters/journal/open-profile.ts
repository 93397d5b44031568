import { PROFILE_LOG } from '../../application/ports/facts';
import type { KeyStore } from '../../application/ports/key-store';
import type { StartFinding, StartMode, StartProgress } from '../../application/ports/safety';
import type { Vault } from '../../application/ports/vault';
import type { DatabaseOpenProblem, StorageProblem, VaultProblem } from '../../application/workspace/problem';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { Sha256 } from '../../domain/ids';
import { assertNever, err, ok, type Result } from '../../domain/result';
import { DATABASE_VERSION, type Database } from '../database/database';
import type { OpenOptions } from '../database/open-database';
import { createPauses } from '../pauses';
import type { KeptFiles } from '../received/kept-files';
import type { ReadKept } from '../received/read-kept';
import { createReceivedFinder } from './bring-received';
import { compareAtStart, type DatabaseFault, type StartComparison } from './compare-at-start';
import { createProfile, type Profile } from './create-profile';
import { createDoubtKeeper, isLeftAlone, isOfNoUse, writeDoubts } from './doubts';
import { createJournal, type Journal } from './journal';
import { createSentinelKeeper } from './keep-sentinel';
import { createKeptOfDatabase, toWantedAhead } from './kept-of-database';
import { type BothCopies, lookAtCopies, readAllLogs } from './look-at-copies';
import { areWhole, findBroken, mendLogs, openLogs } from './mend-logs';
import type { OwedMark } from './owed-mark';
import { leaveUnread, putLogsAside } from './put-logs-aside';
import { readDatabase } from './read-database';
import type { LogContents } from './read-logs';
import { deleteDatabases, rebuildDatabase, removeWorkspaces } from './rebuild-database';
import { type Reconciliation, reconcile } from './reconcile';
import type { Sentinel } from './sentinel';
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
  /** How much is opened; `whole` unless somebody chose a way on from a start that failed. */
  readonly mode?: StartMode;
  /** Where files that were taken in are read; on this thread unless said. */
  readonly readKept?: ReadKept;
  /** `ahead`: those of the competitions worked on last are read while the rest is still being opened. */
  readonly keptFiles?: 'ahead' | 'as-asked';
  /** Milliseconds to wait for one answer of the database before it counts as unreadable. */
  readonly answerLimitMs?: number;
}

type OpenFailure = DatabaseOpenProblem | StorageProblem;

/** Damaged databases that are kept, the newest. */
const KEPT_ASIDE = 2;

/**
 * Opens the database and the logs beside it, compares them, and makes them one again: what the log
 * lacks is appended to it; a database that lost something is built anew from the log under the next
 * name, and the old one stays aside. Refuses data newer than this program without touching it.
 *
 * One copy that can't be made sense of never keeps the other from opening.
 */
export async function openProfile(options: ProfileOptions): Promise<Result<Profile, OpenFailure>> {
  let files: KeptFiles | undefined;
  const looked = await lookAtCopies({
    ...options,
    onRecords: (database, imports) => {
      files = createKeptOfDatabase({ database, vault: options.vault, readKept: options.readKept });
      if (options.keptFiles === 'ahead') files.readAhead(toWantedAhead(imports));
    },
  });
  if (!looked.ok) return looked;
  const { doubts } = looked.value;
  const opened = await openFound(options, looked.value, files);
  if (opened.ok) return opened;
  // It came to an end; what was not touched this time isn't the next time either.
  const unfinished = isLeftAlone(doubts) ? doubts.unfinished : 0;
  await writeDoubts(options.vault.notes, { ...doubts, unfinished, isRefusing: false, closings: 0 });
  // Where nothing takes a write, not even a new one, the one that can be read is of more use than none.
  return isOfNoUse(doubts) ? openProfile(options) : opened;
}

/** @param files of the database that was found */
async function openFound(
  options: ProfileOptions,
  copies: BothCopies,
  files: KeptFiles | undefined,
): Promise<Result<Profile, OpenFailure>> {
  const parts = { ...createParts(options, copies), files };
  const opened = await openWith(options, copies, parts);
  if (opened.ok) await parts.doubtKeeper.settle();
  return opened;
}

async function openWith(
  options: ProfileOptions,
  copies: BothCopies,
  parts: Parts,
): Promise<Result<Profile, OpenFailure>> {
  const { found, logs } = copies;

  /** Work goes on with the database alone, and the screens say so. */
  const openAlone = (problem: VaultProblem): Result<Profile, OpenFailure> => {
    const { database } = found;
    if (database === undefined) return err(found.problem);
    parts.journal.setUncompared(problem);
    const held = found.contents.workspaces;
    const finding: StartFinding = { type: 'sound' };
    return ok(createProfile({ ...parts, database, held, finding, logsPutAside: [] }));
  };

  if (!logs.ok) return openAlone(logs.error);
  const compared = compareAtStart(logs.value, found, isOfNoUse(copies.doubts));
  switch (compared.type) {
    case 'incomparable':
      return openAlone(compared.problem);
    case 'rebuild':
      return openRebuilt(options, copies, logs.value, compared, parts).finally(() => found.database?.close());
    case 'database-holds':
      try {
        return ok(await openAsItIs(options, copies, logs.value, compared, parts));
      } catch (error) {
        return openAlone({ type: 'vault-failed', detail: String(error) });
      }
    default:
      return assertNever(compared);
  }
}

/** What works on the profile from now on, whichever way it is opened. */
function createParts(options: ProfileOptions, { known, names, doubts, logs, keysInLog }: BothCopies) {
  const { vault, now, owedMark, keys, readKept } = options;
  let inUse = names.current;
  const journal = createJournal({
    vault,
    now,
    onWritten: () => sentinel.touch(),
    onForgotten: () => sentinel.write(),
  });
  const sentinel = createSentinelKeeper(vault.notes, () =>
    toSentinel(inUse, journal, toUnknown(known, logs)),
  );
  const doubtKeeper = createDoubtKeeper(vault.notes, names.current, doubts);
  const compareAgain = async (database: Database): Promise<void> => {
    const { logs: again } = await readAllLogs({ vault, ...(keys && { keys }) }, known);
    if (!again.ok) return journal.setUncompared(again.error);
    const [unread] = again.value.unread.values();
    if (unread !== undefined) return journal.setUncompared(unread);
    if (again.value.newer !== undefined) return;
    const contents = await readDatabase(database, { pauses: createPauses(), onRows: () => {} });
    const plan = reconcile(again.value, contents);
    // A database that lost something is built anew at a start, not under the person's hands.
    if (plan.databaseFault !== undefined || plan.onlyInLogs.size > 0) return;
    journal.setUncompared(undefined);
    await openLogs(journal, vault, again.value);
    await putLogsAside(journal, vault, again.value, plan);
    await mendLogs(journal, plan, again.value, known, { vault, database });
  };
  const use = (name: string): void => {
    inUse = name;
    doubtKeeper.use(name);
  };
  return { vault, keysInLog, journal, sentinel, doubtKeeper, owedMark, keys, readKept, compareAgain, use };
}

type Parts = ReturnType<typeof createParts> & { readonly files: KeptFiles | undefined };

async function openAsItIs(
  { vault }: ProfileOptions,
  { known, names }: BothCopies,
  logs: LogContents,
  { database, plan }: Extract<StartComparison, { readonly type: 'database-holds' }>,
  parts: Parts,
): Promise<Profile> {
  const { journal, sentinel } = parts;
  await openLogs(journal, vault, logs);
  const logsPutAside = await putLogsAside(journal, vault, logs, plan);
  logsPutAside.push(...leaveUnread(journal, logs, plan));
  const lines = await mendLogs(journal, plan, logs, known, { vault, database });
  await removeWorkspaces(database, plan.removed);
  for (const id of plan.removed) await journal.forget(id);
  await sentinel.write();
  await deleteDatabases(names.unfinished);
  const finding = toFinding(lines, logs, known);
  const profile = createProfile({
    ...{ ...parts, database, held: plan.whole, finding, logsPutAside, lostFiles: toLostFiles(logs) },
    onlyInLogs: plan.onlyInLogs,
  });
  if (plan.onlyInLogs.size > 0) await profile.watch.retry();
  return profile;
}

async function openRebuilt(
  options: ProfileOptions,
  { known, names, found }: BothCopies,
  logs: LogContents,
  { reason, contents }: Extract<StartComparison, { readonly type: 'rebuild' }>,
  parts: Parts,
): Promise<Result<Profile, OpenFailure>> {
  const { vault, onProgress, owedMark, mode } = options;
  const { journal, sentinel } = parts;
  // Another database takes its place.
  parts.files?.endAhead();
  const { current, next, aside, unfinished } = names;
  await openLogs(journal, vault, logs);
  const broken = [...findBroken(logs, known), ...logs.unsound.keys(), ...logs.unread.keys()].map(
    toWorkspaceId,
  );
  const remains = await addSnapshotFacts(contents, vault.snapshots, broken);
  const plan = reconcile(logs, remains);
  const rebuilt = await rebuildDatabase(next, plan, remains, {
    ...options,
    onRevisions: (done, total) => onProgress?.({ phase: 'rebuilding', done, total }),
    findReceived: createReceivedFinder(vault, found.database),
  });
  if (!rebuilt.ok) return rebuilt;
  parts.use(next);
  await sentinel.write();
  const logsPutAside = await putLogsAside(journal, vault, logs, plan);
  logsPutAside.push(...leaveUnread(journal, logs, plan));
  await tellRebuilt(journal, plan, logs, { reason, from: current, to: next });
  await mendLogs(journal, plan, logs, known, { vault, database: rebuilt.value });
  for (const id of plan.removed) await journal.forget(id);
  await sentinel.write();
  await deleteDatabases([...unfinished, ...[...aside, current].slice(0, -KEPT_ASIDE)]);
  const wasOwed = owedMark?.read() ?? false;
  // Without the note nobody can tell what the logs once had.
  const isWhole = known !== undefined && areWhole(logs, known) && logsPutAside.length === 0 && !wasOwed;
  const profile = createProfile({
    ...{ ...parts, database: rebuilt.value, held: plan.whole, logsPutAside, lostFiles: toLostFiles(logs) },
    files: undefined,
    finding: { type: 'afresh' },
  });
  if (mode === 'afresh') return ok(profile);
  const from = isWhole ? 'whole' : 'possibly-incomplete';
  const revisions = await countRevisions(profile, plan);
  return ok({ ...profile, finding: { type: 'rebuilt', reason, revisions, from } });
}

/** With those in files, as the screens will have them. */
async function countRevisions({ repository }: Profile, { whole }: Reconciliation): Promise<number> {
  let count = 0;
  for (const [id, { revisions }] of whole) {
    const loaded = await repository.loadToHandOver(id);
    count += loaded.ok ? loaded.value.revisions.length + loaded.value.acts.length : revisions.size;
  }
  return count;
}

const toLostFiles = ({ workspaces }: LogContents): ReadonlyMap<WorkspaceId, ReadonlySet<Sha256>> =>
  new Map([...workspaces].map(([id, { lostFiles }]) => [id, lostFiles]));

const toWorkspaceId = (name: string): WorkspaceId => name as WorkspaceId;

/** What is known of logs that could not be read now. */
function toUnknown(known: Sentinel | undefined, logs: BothCopies['logs']): Sentinel | undefined {
  if (known === undefined || !logs.ok) return known;
  const { unread } = logs.value;
  return {
    ...known,
    logs: Object.fromEntries(Object.entries(known.logs).filter(([name]) => unread.has(name))),
  };
}

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

/** Into the trail of the laptop and of every competition on it whose log can be read. */
async function tellRebuilt(
  journal: Journal,
  plan: Reconciliation,
  { unread }: LogContents,
  facts: { readonly reason: DatabaseFault; readonly from: string; readonly to: string },
): Promise<void> {
  for (const name of [PROFILE_LOG, ...plan.whole.keys()]) {
    if (unread.has(name)) continue;
    await journal.record(name, [{ type: 'event', event: { what: 'rebuilt', ...facts } }]);
  }
}
