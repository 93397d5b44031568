import Dexie, { type Collection, type PromiseExtended } from 'dexie';
import type { WorkspaceId } from '../../application/workspace';
import type { RevisionId } from '../../domain/ids';
import { compareRevisions, type Revision, type StoredRevision } from '../../domain/revision';
import { hashText } from '../hash';
import type { Database } from './database';
import type { RevisionRow } from './rows';
import { newStamp } from './workspace-rows';

/** A stored revision whose text is no longer the one it is named by. */
export class RevisionDamagedError extends Error {
  override readonly name = 'RevisionDamagedError';
  constructor(readonly id: RevisionId) {
    super(`The stored revision ${id} is damaged`);
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
function toStoredRevision({ id, text }: RevisionRow): StoredRevision {
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
  /**
   * Inside a transaction over `revisions` and `chains`; the revisions must be new.
   * @returns what to call once the transaction is on the disk.
   */
  readonly add: (workspace: WorkspaceId, added: readonly StoredRevision[]) => Promise<() => void>;
}

interface Known {
  readonly stamp: string;
  readonly revisions: readonly StoredRevision[];
}

export function createRevisionReader(database: Database): RevisionReader {
  const kept = new Map<WorkspaceId, Known>();

  // Chained with `then`, not awaited: while several live queries run, an `await` can lose Dexie's
  // transaction, and the next request would open one of its own.
  const load = (workspace: WorkspaceId): PromiseExtended<readonly StoredRevision[]> =>
    database.chains
      .get(workspace)
      .then((chain): readonly StoredRevision[] | PromiseExtended<readonly StoredRevision[]> => {
        if (chain === undefined) {
          kept.delete(workspace);
          return [];
        }
        const known = kept.get(workspace);
        if (known?.stamp === chain.stamp) return known.revisions;
        return revisionsOf(database, workspace)
          .toArray()
          .then((rows) => {
            const parsed = new Map(known?.revisions.map((stored) => [stored.id, stored]));
            const revisions = rows
              .map((row) => parsed.get(row.id) ?? toStoredRevision(row))
              .sort(compareRevisions);
            kept.set(workspace, { stamp: chain.stamp, revisions });
            return revisions;
          });
      });

  return {
    load: (workspace) =>
      database.transaction('r', [database.chains, database.revisions], () => load(workspace)),
    add: async (workspace, added) => {
      const chain = await database.chains.get(workspace);
      const stamp = newStamp();
      await database.revisions.bulkAdd(added.map(({ id, text }) => ({ workspace, id, text })));
      await database.chains.put({ workspace, stamp });
      const known = chain === undefined ? NOTHING_KNOWN : kept.get(workspace);
      return () => {
        // What was read last and is still all there was: with the new ones it is all there is.
        if (known === undefined || known.stamp !== chain?.stamp) return;
        kept.set(workspace, { stamp, revisions: [...known.revisions, ...added].sort(compareRevisions) });
      };
    },
  };
}

const NOTHING_KNOWN = { stamp: undefined, revisions: [] };
