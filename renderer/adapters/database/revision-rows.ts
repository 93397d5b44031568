import Dexie, { type Collection, type PromiseExtended } from 'dexie';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { RevisionId } from '../../domain/ids';
import type { Envelope, Stored } from '../../domain/revision';
import { hashText } from '../hash';
import type { Database } from './database';
import { recogniseRevision } from './row-schemas';
import type { RevisionRow } from './rows';

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

/** Rows of a workspace: what was written here, and what came in before files were kept whole. A range of the primary key. */
export const revisionsOf = (
  database: Database,
  workspace: WorkspaceId,
): Collection<RevisionRow, [WorkspaceId, RevisionId]> =>
  database.revisions
    .where('[workspace+id]')
    .between([workspace, Dexie.minKey], [workspace, Dexie.maxKey], true, true);

/**
 * The text was checked when it came in, so being the text its name promises is all it has to prove.
 * @param parsed what was read before, and is handed on
 * @throws RevisionDamagedError
 */
export function toStoredRevision(value: unknown, parsed: ReadonlyMap<RevisionId, Stored>): Stored {
  const row = recogniseRevision(value);
  if (row === undefined) throw new RevisionDamagedError(undefined);
  const { id, text } = row;
  const known = parsed.get(id);
  if (known !== undefined) return known;
  if (hashText(text) !== id) throw new RevisionDamagedError(id);
  return { id, text, revision: JSON.parse(text) as Envelope };
}

/** Inside a transaction over `revisions`; they must be new. */
export async function addRows(
  database: Database,
  workspace: WorkspaceId,
  added: readonly Stored[],
): Promise<void> {
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
}
