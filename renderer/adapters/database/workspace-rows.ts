import Dexie, { type PromiseExtended } from 'dexie';
import type { Workspace, WorkspaceId } from '../../application/workspace/workspace';
import type { Competition } from '../../domain/competition';
import { withIdentities } from '../../domain/entry-identity';
import { hashText } from '../hash';
import type { Database } from './database';
import type { Holdings } from './holdings';
import type { WorkspaceRow } from './rows';

/** A text no other write has used. */
export const newStamp = (): string =>
  [...globalThis.crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

// TypeScript merges the members of a union when it takes rest properties; the role keeps them apart.
export function toWorkspaceRow({ competition: _, ...workspace }: Workspace): WorkspaceRow {
  return { ...workspace, stamp: newStamp() } as WorkspaceRow;
}

/** As the program knows it; its row may be from before entries had identities. */
export const toWorkspace = ({ stamp: _, ...row }: WorkspaceRow, competition: Competition): Workspace =>
  ({ ...row, competition: withIdentities(competition, hashText) }) as Workspace;

/**
 * Reads workspaces and keeps the last reading of each: a competition of 5 000 entries takes longer
 * to read than everything else a save does, and it has rarely changed.
 */
export interface WorkspaceReader {
  readonly find: (id: WorkspaceId) => Promise<Workspace | undefined>;
  readonly list: () => Promise<readonly Workspace[]>;
}

/** @param holdings what every answer is held against */
export function createWorkspaceReader(database: Database, holdings: Holdings): WorkspaceReader {
  const kept = new Map<WorkspaceId, { readonly stamp: string; readonly workspace: Workspace }>();

  // Chained with `then` where a live query reads: an `await` can lose Dexie's transaction while others run.
  function read(row: WorkspaceRow): PromiseExtended<Workspace | undefined> {
    const known = kept.get(row.id);
    if (known?.stamp === row.stamp) return Dexie.Promise.resolve<Workspace | undefined>(known.workspace);
    return database.competitions.get(row.id).then((competition) => {
      if (competition === undefined) {
        holdings.requireWorkspace(row.id);
        return undefined;
      }
      const workspace = toWorkspace(row, competition.content);
      kept.set(row.id, { stamp: row.stamp, workspace });
      return workspace;
    });
  }

  return {
    find: (id) =>
      database.workspaces.get(id).then((row) => {
        if (row !== undefined) return read(row);
        holdings.requireWorkspace(id);
        kept.delete(id);
        return undefined;
      }),
    list: () =>
      database.workspaces
        .toArray()
        .then((rows) => Dexie.Promise.all(rows.map(read)))
        .then((read) => {
          const found = read.filter((workspace) => workspace !== undefined);
          holdings.requireWorkspaces(new Set(found.map(({ id }) => id)));
          return found;
        }),
  };
}
