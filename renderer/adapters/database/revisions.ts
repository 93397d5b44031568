import type { PromiseExtended } from 'dexie';
import { isAct, type StoredAct, sheetsIn } from '../../application/acts/act';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { RevisionId, Sha256 } from '../../domain/ids';
import { compareRevisions, type Stored, type StoredRevision } from '../../domain/revision';
import type { KeptFiles, NamedFile } from '../received/kept-files';
import { toReceivedNames } from '../received/received-names';
import type { Database } from './database';
import type { Holdings } from './holdings';
import { addRows, revisionsOf, toStoredRevision } from './revision-rows';
import type { RevisionRow } from './rows';
import { mergeSorted, uniteSorted } from './unite-sorted';
import { newStamp } from './workspace-rows';

/** All revisions of a workspace, as far as they are to be had. */
export interface CurrentRevisions {
  /** Of sheets, by `compareRevisions`; the acts likewise. */
  readonly revisions: readonly StoredRevision[];
  readonly acts: readonly StoredAct[];
  /** `lacking`: a file that was taken in is gone from both places. */
  readonly extent: 'whole' | 'lacking';
  readonly has: (id: RevisionId) => boolean;
}

/**
 * Reads and adds revisions: rows, and what stands in the files that were taken in. What was read last is kept: nothing
 * stored ever changes, so a save reads one small row to learn that what it knows is still everything.
 */
export interface RevisionReader {
  /** Not inside a transaction: files are read by a worker, which none outlives. */
  readonly load: (workspace: WorkspaceId) => PromiseExtended<CurrentRevisions>;
  /** Inside a transaction over `chains`: undefined where something was added since it was read last. */
  readonly findCurrent: (workspace: WorkspaceId) => Promise<CurrentRevisions | undefined>;
  /**
   * Inside a transaction over `revisions` and `chains`; the revisions must be new.
   * @returns what to call once the transaction is on the disk.
   */
  readonly addRows: (workspace: WorkspaceId, added: readonly Stored[]) => Promise<() => void>;
  /** The same for a file. @param own what no other file and no row has; the rest of it is there already */
  readonly addFile: (
    workspace: WorkspaceId,
    file: { readonly name: Sha256; readonly bytes: Uint8Array },
    own: readonly Stored[],
  ) => Promise<() => void>;
}

interface Known extends CurrentRevisions {
  /** Undefined while nothing was ever added. */
  readonly stamp: string | undefined;
  /** The names, once they were asked for: whoever goes on from here takes them over. */
  readonly takeIds: () => Set<RevisionId> | undefined;
}

function toKnown(
  { stamp, revisions, acts, extent }: Pick<Known, 'stamp' | 'revisions' | 'acts' | 'extent'>,
  known?: Set<RevisionId>,
): Known {
  let ids = known;
  return {
    ...{ stamp, revisions, acts, extent },
    has: (id) => {
      ids ??= new Set([...revisions, ...acts].map((stored) => stored.id));
      return ids.has(id);
    },
    takeIds: () => ids,
  };
}

const nothing = (): Known => toKnown({ stamp: undefined, revisions: [], acts: [], extent: 'whole' });

interface Found {
  readonly stamp: string;
  readonly rows: readonly RevisionRow[];
  readonly records: readonly NamedFile[];
}

/** @param holdings what every answer is held against */
export function createRevisionReader(
  database: Database,
  holdings: Holdings,
  files: KeptFiles,
): RevisionReader {
  const kept = new Map<WorkspaceId, Known>();
  const underWay = new Map<WorkspaceId, { readonly stamp: string; readonly known: Promise<Known> }>();

  const requireNothing = (workspace: WorkspaceId): Known => {
    holdings.requireRevisions(workspace, []);
    holdings.requireFiles(workspace, []);
    return nothing();
  };

  // Chained with `then`, not awaited: while several live queries run, an `await` can lose Dexie's
  // transaction, and the next request would open one of its own.
  const find = (workspace: WorkspaceId): PromiseExtended<Known | Found> =>
    database.transaction('r', [database.chains, database.revisions, database.imports], () =>
      database.chains.get(workspace).then((chain): Known | Found | PromiseExtended<Found> => {
        if (chain === undefined) {
          kept.delete(workspace);
          return requireNothing(workspace);
        }
        const { stamp } = chain;
        const known = kept.get(workspace);
        // What is lost may have been found again.
        if (known?.stamp === stamp && known.extent === 'whole') return known;
        return database.imports
          .where('workspace')
          .equals(workspace)
          .toArray()
          .then((records) =>
            revisionsOf(database, workspace)
              .toArray()
              .then((rows) => ({ stamp, rows, records })),
          );
      }),
    );

  const unite = async (workspace: WorkspaceId, { stamp, rows, records }: Found): Promise<Known> => {
    const before = kept.get(workspace);
    const parsed = new Map<RevisionId, Stored>(
      [...(before?.revisions ?? []), ...(before?.acts ?? [])].map((stored) => [stored.id, stored]),
    );
    const own = rows.map((row) => toStoredRevision(row, parsed)).sort(compareRevisions);
    holdings.requireRevisions(workspace, own);
    holdings.requireFiles(workspace, toReceivedNames(records));
    const { own: ofFiles, lost } = await files.read(workspace, records);
    const lists = [...ofFiles.values()].map((list) => list.toSorted(compareRevisions));
    const all = await uniteSorted([own, ...lists]);
    const extent = lost.length === 0 ? 'whole' : 'lacking';
    const known = toKnown({ stamp, revisions: sheetsIn(all), acts: all.filter(isAct), extent });
    // What was added meanwhile is newer.
    if (kept.get(workspace) === before) kept.set(workspace, known);
    return known;
  };

  const uniteOnce = (workspace: WorkspaceId, found: Found): Promise<Known> => {
    const now = underWay.get(workspace);
    if (now?.stamp === found.stamp) return now.known;
    const known = unite(workspace, found).finally(() => {
      if (underWay.get(workspace)?.known === known) underWay.delete(workspace);
    });
    underWay.set(workspace, { stamp: found.stamp, known });
    return known;
  };

  /** What was read last and is still all there was: with the new ones it is all there is. */
  const keep = (
    workspace: WorkspaceId,
    { before, stamp, added }: { before: Known | undefined; stamp: string; added: readonly Stored[] },
  ): void => {
    // What came may be what was lost.
    if (before?.extent !== 'whole') return;
    const sorted = added.toSorted(compareRevisions);
    const revisions = mergeSorted(before.revisions, sheetsIn(sorted));
    const acts = mergeSorted(before.acts, sorted.filter(isAct));
    const ids = before.takeIds();
    for (const { id } of added) ids?.add(id);
    kept.set(workspace, toKnown({ stamp, revisions, acts, extent: 'whole' }, ids));
  };

  const findKnown = async (workspace: WorkspaceId): Promise<Known | undefined> => {
    const chain = await database.chains.get(workspace);
    if (chain === undefined) return requireNothing(workspace);
    const known = kept.get(workspace);
    return known?.stamp === chain.stamp ? known : undefined;
  };

  return {
    load: (workspace) =>
      find(workspace).then((found): Known | Promise<Known> =>
        'rows' in found ? uniteOnce(workspace, found) : found,
      ),
    findCurrent: findKnown,
    addRows: async (workspace, added) => {
      const before = await findKnown(workspace);
      await addRows(database, workspace, added);
      const stamp = newStamp();
      await database.chains.put({ workspace, stamp });
      return () => {
        holdings.addRevisions(workspace, added);
        keep(workspace, { before, stamp, added });
      };
    },
    addFile: async (workspace, { name, bytes }, own) => {
      const before = await findKnown(workspace);
      // Over one that may be damaged: the same file again makes it whole.
      await database.received.put({ workspace, name, bytes });
      const stamp = newStamp();
      await database.chains.put({ workspace, stamp });
      return () => {
        holdings.addFile(workspace, name);
        files.add(workspace, name, own);
        keep(workspace, { before, stamp, added: own });
      };
    },
  };
}
