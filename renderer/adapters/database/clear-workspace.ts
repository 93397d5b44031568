import Dexie, { type Collection, type Table } from 'dexie';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { Sha256 } from '../../domain/ids';
import type { Database } from './database';
import { revisionsOf } from './revision-rows';
import type { ReceivedRow } from './rows';

/** Every table that holds something of a workspace, but for the files it took in. */
export const factTablesOf = (database: Database): readonly Table[] => [
  database.workspaces,
  database.competitions,
  database.revisions,
  database.chains,
  database.imports,
  database.exports,
];

/** Every table that holds something of a workspace. */
export const workspaceTablesOf = (database: Database): readonly Table[] => [
  ...factTablesOf(database),
  database.received,
];

/** Removes all facts of one workspace, in one transaction (the caller's, if it has one over these tables). */
export function clearFacts(database: Database, id: WorkspaceId): Promise<void> {
  return database.transaction('rw', [...factTablesOf(database)], async () => {
    await database.workspaces.delete(id);
    await database.competitions.delete(id);
    await revisionsOf(database, id).delete();
    await database.chains.delete(id);
    await database.imports.where('workspace').equals(id).delete();
    await database.exports.where('workspace').equals(id).delete();
  });
}

/** The same, and the files it took in. */
export function clearWorkspace(database: Database, id: WorkspaceId): Promise<void> {
  return database.transaction('rw', [...workspaceTablesOf(database)], async () => {
    await clearFacts(database, id);
    await receivedOf(database, id).delete();
  });
}

const receivedOf = (
  database: Database,
  workspace: WorkspaceId,
): Collection<ReceivedRow, [WorkspaceId, Sha256]> =>
  database.received
    .where('[workspace+name]')
    .between([workspace, Dexie.minKey], [workspace, Dexie.maxKey], true, true);
