import type { CarriedKey } from '../../application/ports/carried-key';
import type { Fact } from '../../application/ports/facts';
import type { Preferences, WorkspaceId } from '../../application/workspace/workspace';
import type { RevisionId } from '../../domain/ids';
import { type Comparison, compareCopies } from './compare';
import type { DatabaseContents, DatabaseFacts } from './database-facts';
import { isRevisionText } from './fact-lines';
import { createWorkspaceFold, type WorkspaceFacts } from './fold-log';
import type { LogContents } from './read-logs';

/** What has to be done so that database and logs say the same. */
export interface Reconciliation {
  /** Everything either of them has. */
  readonly whole: ReadonlyMap<WorkspaceId, DatabaseFacts>;
  /** Why the database can't stay as it is; undefined when it can. */
  readonly databaseFault: 'empty' | 'rows-missing' | undefined;
  /** Revisions that the database refused before this start. */
  readonly onlyInLogs: ReadonlyMap<WorkspaceId, ReadonlyMap<RevisionId, string>>;
  readonly missingInLogs: ReadonlyMap<WorkspaceId, readonly Fact[]>;
  /** Workspaces the person removed, of which something is left. */
  readonly removed: readonly WorkspaceId[];
  /** Keys only the log has. */
  readonly missingKeys: readonly CarriedKey[];
  /** As the log last knew them; they count only where the database has none. */
  readonly preferences: Preferences | undefined;
}

const NO_LOG = createWorkspaceFold().result();

export function reconcile(logs: LogContents, database: DatabaseContents): Reconciliation {
  const whole = new Map<WorkspaceId, DatabaseFacts>();
  const missingInLogs = new Map<WorkspaceId, readonly Fact[]>();
  const onlyInLogs = new Map<WorkspaceId, ReadonlyMap<RevisionId, string>>();
  const removed: WorkspaceId[] = [];
  let isBehind = database.damagedRows > 0;
  for (const id of new Set([...logs.workspaces.keys(), ...database.workspaces.keys()])) {
    const log = logs.workspaces.get(id) ?? NO_LOG;
    if (log.isRemoved) {
      removed.push(id);
      continue;
    }
    const held = toSound(log, database.workspaces.get(id));
    isBehind ||= held !== database.workspaces.get(id);
    const compared: Comparison = compareCopies(log, held);
    if (compared.whole !== undefined) whole.set(id, compared.whole);
    // Another log is begun in the place of one that can't be gone on with: it lacks everything.
    const missing = logs.unsound.has(id) ? compareCopies(NO_LOG, compared.whole) : compared;
    // What a log that can't be read lacks, nobody knows.
    if (missing.missingInLog.length > 0 && !logs.unread.has(id)) missingInLogs.set(id, missing.missingInLog);
    if (compared.onlyInLog.size > 0) onlyInLogs.set(id, compared.onlyInLog);
    isBehind ||= compared.isDatabaseBehind;
  }
  const heldKeys = new Set(database.keys.map(({ key }) => key));
  const missingKeys = [...logs.keys.values()].filter(({ key }) => !heldKeys.has(key));
  const isEmpty = database.workspaces.size === 0 && heldKeys.size === 0;
  isBehind ||= missingKeys.length > 0;
  return {
    whole,
    databaseFault: isBehind ? (isEmpty ? 'empty' : 'rows-missing') : undefined,
    onlyInLogs,
    missingInLogs,
    removed,
    missingKeys,
    preferences: logs.preferences,
  };
}

/** Without revisions that no log could take: what the log has was asked when it was read. */
function toSound(log: WorkspaceFacts, database: DatabaseFacts | undefined): DatabaseFacts | undefined {
  if (database === undefined) return undefined;
  const wrong = [...database.revisions].filter(
    ([id, text]) => !log.revisions.has(id) && !isRevisionText(text),
  );
  if (wrong.length === 0) return database;
  const revisions = new Map(database.revisions);
  for (const [id] of wrong) revisions.delete(id);
  return { ...database, revisions };
}
