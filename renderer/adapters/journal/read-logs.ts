import type { CarriedKey } from '../../application/ports/carried-key';
import { type Fact, KEYS_LOG, PROFILE_LOG } from '../../application/ports/facts';
import type { LogFiles, LogInfo } from '../../application/ports/vault';
import { isPlainObject, type PlainObject, textIn } from '../../application/workspace/plain-data';
import type { VaultProblem } from '../../application/workspace/problem';
import type { Preferences, WorkspaceId } from '../../application/workspace/workspace';
import type { DeviceKey } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { createPauses } from '../pauses';
import { areSoundFacts, belongsIn } from './check-facts';
import { readFact } from './fact-lines';
import { createWorkspaceFold, type WorkspaceFacts } from './fold-log';
import { toCarried } from './key-log';
import type { LogHead } from './log-lines';
import { parsePlainJson } from './plain-json';
import { isMended, type LogScan, readWholeLog, scanLog } from './scan-log';
import type { Sentinel } from './sentinel';

/** One log, read at the start. */
interface ReadLog {
  readonly head: LogHead;
  /** Bytes of an unfinished write behind the head. */
  readonly torn: number;
  /** It says everything it ever said, as far as can be told. */
  readonly isWhole: boolean;
}

/**
 * A log in which something stands that this program doesn't write. It may not be gone on with; what its
 * sound lines say by themselves (revisions, records, keys, preferences) is told with the rest.
 */
interface UnsoundLog {
  readonly bytes: Uint8Array;
  /** Undefined where it doesn't say so itself. */
  readonly competition: string | undefined;
  /** Keys and preferences that can be read in it. */
  readonly others: readonly OtherFact[];
}

/** All logs of the profile, folded. */
export interface LogContents {
  readonly logs: ReadonlyMap<string, ReadLog>;
  readonly unsound: ReadonlyMap<string, UnsoundLog>;
  /** Those the disk doesn't give, and what it says. They stay in their places: it may give them the next time. */
  readonly unread: ReadonlyMap<string, VaultProblem>;
  readonly workspaces: ReadonlyMap<WorkspaceId, WorkspaceFacts>;
  readonly keys: ReadonlyMap<DeviceKey, CarriedKey>;
  readonly preferences: Preferences | undefined;
  /** The first line of a known type in a version that a later program has: nobody here can go on from it. */
  readonly newer: string | undefined;
}

interface ReadOptions {
  readonly sentinel: Sentinel | undefined;
  readonly pauses: ReturnType<typeof createPauses>;
  readonly onBytes: (done: number, total: number) => void;
}

/** Reads every log that can be read and adds up what they say; changes nothing. */
export async function readLogs(
  files: LogFiles,
  { sentinel, pauses, onBytes }: ReadOptions,
): Promise<Result<LogContents, VaultProblem>> {
  const listed = await files.list();
  if (!listed.ok) return listed;
  const logs = new Map<string, ReadLog>();
  const unsound = new Map<string, UnsoundLog>();
  const unread = new Map<string, VaultProblem>();
  const workspaces = new Map<WorkspaceId, WorkspaceFacts>();
  const keys = new Map<DeviceKey, CarriedKey>();
  let preferences: Preferences | undefined;
  let newer: string | undefined;
  const total = listed.value.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const info of listed.value) {
    const bytes = await readBytes(files, info.name);
    if (!bytes.ok) {
      unread.set(info.name, bytes.error);
      continue;
    }
    const { scan, facts, others, isSound, newer: later } = await readLogSafely(info, bytes.value, pauses);
    newer ??= later;
    if (isSound) logs.set(info.name, toReadLog(scan, sentinel?.logs[info.name]));
    else unsound.set(info.name, { bytes: bytes.value, competition: findName(scan), others });
    for (const fact of others) {
      if (fact.type === 'key') keys.set(fact.key, toCarried(fact));
      else preferences = fact.preferences;
    }
    if (info.name !== PROFILE_LOG && info.name !== KEYS_LOG) {
      // What state the workspace is in is told by the whole log or not at all.
      const told = isSound ? facts : { ...facts, workspace: undefined, stamp: undefined };
      workspaces.set(info.name as WorkspaceId, told);
    }
    done += info.size;
    onBytes(done, total);
  }
  const [problem] = unread.values();
  // None at all: nothing is known of what any of them has.
  if (problem !== undefined && unread.size === listed.value.length) return err(problem);
  return ok({ logs, unsound, unread, workspaces, keys, preferences, newer });
}

/** Whatever keeps one log from being read, too little memory included, it is one log. */
async function readBytes(files: LogFiles, name: string): Promise<Result<Uint8Array, VaultProblem>> {
  try {
    return await readWholeLog(files, name);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return err({ type: 'vault-failed', detail: error.message });
  }
}

/** As the last line about a whole workspace says, sound or not. */
function findName({ lines }: LogScan): string | undefined {
  const line = lines.findLast(({ type }) => type === 'workspace');
  const { workspace } = toPlainObject(line && parsePlainJson(line.body)?.value);
  const name = textIn(toPlainObject(toPlainObject(workspace).competition).identity, 'name');
  return name === '' ? undefined : name;
}

const toPlainObject = (value: unknown): PlainObject => (isPlainObject(value) ? value : {});

type OtherFact = Extract<Fact, { readonly type: 'key' | 'preferences' }>;

/** Whatever one log makes its reader throw, it is one log: the rest opens. */
async function readLogSafely(info: LogInfo, bytes: Uint8Array, pauses: ReturnType<typeof createPauses>) {
  try {
    return await readLog(info, bytes, pauses);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const scan = await scanLog(new Uint8Array(), pauses);
    return { scan, others: [], isSound: false, newer: undefined, facts: createWorkspaceFold().result() };
  }
}

async function readLog({ name }: LogInfo, bytes: Uint8Array, pauses: ReturnType<typeof createPauses>) {
  const scan = await scanLog(bytes, pauses);
  const fold = createWorkspaceFold();
  const others: OtherFact[] = [];
  let isSound = true;
  let newer: string | undefined;
  for (const line of scan.lines) {
    const fact = readFact(line);
    if (fact === 'newer') newer ??= line.type;
    else if (fact === 'unsound' || (fact !== 'later' && !belongsIn(name, fact))) isSound = false;
    else if (fact === 'later') continue;
    else if (fact.type === 'key' || fact.type === 'preferences') others.push(fact);
    else fold.add(fact);
    const pause = pauses.ifDue();
    if (pause !== undefined) await pause;
  }
  const facts = fold.result();
  isSound &&= areSoundFacts(name, facts);
  const own = <T extends { readonly workspace: string }>(records: readonly T[]): readonly T[] =>
    isSound ? records : records.filter(({ workspace }) => workspace === name);
  return {
    scan,
    others,
    isSound,
    newer,
    facts: { ...facts, imports: own(facts.imports), exports: own(facts.exports) },
  };
}

function toReadLog(scan: LogScan, known: Sentinel['logs'][string] | undefined): ReadLog {
  const { head, torn, lines } = scan;
  const isAsKnown =
    known === undefined || known.n === 0 || lines.some(({ n, hash }) => n === known.n && hash === known.hash);
  return { head, torn, isWhole: isAsKnown && isMended(scan) };
}
