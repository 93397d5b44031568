import type { Table } from 'dexie';
import { isAct, sheetsIn } from '../../application/acts/act';
import { type Fact, type FactRecorder, NO_RECORDER, PROFILE_LOG } from '../../application/ports/facts';
import type { Repository } from '../../application/ports/repository';
import { toKeptName } from '../../application/workspace/kept-name';
import { keyOf } from '../../application/workspace/key-of';
import { toObjectPatch } from '../../application/workspace/object-patch';
import type { StorageProblem, VaultProblem } from '../../application/workspace/problem';
import type { Workspace, WorkspaceId } from '../../application/workspace/workspace';
import type { RevisionId, Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { Stored } from '../../domain/revision';
import { createKeptFiles, type KeptFiles } from '../received/kept-files';
import { createKeptReader, readTakenIn } from '../received/read-kept';
import { findInDatabase, toBytes } from '../received/received-copies';
import { clearWorkspace, workspaceTablesOf } from './clear-workspace';
import type { Database } from './database';
import { createHoldings, type Holdings, type RecordKind } from './holdings';
import { observe } from './observe';
import { requireChain, toTip } from './own-chain';
import { RevisionDamagedError } from './revision-rows';
import { type CurrentRevisions, createRevisionReader } from './revisions';
import { PREFERENCES, preferencesSchema } from './rows';
import { toStorageProblem, transact } from './storage-problem';
import { createWorkspaceReader, toWorkspaceRow } from './workspace-rows';

const INCOMPLETE: StorageProblem = { type: 'storage-incomplete' };
const NOT_CURRENT = err({ type: 'not-current' } as const);
const WORKSPACE_MISSING = err<StorageProblem>({ type: 'workspace-missing' });

/** What the log alone was able to keep waits here for the database. */
export interface DatabaseRepository extends Repository {
  /** @returns whether the database has everything now. */
  readonly catchUp: () => Promise<boolean>;
  /** Runs `work` while nothing else is being written. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
}

interface RepositoryNeeds {
  readonly recorder?: FactRecorder;
  /** What the log alone could keep before this start; the database takes it before anything else. */
  readonly onlyInLog?: ReadonlyMap<WorkspaceId, ReadonlyMap<RevisionId, Stored>>;
  /** What the database is known to have; every answer of it is held against that. */
  readonly holdings?: Holdings;
  /** Those that were taken in; read from the database alone unless said. */
  readonly files?: KeptFiles;
  /** A write failed for a reason that doesn't pass by itself, as a full disk does. */
  readonly onRefused?: (refusal: 'storage-failed' | 'storage-closed') => void;
}

/**
 * Facts in IndexedDB and in the log beside it. Every write is one strict transaction, and then one
 * flushed write to the log; only then does its promise resolve. Where the log stands is for `Safety` to say.
 */
export function createDatabaseRepository(
  database: Database,
  {
    recorder = NO_RECORDER,
    onlyInLog = new Map(),
    holdings = createHoldings(),
    files = createKeptFiles({
      find: async (workspace, name) => toBytes(await findInDatabase(database, workspace, name)),
      read: readTakenIn(createKeptReader()),
    }),
    onRefused = () => {},
  }: RepositoryNeeds = {},
): DatabaseRepository {
  const workspaces = createWorkspaceReader(database, holdings);
  const revisions = createRevisionReader(database, holdings, files);
  const workspaceTables = [database.workspaces, database.competitions];
  const revisionTables = [...workspaceTables, database.revisions, database.chains];

  /*
   * The guarantee of a save: one write at a time, from its transaction to its flushed line. So a device's chain
   * has one end, and the log tells facts in the order in which the database took them. What else stands in line
   * on the way has a reason of its own: the sheet's queue keeps the newest content only, the journal shares its
   * logs with the keys, the vault carries out calls in the order they are made.
   */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const commit = async <T, E extends { readonly type: string }>(
    tables: readonly Table[],
    scope: () => Promise<Result<T, E | StorageProblem>>,
  ): Promise<Result<T, E | StorageProblem>> => {
    const done = await transact(database, tables, scope);
    if (!done.ok) noteRefusal(done.error);
    return done;
  };
  const noteRefusal = ({ type }: { readonly type: string }): void => {
    if (type === 'storage-failed' || type === 'storage-closed') onRefused(type);
  };

  /** Not inside a transaction; what goes wrong is what it would be inside. */
  const load = async (id: WorkspaceId): Promise<Result<CurrentRevisions, StorageProblem>> => {
    try {
      return ok(await revisions.load(id));
    } catch (error) {
      const problem = toStorageProblem(error);
      if (problem === undefined) throw error;
      return err(problem);
    }
  };

  /** As `commit`, with all revisions there are; those that another window added are read first. */
  const commitWith = async <T, E extends { readonly type: string }>(
    id: WorkspaceId,
    tables: readonly Table[],
    scope: (current: CurrentRevisions) => Promise<Result<T, E | StorageProblem>>,
  ): Promise<Result<T, E | StorageProblem>> => {
    for (;;) {
      const done = await commit<T, E | typeof NOT_CURRENT.error>(tables, async () => {
        const current = await revisions.findCurrent(id);
        return current === undefined ? NOT_CURRENT : scope(current);
      });
      if (done.ok) return done;
      if (!isNotCurrent(done.error)) return err(done.error);
      const loaded = await load(id);
      if (loaded.ok) continue;
      noteRefusal(loaded.error);
      return loaded;
    }
  };

  const rescued = new Map<WorkspaceId, ReadonlyMap<RevisionId, Stored>>(onlyInLog);
  /** Before anything else is written: the next revision has to continue the ones only the log has. */
  const takeRescued = async (id: WorkspaceId): Promise<Result<void, StorageProblem>> => {
    const waiting = rescued.get(id);
    if (waiting === undefined) return ok(undefined);
    let onDisk = (): void => {};
    const taken = await commitWith<void, never>(id, revisionTables, async (current) => {
      const missing = [...waiting.values()].filter((stored) => !current.has(stored.id));
      if (missing.length > 0) onDisk = await revisions.addRows(id, missing);
      return ok(undefined);
    });
    if (!taken.ok) {
      recorder.setRescued(taken.error);
      return err({ type: 'storage-log-only' });
    }
    onDisk();
    rescued.delete(id);
    if (rescued.size === 0) recorder.caughtUp();
    return taken;
  };

  /** Records as they were handed in, oldest first. */
  const list = async <T extends { readonly id?: number }>(
    kind: RecordKind,
    table: Table<T, number>,
    id: WorkspaceId,
  ): Promise<Omit<T, 'id'>[]> => {
    const rows = await table.where('workspace').equals(id).toArray();
    holdings.requireRecords(id, kind, rows.length);
    return rows.map(({ id: _, ...record }) => record);
  };

  return {
    exclusively: inTurn,
    catchUp: () =>
      inTurn(async () => {
        for (const id of [...rescued.keys()]) if (!(await takeRescued(id)).ok) return false;
        return true;
      }),
    listWorkspaces: () => database.transaction('r', workspaceTables, workspaces.list),
    findWorkspace: (id) => database.transaction('r', workspaceTables, () => workspaces.find(id)),
    addWorkspace: (workspace) =>
      inTurn(async () => {
        const row = toWorkspaceRow(workspace);
        const added = await commit<void, never>(workspaceTables, async () => {
          await database.workspaces.add(row);
          await database.competitions.add({ workspace: workspace.id, content: workspace.competition });
          return ok(undefined);
        });
        if (added.ok) holdings.set(workspace.id, { revisions: [], files: [], imports: 0, exports: 0 });
        if (added.ok)
          await recorder.record(workspace.id, [{ type: 'workspace', stamp: row.stamp, workspace }]);
        return added;
      }),
    changeWorkspace: (id, change) =>
      inTurn(async () => {
        let facts: readonly Fact[] = [];
        const result = await commit(workspaceTables, async () => {
          const workspace = await workspaces.find(id);
          if (workspace === undefined) return WORKSPACE_MISSING;
          const changed = change(workspace);
          if (!changed.ok) return changed;
          if (changed.value.id !== id) throw new Error('A workspace keeps its id');
          const from = (await database.workspaces.get(id))?.stamp ?? '';
          const row = toWorkspaceRow(changed.value);
          await database.workspaces.put(row);
          await database.competitions.put({ workspace: id, content: changed.value.competition });
          facts = [toChange(from, row.stamp, workspace, changed.value)];
          return changed;
        });
        if (result.ok) await recorder.record(id, facts);
        return result;
      }),
    removeWorkspace: (id) =>
      inTurn(async () => {
        // The log first: one that doesn't know of the removal would bring the workspace back.
        const told = await recorder.write(id, [{ type: 'removed' }]);
        if (!told.ok) return err(toRefusal(told.error));
        const held = holdings.forget(id);
        files.forget(id);
        const removed = await commit<void, never>(workspaceTablesOf(database), async () => {
          await clearWorkspace(database, id);
          return ok(undefined);
        });
        if (!removed.ok) {
          if (held !== undefined) holdings.set(id, held);
          return removed;
        }
        rescued.delete(id);
        await recorder.forget(id);
        return removed;
      }),

    // A promise of Dexie's, so that a live query goes on in its own place.
    loadRevisions: (id) => revisions.load(id).then(({ revisions: all }) => all),
    loadActs: (id) => revisions.load(id).then(({ acts }) => acts),
    loadToHandOver: async (id) => {
      try {
        const loaded = await load(id);
        if (!loaded.ok) return loaded;
        const { extent, revisions: sheets, acts } = loaded.value;
        return extent === 'whole' ? ok({ revisions: sheets, acts }) : err(INCOMPLETE);
      } catch (error) {
        if (error instanceof RevisionDamagedError) return err(INCOMPLETE);
        throw error;
      }
    },
    appendRevisions: (id, write) =>
      inTurn(async () => {
        const caughtUp = await takeRescued(id);
        if (!caughtUp.ok) return caughtUp;
        let onDisk = (): void => {};
        let computed: readonly Stored[] = [];
        const result = await commitWith(id, revisionTables, async ({ revisions: present, acts }) => {
          const workspace = await workspaces.find(id);
          if (workspace === undefined) return WORKSPACE_MISSING;
          const key = keyOf(workspace);
          const [tip, actTip] = [toTip(present, key), toTip(acts, key)];
          const written = write({ workspace, tip, actTip, revisions: present, acts });
          if (!written.ok || written.value.length === 0) return written;
          requireChain(tip, key, sheetsIn(written.value));
          requireChain(actTip, key, written.value.filter(isAct));
          computed = written.value;
          onDisk = await revisions.addRows(id, written.value);
          return written;
        });
        if (result.ok) {
          onDisk();
          await recorder.record(id, computed.map(toFact));
          return result;
        }
        const { error } = result;
        if (computed.length === 0 || !isDatabaseFailure(error)) return result;
        // What was typed is known; if the database doesn't take it, the log may.
        const facts = [...computed.map(toFact), toRescue(computed)];
        if (!(await recorder.rescue(id, facts, error))) return result;
        rescued.set(id, new Map(computed.map((stored) => [stored.id, stored])));
        return err({ type: 'storage-log-only' });
      }),
    addImport: (id, incoming, toRecord, count = countRevisions, bytes) =>
      inTurn(async () => {
        const caughtUp = await takeRescued(id);
        if (!caughtUp.ok) return caughtUp;
        let onDisk = (): void => {};
        let facts: readonly Fact[] = [];
        const received = new Map<Sha256, Uint8Array>();
        const tables = [
          ...[database.workspaces, database.revisions, database.chains, database.imports],
          ...(bytes === undefined ? [] : [database.received]),
        ];
        const result = await commitWith(id, tables, async (current) => {
          if ((await database.workspaces.get(id)) === undefined) {
            return WORKSPACE_MISSING;
          }
          const distinct = new Map(incoming.map((stored) => [stored.id, stored]));
          const added = [...distinct.values()].filter((stored) => !current.has(stored.id));
          const fresh = count(added);
          const record = toRecord({ added: fresh, known: count(incoming) - fresh });
          const name = toKeptName(record);
          if (bytes !== undefined && name !== undefined) {
            // The file says it all: neither rows nor lines repeat what stands in it.
            onDisk = await revisions.addFile(id, { name, bytes }, added);
            received.set(name, bytes);
            facts = [{ type: 'import', record }];
          } else {
            if (added.length > 0) onDisk = await revisions.addRows(id, added);
            facts = [...added.map(toFact), { type: 'import', record }];
          }
          await database.imports.add({ ...record });
          return ok(record);
        });
        if (!result.ok) return result;
        onDisk();
        holdings.addRecord(id, 'imports');
        await recorder.record(id, facts, received);
        return result;
      }),
    listImports: (id) => list('imports', database.imports, id),
    addExport: (record) =>
      inTurn(async () => {
        const added = await commit<void, never>([database.exports], async () => {
          await database.exports.add({ ...record });
          return ok(undefined);
        });
        if (!added.ok) return added;
        holdings.addRecord(record.workspace, 'exports');
        await recorder.record(record.workspace, [{ type: 'export', record }]);
        return added;
      }),
    listExports: (id) => list('exports', database.exports, id),

    loadPreferences: async () =>
      preferencesSchema.safeParse((await database.settings.get(PREFERENCES))?.value).data,
    savePreferences: (preferences) =>
      inTurn(async () => {
        const saved = await commit<void, never>([database.settings], async () => {
          await database.settings.put({ name: PREFERENCES, value: preferences });
          return ok(undefined);
        });
        if (saved.ok) await recorder.record(PROFILE_LOG, [{ type: 'preferences', preferences }]);
        return saved;
      }),

    observe: (query, onValue, onError) => observe(database, query, onValue, onError),
  };
}

/** Lists of a competition that grow with the event. */
const LONG_LISTS = ['entries', 'judges'];

function toChange(from: string, stamp: string, before: Workspace, after: Workspace): Fact {
  const { competition: old, ...headBefore } = before;
  const { competition, ...headAfter } = after;
  return {
    type: 'change',
    from,
    stamp,
    workspace: toObjectPatch(headBefore, headAfter),
    competition: toObjectPatch(old, competition, LONG_LISTS),
  };
}

const toRescue = (revisions: readonly Stored[]): Fact => ({
  type: 'event',
  event: { what: 'rescued', revisions: revisions.map(({ id }) => id) },
});

/** Why something that has to be in the log first was not begun. */
const toRefusal = (problem: VaultProblem): StorageProblem =>
  problem.type === 'vault-full' ? { type: 'storage-full' } : { type: 'storage-failed', detail: problem.type };

const isNotCurrent = (error: { readonly type: string }): error is typeof NOT_CURRENT.error =>
  error.type === NOT_CURRENT.error.type;

const countRevisions = ({ length }: readonly Stored[]): number => length;

const toFact = ({ text }: Stored): Fact => ({ type: 'revision', text });

const DATABASE_FAILURES = new Set(['storage-full', 'storage-closed', 'storage-failed']);
const isDatabaseFailure = (error: { readonly type: string }): error is StorageProblem =>
  DATABASE_FAILURES.has(error.type);
