import type { Table } from 'dexie';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { Database } from './database';
import { revisionsOf } from './revision-rows';

/** Every table that holds something of a workspace. */
export const workspaceTablesOf = (database: Database): readonly Table[] => [
  database.workspaces,
  database.competitions,
  database.revisions,
  database.chains,
  database.imports,
  database.exports,
];

/** Removes everything of one workspace, in one transaction (the caller's, if it has one over these tables). */
export function clearWorkspace(database: Database, id: WorkspaceId): Promise<void> {
  return database.transaction('rw', [...workspaceTablesOf(database)], async () => {
    await database.workspaces.delete(id);
    await database.competitions.delete(id);
    await revisionsOf(database, id).delete();
    await database.chains.delete(id);
    await database.imports.where('workspace').equals(id).delete();
    await database.exports.where('workspace').equals(id).delete();
  });
}
