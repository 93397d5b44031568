import type { StorageProblem } from '../../application/workspace/problem';
import type {
  ExportRecord,
  ImportRecord,
  Workspace,
  WorkspaceId,
} from '../../application/workspace/workspace';
import type { RevisionId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { clearFacts, factTablesOf } from '../database/clear-workspace';
import type { Database } from '../database/database';
import type { KeyRow, SettingRow } from '../database/rows';
import { transact } from '../database/storage-problem';
import { newStamp } from '../database/workspace-rows';
import { toReceivedNames } from '../received/received-names';

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
export const PAGE_ROWS = 300;

export const EMPTY_CONTENTS: DatabaseContents = {
  workspaces: new Map(),
  keys: [],
  settings: [],
  damagedRows: 0,
};

interface PutOptions {
  /** Told of each page of revisions. */
  readonly onRevisions?: (count: number) => void;
  /** Asked inside the transaction, once everything is written; where it doesn't hold, nothing was. */
  readonly holds?: () => Promise<boolean>;
}

/** Writes all facts of one workspace in place of those there, in one transaction; files it took in stay. */
export function putWorkspace(
  database: Database,
  { workspace, stamp, revisions, imports, exports }: DatabaseFacts,
  { onRevisions = () => {}, holds = async () => true }: PutOptions = {},
): Promise<Result<void, StorageProblem>> {
  const { competition, ...head } = workspace;
  const { id } = workspace;
  return transact<void, never>(database, factTablesOf(database), async () => {
    await clearFacts(database, id);
    await database.workspaces.put({ ...head, stamp });
    await database.competitions.put({ workspace: id, content: competition });
    const rows = [...revisions].map(([revision, text]) => ({ workspace: id, id: revision, text }));
    for (let from = 0; from < rows.length; from += PAGE_ROWS) {
      const page = rows.slice(from, from + PAGE_ROWS);
      await database.revisions.bulkAdd(page);
      onRevisions(page.length);
    }
    if (rows.length > 0 || toReceivedNames(imports).length > 0) {
      await database.chains.put({ workspace: id, stamp: newStamp() });
    }
    await database.imports.bulkAdd(imports.map((record) => ({ ...record })));
    await database.exports.bulkAdd(exports.map((record) => ({ ...record })));
    if (!(await holds())) return err({ type: 'storage-failed', detail: 'read-back' });
    return ok(undefined);
  });
}
