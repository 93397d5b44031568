import type { CarriedKey } from '../../application/archive';
import { KEYS_LOG, PROFILE_LOG } from '../../application/facts';
import type { LogFiles, LogInfo, VaultProblem } from '../../application/vault';
import type { Preferences, WorkspaceId } from '../../application/workspace';
import type { DeviceKey } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import type { createPauses } from '../pauses';
import { toFact } from './fact-lines';
import { createWorkspaceFold, type WorkspaceFacts } from './fold-log';
import { toCarried } from './key-log';
import type { LogHead } from './log-lines';
import { isMended, readWholeLog, scanLog } from './scan-log';
import type { Sentinel } from './sentinel';

/** One log, read at the start. */
export interface ReadLog {
  readonly head: LogHead;
  /** Bytes of an unfinished write behind the head. */
  readonly torn: number;
  /** It says everything it ever said, as far as can be told. */
  readonly isWhole: boolean;
}

/** All logs of the profile, folded. */
export interface LogContents {
  readonly logs: ReadonlyMap<string, ReadLog>;
  readonly workspaces: ReadonlyMap<WorkspaceId, WorkspaceFacts>;
  readonly keys: ReadonlyMap<DeviceKey, CarriedKey>;
  readonly preferences: Preferences | undefined;
}

/** Reads every log and adds up what they say; changes nothing. */
export async function readLogs(
  files: LogFiles,
  {
    sentinel,
    pauses,
    onBytes,
  }: {
    readonly sentinel: Sentinel | undefined;
    readonly pauses: ReturnType<typeof createPauses>;
    readonly onBytes: (done: number, total: number) => void;
  },
): Promise<Result<LogContents, VaultProblem>> {
  const listed = await files.list();
  if (!listed.ok) return listed;
  const logs = new Map<string, ReadLog>();
  const workspaces = new Map<WorkspaceId, WorkspaceFacts>();
  const keys = new Map<DeviceKey, CarriedKey>();
  let preferences: Preferences | undefined;
  const total = listed.value.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const info of listed.value) {
    const read = await readLog(files, info, sentinel, pauses);
    if (!read.ok) return read;
    const { lines, ...log } = read.value;
    logs.set(info.name, log);
    const fold = createWorkspaceFold();
    for (const line of lines) {
      const fact = toFact(line);
      if (fact?.type === 'key') keys.set(fact.key, toCarried(fact));
      else if (fact?.type === 'preferences') preferences = fact.preferences;
      else if (fact !== undefined) fold.add(fact);
      const pause = pauses.ifDue();
      if (pause !== undefined) await pause;
    }
    if (info.name !== PROFILE_LOG && info.name !== KEYS_LOG) {
      workspaces.set(info.name as WorkspaceId, fold.result());
    }
    done += info.size;
    onBytes(done, total);
  }
  return ok({ logs, workspaces, keys, preferences });
}

async function readLog(
  files: LogFiles,
  { name }: LogInfo,
  sentinel: Sentinel | undefined,
  pauses: ReturnType<typeof createPauses>,
) {
  const bytes = await readWholeLog(files, name);
  if (!bytes.ok) return bytes;
  const scan = await scanLog(bytes.value, pauses);
  const { head, torn, lines } = scan;
  const known = sentinel?.logs[name];
  const isAsKnown =
    known === undefined || known.n === 0 || lines.some(({ n, hash }) => n === known.n && hash === known.hash);
  return ok({ head, torn, isWhole: isAsKnown && isMended(scan), lines });
}
