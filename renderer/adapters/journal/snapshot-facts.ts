import { compareSnapshots, readSnapshotName } from '../../application/backup/snapshot-name';
import type { SnapshotFiles } from '../../application/ports/vault';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { createPauses } from '../pauses';
import { areSoundFacts, belongsIn } from './check-facts';
import type { DatabaseContents, DatabaseFacts } from './database-facts';
import { readFact } from './fact-lines';
import { createWorkspaceFold, type WorkspaceFacts } from './fold-log';
import { decodeLine, findLineEnd } from './log-lines';

/**
 * Adds to what the database still has whatever the newest snapshots know of these workspaces: the
 * third copy, asked only when the other two are both damaged.
 */
export async function addSnapshotFacts(
  contents: DatabaseContents,
  snapshots: SnapshotFiles,
  ids: readonly WorkspaceId[],
): Promise<DatabaseContents> {
  const workspaces = new Map(contents.workspaces);
  for (const id of ids) {
    const known = await readNewest(snapshots, id);
    if (known === undefined) continue;
    const merged = merge(workspaces.get(id), known);
    if (merged !== undefined) workspaces.set(id, merged);
  }
  return { ...contents, workspaces };
}

/** The newest snapshot of the workspace that can be read; its name says whose it is. */
async function readNewest(snapshots: SnapshotFiles, id: WorkspaceId): Promise<WorkspaceFacts | undefined> {
  const listed = await snapshots.list();
  if (!listed.ok) return undefined;
  const own = listed.value
    .flatMap((info) => readSnapshotName(info) ?? [])
    .filter(({ workspace }) => workspace === id)
    .toSorted((a, b) => compareSnapshots(b, a));
  for (const { place, name } of own) {
    const bytes = await snapshots.read(place, name);
    const facts = bytes.ok ? await foldLines(id, bytes.value) : undefined;
    if (facts?.workspace !== undefined && areSoundFacts(id, facts)) return facts;
  }
  return undefined;
}

/**
 * The log's lines inside a backup carry their own check sums; whatever else is in the file is passed over.
 * Undefined where one of them isn't a line of ours.
 */
async function foldLines(id: WorkspaceId, bytes: Uint8Array): Promise<WorkspaceFacts | undefined> {
  const pauses = createPauses();
  const fold = createWorkspaceFold();
  for (let from = 0, end = findLineEnd(bytes, 0); end !== undefined; end = findLineEnd(bytes, from)) {
    const line = decodeLine(bytes.subarray(from, end));
    from = end + 1;
    const fact = line === undefined ? 'later' : readFact(line);
    if (fact === 'newer' || fact === 'unsound' || (fact !== 'later' && !belongsIn(id, fact)))
      return undefined;
    if (fact !== 'later') fold.add(fact);
    const pause = pauses.ifDue();
    if (pause !== undefined) await pause;
  }
  return fold.result();
}

function merge(database: DatabaseFacts | undefined, snapshot: WorkspaceFacts): DatabaseFacts | undefined {
  const { workspace, stamp } = database ?? snapshot;
  if (workspace === undefined || stamp === undefined) return undefined;
  return {
    workspace,
    stamp,
    revisions: new Map([...(database?.revisions ?? []), ...snapshot.revisions]),
    imports: addNew(database?.imports ?? [], snapshot.imports),
    exports: addNew(database?.exports ?? [], snapshot.exports),
  };
}

function addNew<T>(known: readonly T[], more: readonly T[]): readonly T[] {
  const texts = new Set(known.map((record) => JSON.stringify(record)));
  return [...known, ...more.filter((record) => !texts.has(JSON.stringify(record)))];
}
