import type { StorageProblem } from '../../application/problem';
import type { ExportRecord, ImportRecord, Workspace, WorkspaceId } from '../../application/workspace';
import type { Competition } from '../../domain/competition';
import type { RevisionId } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import { clearWorkspace, workspaceTablesOf } from '../database/clear-workspace';
import type { Database } from '../database/database';
import type { KeyRow, RevisionRow, SettingRow } from '../database/rows';
import { transact } from '../database/storage-problem';
import { newStamp } from '../database/workspace-rows';
import { hashText } from '../hash';
import type { createPauses } from '../pauses';

/** What the database holds of one workspace. */
export interface DatabaseFacts {
  readonly workspace: Workspace;
  readonly stamp: string;
  /** Texts by their names; a text that isn't the one it is named by is left out. */
  readonly revisions: ReadonlyMap<RevisionId, string>;
  readonly imports: readonly ImportRecord[];
  readonly exports: readonly ExportRecord[];
}

export interface DatabaseContents {
  readonly workspaces: ReadonlyMap<WorkspaceId, DatabaseFacts>;
  readonly keys: readonly KeyRow[];
  readonly settings: readonly SettingRow[];
  /** Rows that are there and say nothing sound. */
  readonly damagedRows: number;
}

/** Rows read or written at once: few enough for the window to draw in between. */
const PAGE_ROWS = 300;

/** Everything in the database, read page by page. @throws what Dexie throws when it can't be read */
export async function readDatabase(
  database: Database,
  {
    pauses,
    onRows,
  }: { readonly pauses: ReturnType<typeof createPauses>; readonly onRows: (rows: number) => void },
): Promise<DatabaseContents> {
  let damagedRows = 0;
  const revisions = new Map<WorkspaceId, Map<RevisionId, string>>();
  await eachRevision(
    database,
    async (row) => {
      const pause = pauses.ifDue();
      if (pause !== undefined) await pause;
      if (typeof row.text !== 'string' || hashText(row.text) !== row.id) {
        damagedRows += 1;
        return;
      }
      const known = revisions.get(row.workspace) ?? new Map<RevisionId, string>();
      revisions.set(row.workspace, known.set(row.id, row.text));
    },
    onRows,
  );
  const imports = groupByWorkspace(await database.imports.toArray());
  const exports = groupByWorkspace(await database.exports.toArray());
  const competitions = new Map<WorkspaceId, Competition>();
  for (const { workspace, content } of await database.competitions.toArray()) {
    competitions.set(workspace, content);
  }
  const workspaces = new Map<WorkspaceId, DatabaseFacts>();
  for (const { stamp, ...head } of await database.workspaces.toArray()) {
    const competition = competitions.get(head.id);
    if (competition === undefined) {
      damagedRows += 1;
      continue;
    }
    workspaces.set(head.id, {
      // TypeScript merges the members of a union when it takes rest properties; the role keeps them apart.
      workspace: { ...head, competition } as Workspace,
      stamp,
      revisions: revisions.get(head.id) ?? new Map(),
      imports: imports.get(head.id) ?? [],
      exports: exports.get(head.id) ?? [],
    });
  }
  return {
    workspaces,
    keys: await database.keys.toArray(),
    settings: await database.settings.toArray(),
    damagedRows,
  };
}

export const EMPTY_CONTENTS: DatabaseContents = {
  workspaces: new Map(),
  keys: [],
  settings: [],
  damagedRows: 0,
};

async function eachRevision(
  database: Database,
  use: (row: RevisionRow) => Promise<void>,
  onRows: (rows: number) => void,
): Promise<void> {
  let last: [WorkspaceId, RevisionId] | undefined;
  for (;;) {
    const rows: RevisionRow[] = await (last === undefined
      ? database.revisions.orderBy(':id')
      : database.revisions.where(':id').above(last)
    )
      .limit(PAGE_ROWS)
      .toArray();
    const end = rows.at(-1);
    if (end === undefined) return;
    last = [end.workspace, end.id];
    for (const row of rows) await use(row);
    onRows(rows.length);
  }
}

function groupByWorkspace<T extends { readonly id?: number; readonly workspace: WorkspaceId }>(
  rows: readonly T[],
): Map<WorkspaceId, Omit<T, 'id'>[]> {
  const groups = new Map<WorkspaceId, Omit<T, 'id'>[]>();
  for (const { id: _, ...record } of rows) {
    const group = groups.get(record.workspace);
    if (group === undefined) groups.set(record.workspace, [record]);
    else group.push(record);
  }
  return groups;
}

/** Writes everything of one workspace in place of what is there, in one transaction. */
export function putWorkspace(
  database: Database,
  { workspace, stamp, revisions, imports, exports }: DatabaseFacts,
): Promise<Result<void, StorageProblem>> {
  const { competition, ...head } = workspace;
  const { id } = workspace;
  return transact<void, never>(database, workspaceTablesOf(database), async () => {
    await clearWorkspace(database, id);
    await database.workspaces.put({ ...head, stamp });
    await database.competitions.put({ workspace: id, content: competition });
    const rows = [...revisions].map(([revision, text]) => ({ workspace: id, id: revision, text }));
    for (let from = 0; from < rows.length; from += PAGE_ROWS) {
      await database.revisions.bulkAdd(rows.slice(from, from + PAGE_ROWS));
    }
    if (rows.length > 0) await database.chains.put({ workspace: id, stamp: newStamp() });
    await database.imports.bulkAdd(imports.map((record) => ({ ...record })));
    await database.exports.bulkAdd(exports.map((record) => ({ ...record })));
    return ok(undefined);
  });
}
