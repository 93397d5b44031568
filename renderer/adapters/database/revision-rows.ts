import Dexie, { type Collection, type PromiseExtended } from 'dexie';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { RevisionId } from '../../domain/ids';
import { compareRevisions, type Revision, type StoredRevision } from '../../domain/revision';
import { hashText } from '../hash';
import type { Database } from './database';
import type { Holdings } from './holdings';
import { recogniseRevision } from './row-schemas';
import type { RevisionRow } from './rows';
import { newStamp } from './workspace-rows';

/** Rows the database is given in one stretch, some five milliseconds of it. */
const ROWS_AT_ONCE = 250;
const PARTS_UNDER_WAY = 2;

/** A stored revision that says nothing, or another text than the one it is named by. */
export class RevisionDamagedError extends Error {
  override readonly name = 'RevisionDamagedError';
  constructor(readonly id: RevisionId | undefined) {
    super(`The stored revision ${id ?? 'in a row without a name'} is damaged`);
  }
}

/** All revisions of a workspace, as a range of the primary key. */
export const revisionsOf = (
  database: Database,
  workspace: WorkspaceId,
): Collection<RevisionRow, [WorkspaceId, RevisionId]> =>
  database.revisions
    .where('[workspace+id]')
    .between([workspace, Dexie.minKey], [workspace, Dexie.maxKey], true, true);

/** The text was checked when it came in, so being the text its name promises is all it has to prove. */
function toStoredRevision(value: unknown, parsed: ReadonlyMap<RevisionId, StoredRevision>): StoredRevision {
  const row = recogniseRevision(value);
  if (row === undefined) throw new RevisionDamagedError(undefined);
  const { id, text } = row;
  const known = parsed.get(id);
  if (known !== undefined) return known;
  if (hashText(text) !== id) throw new RevisionDamagedError(id);
  return { id, text, revision: JSON.parse(text) as Revision };
}

/**
 * Reads and adds revisions, keeping what was read last: nothing stored ever changes, so a save
 * reads one small row to learn that what it knows is still everything.
 */
export interface RevisionReader {
  /** By `compareRevisions`. */
  readonly load: (workspace: WorkspaceId) => Promise<readonly StoredRevision[]>;
  /** Inside a transaction over `revisions` and `chains`: which of these are stored already. */
  readonly findKnown: (
    workspace: WorkspaceId,
    ids: ReadonlyMap<RevisionId, unknown>,
  ) => Promise<readonly RevisionId[]>;
  /**
   * Inside a transaction over `revisions` and `chains`; the revisions must be new.
   * @returns what to call once the transaction is on the disk.
   */
  readonly add: (workspace: WorkspaceId, added: readonly StoredRevision[]) => Promise<() => void>;
}

interface Known {
  readonly stamp: string;
  readonly revisions: readonly StoredRevision[];
  /** Made when it is first asked for, and handed on. */
  ids?: Set<RevisionId>;
}

/** @param holdings what every answer is held against */
export function createRevisionReader(database: Database, holdings: Holdings): RevisionReader {
  const kept = new Map<WorkspaceId, Known>();

  // Chained with `then`, not awaited: while several live queries run, an `await` can lose Dexie's
  // transaction, and the next request would open one of its own.
  const load = (workspace: WorkspaceId): PromiseExtended<readonly StoredRevision[]> =>
    database.chains
      .get(workspace)
      .then((chain): readonly StoredRevision[] | PromiseExtended<readonly StoredRevision[]> => {
        if (chain === undefined) {
          kept.delete(workspace);
          holdings.requireRevisions(workspace, []);
          return [];
        }
        const known = kept.get(workspace);
        if (known?.stamp === chain.stamp) return known.revisions;
        return revisionsOf(database, workspace)
          .toArray()
          .then((rows) => {
            const parsed = new Map(known?.revisions.map((stored) => [stored.id, stored]));
            const revisions = rows.map((row) => toStoredRevision(row, parsed)).sort(compareRevisions);
            holdings.requireRevisions(workspace, revisions);
            kept.set(workspace, { stamp: chain.stamp, revisions });
            return revisions;
          });
      });

  return {
    load: (workspace) =>
      database.transaction('r', [database.chains, database.revisions], () => load(workspace)),
    findKnown: async (workspace, ids) => {
      const chain = await database.chains.get(workspace);
      const known = kept.get(workspace);
      if (known === undefined || known.stamp !== chain?.stamp) {
        const keys = await revisionsOf(database, workspace).primaryKeys();
        holdings.requireRevisions(
          workspace,
          keys.map(([, id]) => ({ id })),
        );
        return keys.flatMap(([, id]) => (ids.has(id) ? [id] : []));
      }
      // Asking the disk for the names of a hundred thousand would stop the screen, once a file.
      known.ids ??= new Set(known.revisions.map(({ id }) => id));
      const found = known.ids;
      return [...ids.keys()].filter((id) => found.has(id));
    },
    add: async (workspace, added) => {
      const chain = await database.chains.get(workspace);
      const stamp = newStamp();
      // In parts: a judge's five thousand rows handed over at once would stop the screen. A few of them are
      // under way at a time, so that the disk has something to do while the next one is handed over.
      const underWay: PromiseExtended<unknown>[] = [];
      for (let from = 0; from < added.length; from += ROWS_AT_ONCE) {
        const part = added.slice(from, from + ROWS_AT_ONCE);
        const now = database.revisions.bulkAdd(part.map(({ id, text }) => ({ workspace, id, text })));
        // Where a part before it fails, nobody waits for this one any more.
        now.catch(() => undefined);
        underWay.push(now);
        if (underWay.length === PARTS_UNDER_WAY) await underWay.shift();
      }
      for (const part of underWay) await part;
      await database.chains.put({ workspace, stamp });
      const known: Partial<Known> | undefined = chain === undefined ? {} : kept.get(workspace);
      return () => {
        holdings.addRevisions(workspace, added);
        // What was read last and is still all there was: with the new ones it is all there is.
        if (known === undefined || known.stamp !== chain?.stamp) return;
        const revisions = [...(known.revisions ?? []), ...added].sort(compareRevisions);
        const { ids } = known;
        for (const { id } of added) ids?.add(id);
        kept.set(workspace, { stamp, revisions, ...(ids && { ids }) });
      };
    },
  };
}
