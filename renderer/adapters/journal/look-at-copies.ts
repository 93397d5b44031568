import { KEYS_LOG } from '../../application/ports/facts';
import type { KeyStore } from '../../application/ports/key-store';
import type { StartMode, StartProgress } from '../../application/ports/safety';
import type { Vault } from '../../application/ports/vault';
import type { DatabaseOpenProblem, StorageProblem, VaultProblem } from '../../application/workspace/problem';
import { assertNever, err, ok, type Result } from '../../domain/result';
import { DATABASE_VERSION } from '../database/database';
import type { OpenOptions } from '../database/open-database';
import { createPauses } from '../pauses';
import { adoptKeys } from './adopt-keys';
import { EMPTY_CONTENTS } from './database-facts';
import { toDatabaseNames } from './database-names';
import { type Doubts, isLeftAlone, readDoubts, writeDoubts } from './doubts';
import { newestVersionOf, toVersioned } from './fact-lines';
import { type FoundDatabases, findDatabases } from './find-databases';
import { type OnRecords, type OpenedDatabase, openAndRead } from './open-and-read';
import { type LogContents, readLogs } from './read-logs';
import { readSentinel, type Sentinel } from './sentinel';

interface LookOptions extends OpenOptions {
  readonly name: string;
  readonly vault: Vault;
  readonly onProgress?: (progress: StartProgress) => void;
  readonly keys?: KeyStore;
  readonly mode?: StartMode;
  readonly answerLimitMs?: number;
  readonly onRecords?: OnRecords;
}

/** Both copies as they were found; nothing was changed. */
export interface BothCopies {
  readonly known: Sentinel | undefined;
  readonly names: FoundDatabases;
  /** As they were before this start. */
  readonly doubts: Doubts;
  readonly found: OpenedDatabase;
  readonly logs: Result<LogContents, VaultProblem>;
  /** Private keys that lie readable in the log. */
  readonly keysInLog: number;
}

export async function lookAtCopies(
  options: LookOptions,
): Promise<Result<BothCopies, DatabaseOpenProblem | StorageProblem>> {
  const { vault, mode = 'whole' } = options;
  const note = await readSentinel(vault.notes);
  const known = note.ok ? note.value : undefined;
  if (known !== undefined && known.schema > DATABASE_VERSION) {
    return err({ type: 'storage-newer', installed: known.schema, supported: DATABASE_VERSION });
  }
  const inUse = known?.database ?? options.name;
  const doubts = await readDoubts(vault.notes, inUse);
  // Without a note of what the logs have there may be nothing but this database; who asks for the rest asks for it.
  const isAvoided = known !== undefined && mode !== 'rest' && isLeftAlone(doubts);
  await writeDoubts(vault.notes, { ...doubts, unfinished: doubts.unfinished + 1 });
  const looked = isAvoided ? ok(passOver(options.name, doubts)) : await findAndRead(options, known?.database);
  if (!looked.ok) {
    // It came to an end, and nobody has touched anything.
    await writeDoubts(vault.notes, { ...doubts, unfinished: 0 });
    return looked;
  }
  const { names, found } = looked.value;
  const copies = { known, names, doubts };
  switch (mode) {
    case 'afresh': {
      const cleared = await setLogsAside(vault);
      // What stays would be read, and brought back.
      if (!cleared.ok) return err({ type: 'storage-failed', detail: cleared.error.type });
      const logs = await readAllLogs(options, undefined);
      return ok({ ...copies, known: undefined, found: toKeysOnly(found), ...logs });
    }
    case 'rest':
      if (found.database !== undefined && found.contents.workspaces.size > 0) {
        return ok({ ...copies, found, logs: NOT_READ, keysInLog: 0 });
      }
      break;
    case 'whole':
      break;
    default:
      return assertNever(mode);
  }
  const read = note.ok ? await readAllLogs(options, known) : toUnread(note);
  const newer = read.logs.ok ? read.logs.value.newer : undefined;
  if (newer === undefined) return ok({ ...copies, found, ...read });
  // As with a database that a later program has written: nothing is touched.
  found.database?.close();
  await writeDoubts(vault.notes, { ...doubts, unfinished: 0 });
  return err({ type: 'storage-newer', ...toVersions(newer) });
}

const toVersions = (lineType: string) => {
  const { type, version } = toVersioned(lineType);
  return { installed: version, supported: newestVersionOf(type) };
};

interface LookedAt {
  readonly names: FoundDatabases;
  readonly found: OpenedDatabase;
}

async function findAndRead(
  options: LookOptions,
  inUse: string | undefined,
): Promise<Result<LookedAt, DatabaseOpenProblem | StorageProblem>> {
  const { mode = 'whole' } = options;
  const names = await findDatabases(options, inUse);
  if (!names.ok) return names;
  const opened = await openAndRead(names.value.current, options);
  // In the way of the rest, a database that can't be opened is left as it is. A full disk is in every way.
  if (!opened.ok && (mode === 'whole' || opened.error.type === 'storage-full')) return opened;
  return ok({ names: names.value, found: opened.ok ? opened.value : UNREADABLE });
}

/** Neither listed nor opened; whatever the starts before this one may have begun keeps its name. */
function passOver(base: string, { database, unfinished }: Doubts): LookedAt {
  const { current, next } = toDatabaseNames(base, [], database, unfinished);
  return { names: { current, next, aside: [], unfinished: [] }, found: UNREADABLE };
}

const NOT_READ = err<VaultProblem>({ type: 'vault-failed', detail: 'not-read' });

const UNREADABLE: OpenedDatabase = {
  database: undefined,
  contents: EMPTY_CONTENTS,
  problem: { type: 'storage-failed', detail: 'passed over' },
};

type ReadLogsOutcome = Pick<BothCopies, 'logs' | 'keysInLog'>;

const toUnread = (logs: Result<never, VaultProblem>): ReadLogsOutcome => ({ logs, keysInLog: 0 });

/** Every log; keys go to the shell that keeps them itself, if there is one. Never throws. */
export async function readAllLogs(
  { vault, onProgress, keys }: Pick<LookOptions, 'vault' | 'onProgress' | 'keys'>,
  sentinel: Sentinel | undefined,
): Promise<ReadLogsOutcome> {
  try {
    const read = await readLogs(vault.logs, {
      sentinel,
      pauses: createPauses(),
      onBytes: (done, total) => onProgress?.({ phase: 'reading', done, total }),
    });
    if (!read.ok) return toUnread(read);
    const keysInLog = read.value.keys.size;
    if (keys === undefined) return { logs: read, keysInLog };
    await adoptKeys(keys, read.value.keys.values());
    return { logs: ok({ ...read.value, keys: new Map() }), keysInLog };
  } catch (error) {
    // Whatever stands in a log, the database can be worked with.
    return toUnread(err({ type: 'vault-failed', detail: String(error) }));
  }
}

/** All but the keys: work that comes back from a backup is signed with them. */
async function setLogsAside({ logs }: Vault): Promise<Result<void, VaultProblem>> {
  const listed = await logs.list();
  if (!listed.ok) return listed;
  for (const { name } of listed.value) {
    const aside = name === KEYS_LOG ? ok(undefined) : await logs.setAside(name);
    if (!aside.ok) return aside;
  }
  return ok(undefined);
}

/** Nothing of the competitions; that database is kept as it is. */
function toKeysOnly(found: OpenedDatabase): OpenedDatabase {
  found.database?.close();
  return {
    database: undefined,
    contents: { ...EMPTY_CONTENTS, keys: found.contents.keys },
    problem: { type: 'storage-failed', detail: 'afresh' },
  };
}
