import { liveQuery } from 'dexie';
import type { Repository } from '../../application/ports';
import type { StorageProblem } from '../../application/problem';
import type { Tip } from '../../application/workspace';
import type { DeviceKey, RevisionId } from '../../domain/ids';
import { err, ok } from '../../domain/result';
import type { StoredRevision } from '../../domain/revision';
import type { Database } from './database';
import { createRevisionReader, revisionsOf } from './revision-rows';
import { preferencesSchema } from './rows';
import { transact } from './storage-problem';
import { createWorkspaceReader, toWorkspaceRow } from './workspace-rows';

const PREFERENCES = 'preferences';

const WORKSPACE_MISSING = err<StorageProblem>({ type: 'workspace-missing' });

/** Facts in IndexedDB. Every write is one strict transaction; windows on the same database see each other's. */
export function createDatabaseRepository(database: Database): Repository {
  const workspaces = createWorkspaceReader(database);
  const revisions = createRevisionReader(database);
  const everythingOf = [
    database.workspaces,
    database.competitions,
    database.revisions,
    database.chains,
    database.imports,
    database.exports,
  ];

  const workspaceTables = [database.workspaces, database.competitions];

  return {
    listWorkspaces: () => database.transaction('r', workspaceTables, workspaces.list),
    findWorkspace: (id) => database.transaction('r', workspaceTables, () => workspaces.find(id)),
    addWorkspace: (workspace) =>
      transact(database, workspaceTables, async () => {
        await database.workspaces.add(toWorkspaceRow(workspace));
        await database.competitions.add({ workspace: workspace.id, content: workspace.competition });
        return ok(undefined);
      }),
    changeWorkspace: (id, change) =>
      transact(database, workspaceTables, async () => {
        const workspace = await workspaces.find(id);
        if (workspace === undefined) return WORKSPACE_MISSING;
        const changed = change(workspace);
        if (!changed.ok) return changed;
        if (changed.value.id !== id) throw new Error('A workspace keeps its id');
        await database.workspaces.put(toWorkspaceRow(changed.value));
        await database.competitions.put({ workspace: id, content: changed.value.competition });
        return changed;
      }),
    removeWorkspace: (id) =>
      transact(database, everythingOf, async () => {
        await database.workspaces.delete(id);
        await database.competitions.delete(id);
        await revisionsOf(database, id).delete();
        await database.chains.delete(id);
        await database.imports.where('workspace').equals(id).delete();
        await database.exports.where('workspace').equals(id).delete();
        return ok(undefined);
      }),

    loadRevisions: revisions.load,
    appendRevisions: async (id, write) => {
      let onDisk = (): void => {};
      const tables = [...workspaceTables, database.revisions, database.chains];
      const result = await transact(database, tables, async () => {
        const workspace = await workspaces.find(id);
        if (workspace?.role !== 'judge') return WORKSPACE_MISSING;
        const present = await revisions.load(id);
        const tip = toTip(present, workspace.device);
        const written = write({ workspace, tip, revisions: present });
        if (!written.ok || written.value.length === 0) return written;
        requireChain(tip, workspace.device, written.value);
        onDisk = await revisions.add(id, written.value);
        return written;
      });
      if (result.ok) onDisk();
      return result;
    },
    addImport: async (id, incoming, toRecord) => {
      let onDisk = (): void => {};
      const tables = [database.workspaces, database.revisions, database.chains, database.imports];
      const result = await transact(database, tables, async () => {
        if ((await database.workspaces.get(id)) === undefined) {
          return WORKSPACE_MISSING;
        }
        const distinct = new Map(incoming.map((stored) => [stored.id, stored]));
        for (const [, known] of await revisionsOf(database, id).primaryKeys()) distinct.delete(known);
        const added = [...distinct.values()];
        const record = toRecord({ added: added.length, known: incoming.length - added.length });
        if (added.length > 0) onDisk = await revisions.add(id, added);
        await database.imports.add({ ...record });
        return ok(record);
      });
      if (result.ok) onDisk();
      return result;
    },
    listImports: async (id) => toRecords(await database.imports.where('workspace').equals(id).toArray()),
    addExport: (record) =>
      transact(database, [database.exports], async () => {
        await database.exports.add({ ...record });
        return ok(undefined);
      }),
    listExports: async (id) => toRecords(await database.exports.where('workspace').equals(id).toArray()),

    loadPreferences: async () =>
      preferencesSchema.safeParse((await database.settings.get(PREFERENCES))?.value).data,
    savePreferences: (preferences) =>
      transact(database, [database.settings], async () => {
        await database.settings.put({ name: PREFERENCES, value: preferences });
        return ok(undefined);
      }),

    observe: (query, onValue, onError) => {
      const subscription = liveQuery(query).subscribe(onValue, onError);
      return () => subscription.unsubscribe();
    },
  };
}

/** Records as they were handed in, oldest first. */
const toRecords = <T extends { readonly id?: number }>(rows: readonly T[]): Omit<T, 'id'>[] =>
  rows.map(({ id: _, ...record }) => record);

/** The end of the device's own chain among the revisions of its workspace. */
function toTip(revisions: readonly StoredRevision[], device: DeviceKey): Tip {
  let seq = 0;
  let lamport = 0;
  let prev: RevisionId | null = null;
  for (const { id, revision } of revisions) {
    if (revision.device !== device || revision.seq <= seq) continue;
    ({ seq, lamport } = revision);
    prev = id;
  }
  return { seq, lamport, prev };
}

/** @throws when the caller did not continue its own chain: nothing may ever be written twice. */
function requireChain(tip: Tip, device: DeviceKey, revisions: readonly StoredRevision[]): void {
  let { seq, prev } = tip;
  for (const { id, revision } of revisions) {
    if (revision.device !== device || revision.seq !== seq + 1 || revision.prev !== prev) {
      throw new Error(`Revision ${revision.seq} does not continue the chain of this device at ${seq}`);
    }
    seq = revision.seq;
    prev = id;
  }
}
