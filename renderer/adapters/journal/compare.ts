import type { Fact } from '../../application/ports/facts';
import { equalJson } from '../../domain/equal-json';
import type { RevisionId } from '../../domain/ids';
import type { DatabaseFacts } from './database-facts';
import type { WorkspaceFacts } from './fold-log';

/** How the two copies of one workspace stand to each other, and what makes them one again. */
export interface Comparison {
  /** Everything either copy has. Undefined when neither has a workspace. */
  readonly whole: DatabaseFacts | undefined;
  /** The database lacks something it once had, or has it differently. */
  readonly isDatabaseBehind: boolean;
  /** What the database never had: it refused them, and the log kept them alone. */
  readonly onlyInLog: ReadonlyMap<RevisionId, string>;
  /** What the log lacks, in an order in which it may be written. */
  readonly missingInLog: readonly Fact[];
}

/** @param database undefined when it has no such workspace */
export function compareCopies(log: WorkspaceFacts, database: DatabaseFacts | undefined): Comparison {
  const state = compareState(log, database);
  if (state === undefined) return NOTHING;
  const revisions = new Map<RevisionId, string>([...log.revisions, ...(database?.revisions ?? [])]);
  const imports = unite(log.imports, database?.imports ?? []);
  const exports = unite(log.exports, database?.exports ?? []);
  const missing = [...log.revisions].filter(([id]) => !database?.revisions.has(id));
  const onlyInLog = new Map(missing.filter(([id]) => log.rescued.has(id)));
  const isDatabaseBehind =
    state.isDatabaseBehind ||
    missing.length > onlyInLog.size ||
    imports.isDatabaseBehind ||
    exports.isDatabaseBehind;
  const missingRevisions: Fact[] = [];
  for (const [id, text] of revisions) {
    if (!log.revisions.has(id)) missingRevisions.push({ type: 'revision', text });
  }
  return {
    whole: {
      workspace: state.workspace,
      stamp: state.stamp,
      revisions,
      imports: imports.all,
      exports: exports.all,
    },
    isDatabaseBehind,
    onlyInLog,
    missingInLog: [
      ...state.missingInLog,
      ...missingRevisions,
      ...imports.missingInLog.map((record): Fact => ({ type: 'import', record })),
      ...exports.missingInLog.map((record): Fact => ({ type: 'export', record })),
    ],
  };
}

const NOTHING: Comparison = {
  whole: undefined,
  isDatabaseBehind: false,
  onlyInLog: new Map(),
  missingInLog: [],
};

/** Which of the two tells the workspace's last state: the one whose state the other doesn't know. */
function compareState(log: WorkspaceFacts, database: DatabaseFacts | undefined) {
  const { workspace, stamp } = log;
  if (database === undefined) {
    if (workspace === undefined || stamp === undefined) return undefined;
    return { workspace, stamp, isDatabaseBehind: true, missingInLog: [] };
  }
  const isLogUsable = workspace !== undefined && stamp !== undefined && !log.hasGap;
  if (isLogUsable && log.stamps.has(database.stamp)) {
    const isSame = stamp === database.stamp && equalJson(workspace, database.workspace);
    return { workspace, stamp, isDatabaseBehind: !isSame, missingInLog: [] };
  }
  const restated: Fact = { type: 'workspace', stamp: database.stamp, workspace: database.workspace };
  return {
    workspace: database.workspace,
    stamp: database.stamp,
    isDatabaseBehind: false,
    missingInLog: [restated],
  };
}

/**
 * Records of both lists, those of the log first; the same record counts once. One of the database that says
 * in a single member something else than a record the database lacks is that record, damaged.
 */
function unite<T extends object>(log: readonly T[], database: readonly T[]) {
  const known = new Set(log.map(toKey));
  const held = new Set(database.map(toKey));
  const lost = log.filter((record) => !held.has(toKey(record)));
  const missingInLog = database.filter(
    (record) => !known.has(toKey(record)) && !lost.some((other) => isDamagedCopy(record, other)),
  );
  const all = new Map([...log, ...missingInLog].map((record) => [toKey(record), record]));
  return { all: [...all.values()], missingInLog, isDatabaseBehind: lost.length > 0 };
}

function isDamagedCopy(record: object, original: object): boolean {
  const members = new Map(Object.entries(record));
  const before = Object.entries(original);
  const changed = before.filter(([name, value]) => !equalJson(members.get(name), value));
  return changed.length === 1 && members.size === before.length;
}

const toKey = (record: object): string =>
  JSON.stringify(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
