import type { IndexableType, Table } from 'dexie';
import type { ImportRecord, WorkspaceId } from '../../application/workspace/workspace';
import type { Competition } from '../../domain/competition';
import { equalJson } from '../../domain/equal-json';
import type { RevisionId } from '../../domain/ids';
import type { Database } from '../database/database';
import { revisionsOf } from '../database/revision-rows';
import {
  type Recogniser,
  recogniseChain,
  recogniseCompetition,
  recogniseExport,
  recogniseImport,
  recogniseKey,
  recogniseRevision,
  recogniseSetting,
  recogniseWorkspace,
} from '../database/row-schemas';
import type { KeyRow } from '../database/rows';
import { toWorkspace } from '../database/workspace-rows';
import { hashText } from '../hash';
import { isKeyPair } from '../keys/is-key-pair';
import type { createPauses } from '../pauses';
import { toReceivedNames } from '../received/received-names';
import { withinTime } from '../within-time';
import { isSoundWorkspace } from './check-workspace';
import { type DatabaseContents, type DatabaseFacts, PAGE_ROWS } from './database-facts';

/** Records of what came in, of each workspace in the order in which they were made. */
export type Imports = ReadonlyMap<WorkspaceId, readonly ImportRecord[]>;

interface ReadNeeds {
  readonly pauses: ReturnType<typeof createPauses>;
  readonly onRows: (rows: number) => void;
  readonly onImports?: (imports: Imports) => void;
  /** Longest wait for one answer of the database: a damaged file may leave a question without any. */
  readonly answerLimitMs?: number;
}

/** Far more than the slowest laptop takes for one page of rows. */
const ANSWER_LIMIT_MS = 20_000;

/** The database left a question without an answer, or contradicts itself so that reading on makes no sense. */
class DatabaseUnreadableError extends Error {
  override readonly name = 'DatabaseUnreadableError';
}

/**
 * Everything in the database, in every way in which the screens ask for it: any row may be anything, and
 * what one way gives and another doesn't counts as damaged.
 *
 * @throws whatever reading throws; then it can't be read
 */
export async function readDatabase(
  database: Database,
  { pauses, onRows, onImports = () => {}, answerLimitMs = ANSWER_LIMIT_MS }: ReadNeeds,
): Promise<DatabaseContents> {
  let damagedRows = 0;
  const isDamaged = (rows = 1): void => {
    damagedRows += rows;
  };
  const ask: Reading['ask'] = async (question) => {
    const answer = await withinTime(question(), answerLimitMs);
    if (answer === 'late') throw new DatabaseUnreadableError('no answer');
    return answer;
  };
  const reading = { ask, isDamaged };
  const revisions = await readRevisions(database, reading, { pauses, onRows });
  const heads = await readTable(database.workspaces, reading, recogniseWorkspace, ({ id }) => id);
  const competitions = await readTable(
    database.competitions,
    reading,
    recogniseCompetition,
    ({ workspace }) => workspace,
  );
  const chains = await readTable(database.chains, reading, recogniseChain, ({ workspace }) => workspace);
  const keys = await readTable(database.keys, reading, recogniseKey, ({ key }) => key);
  const settings = await readTable(database.settings, reading, recogniseSetting, ({ name }) => name);
  const ids = heads.map(({ id }) => id);
  const imports = await readRecords(database.imports, reading, recogniseImport, ids);
  onImports(imports);
  const exports = await readRecords(database.exports, reading, recogniseExport, ids);

  const contents = new Map<WorkspaceId, Competition>(
    competitions.map(({ workspace, content }) => [workspace, content]),
  );
  const workspaces = new Map<WorkspaceId, DatabaseFacts>();
  for (const head of heads) {
    const { id } = head;
    const competition = contents.get(id);
    if (competition === undefined) {
      isDamaged();
      continue;
    }
    const workspace = toWorkspace(head, competition);
    if (!isSoundWorkspace(workspace)) {
      isDamaged();
      continue;
    }
    const own = revisions.get(id) ?? new Map<RevisionId, string>();
    // Without its row the screens take a workspace for one without marks.
    const hasMarks = own.size > 0 || toReceivedNames(imports.get(id) ?? []).length > 0;
    if (hasMarks && !chains.some((chain) => chain.workspace === id)) isDamaged();
    workspaces.set(id, {
      workspace,
      stamp: head.stamp,
      revisions: own,
      imports: imports.get(id) ?? [],
      exports: exports.get(id) ?? [],
    });
  }
  const soundKeys: KeyRow[] = [];
  for (const row of keys) {
    if (await isKeyPair(row)) soundKeys.push(row);
    else isDamaged();
  }
  return { workspaces, keys: soundKeys, settings, damagedRows };
}

/** A database being read. */
interface Reading {
  readonly ask: <T>(question: () => PromiseLike<T>) => Promise<T>;
  readonly isDamaged: (rows?: number) => void;
}

/** A small table: all of it at once, its keys, and each row by its key. */
async function readTable<T extends object>(
  table: Table,
  { ask, isDamaged }: Reading,
  recogniser: Recogniser<T>,
  keyOf: (row: T) => string,
): Promise<readonly T[]> {
  const rows: readonly unknown[] = await ask(() => table.toArray());
  const keys = new Set(await ask(() => table.toCollection().primaryKeys()));
  const sound = rows.flatMap((row) => recogniser(row) ?? []);
  isDamaged(Math.max(rows.length, keys.size) - sound.length);
  for (const row of sound) {
    const key = keyOf(row);
    const again = recogniser(await ask(() => table.get(key)));
    if (!keys.has(key) || !equalJson(again, row)) isDamaged();
  }
  return sound;
}

interface RecordRow {
  readonly id: number;
  readonly workspace: WorkspaceId;
}

/** Records in the order in which they were made: all of them, and those of each workspace through the index. */
async function readRecords<T extends RecordRow>(
  table: Table,
  { ask, isDamaged }: Reading,
  recogniser: Recogniser<T>,
  workspaces: readonly WorkspaceId[],
): Promise<ReadonlyMap<WorkspaceId, Omit<T, 'id'>[]>> {
  const rows: readonly unknown[] = await ask(() => table.toArray());
  const keys = new Set<IndexableType>(await ask(() => table.toCollection().primaryKeys()));
  const sound = rows.flatMap((row) => recogniser(row) ?? []);
  isDamaged(Math.max(rows.length, keys.size) - sound.length);
  isDamaged(sound.filter(({ id }) => !keys.has(id)).length);
  const groups = new Map<WorkspaceId, Omit<T, 'id'>[]>();
  for (const workspace of workspaces) {
    const own = sound.filter((row) => row.workspace === workspace);
    // To the letter what the screens ask.
    const indexed = await ask(() => table.where('workspace').equals(workspace).toArray());
    if (!equalJson(indexed, own)) isDamaged(Math.max(1, Math.abs(own.length - indexed.length)));
    groups.set(
      workspace,
      own.map(({ id: _, ...rest }) => rest),
    );
  }
  return groups;
}

type RevisionTexts = Map<WorkspaceId, Map<RevisionId, string>>;

/**
 * By pages over the primary key, names and rows side by side; then the names of each workspace as the
 * screens ask for them, in one range.
 */
async function readRevisions(
  database: Database,
  { ask, isDamaged }: Reading,
  { pauses, onRows }: Pick<ReadNeeds, 'pauses' | 'onRows'>,
): Promise<RevisionTexts> {
  const revisions: RevisionTexts = new Map();
  for await (const { keys, rows } of eachPage(database, ask)) {
    isDamaged(Math.abs(keys.length - rows.length));
    for (const [index, value] of rows.entries()) {
      const pause = pauses.ifDue();
      if (pause !== undefined) await pause;
      const row = recogniseRevision(value);
      if (row === undefined || hashText(row.text) !== row.id) {
        isDamaged();
        continue;
      }
      const [workspace, id] = keys[index] ?? [];
      if (workspace !== row.workspace || id !== row.id) isDamaged();
      const known = revisions.get(row.workspace) ?? new Map<RevisionId, string>();
      revisions.set(row.workspace, known.set(row.id, row.text));
    }
    onRows(rows.length);
  }
  for (const [workspace, texts] of revisions) {
    const found = await ask(() => revisionsOf(database, workspace).primaryKeys());
    const isSame = found.length === texts.size && found.every(([, id]) => texts.has(id));
    if (!isSame) isDamaged(Math.max(1, Math.abs(found.length - texts.size)));
  }
  return revisions;
}

type RevisionKey = [WorkspaceId, RevisionId];

async function* eachPage(
  database: Database,
  ask: Reading['ask'],
): AsyncGenerator<{ readonly keys: readonly RevisionKey[]; readonly rows: readonly unknown[] }> {
  let last: RevisionKey | undefined;
  for (;;) {
    const page = () =>
      (last === undefined
        ? database.revisions.orderBy(':id')
        : database.revisions.where(':id').above(last)
      ).limit(PAGE_ROWS);
    const keys = await ask(() => page().primaryKeys());
    const end = keys.at(-1);
    if (end === undefined) return;
    // A tree whose pages are out of order would be gone round for ever.
    if (last !== undefined && globalThis.indexedDB.cmp(end, last) <= 0) {
      throw new DatabaseUnreadableError('out of order');
    }
    const rows: readonly unknown[] = await ask(() => page().toArray());
    yield { keys, rows };
    last = end;
  }
}
