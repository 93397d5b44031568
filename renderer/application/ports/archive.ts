import type { SizeLimit } from '../../domain/competition-size';
import type { DeviceKey, RevisionId, Sha256 } from '../../domain/ids';
import type { Result } from '../../domain/result';
import type { Stored } from '../../domain/revision';
import type { StorageProblem, VaultProblem, WorkerProblem } from '../workspace/problem';
import type { ImportRecord, Workspace, WorkspaceId } from '../workspace/workspace';
import type { CarriedKey } from './carried-key';
import type { LogEvent } from './facts';
import type { ReadTrail } from './read-trail';

/** The whole history of one workspace, as it stands in its log, and what it amounts to. */
export interface WorkspaceLog {
  /** The lines of the log, whole and in order, each ending in a line feed. */
  readonly bytes: Uint8Array;
  readonly contents: LogContents;
  /** Files it names that came along; the others are looked for where they may be. Absent: none did. */
  readonly received?: ReadonlyMap<Sha256, Uint8Array>;
}

export interface LogContents {
  readonly workspace: Workspace;
  readonly lines: number;
  /** In its lines, and in the files it names, as far as they were found. */
  readonly revisions: number;
  readonly revisionIds: ReadonlySet<RevisionId>;
  readonly imports: number;
  /** Names of the files that were taken in and are kept whole, each once. */
  readonly received: readonly Sha256[];
  /** Those of them that were found nowhere: what stands in them would be missing. */
  readonly lost: readonly Sha256[];
  /** ISO instant of the last line, by the clock of the laptop that wrote it: shown only. */
  readonly lastAt: string;
  /** The chain: the hash after each line. The last one stands for everything. */
  readonly hashes: readonly Sha256[];
}

/** What the lines of a log say by themselves, without the files they name. */
interface LogLines {
  readonly written: readonly Stored[];
  readonly imports: readonly ImportRecord[];
}

/** Why lines are no log that may be restored. */
export type LogProblem =
  | { readonly type: 'log-damaged'; readonly line: number }
  /** A line of a known type in a version of later; `what`: type and version. */
  | { readonly type: 'log-newer'; readonly line: number; readonly what: string }
  /** Sound, and more than any screen could show. */
  | { readonly type: 'limit-exceeded'; readonly limit: SizeLimit | 'text' }
  | { readonly type: 'log-without-workspace' }
  /** What stands in the files it names could not be read now: nothing is wrong with any of them. */
  | WorkerProblem;

/** `same`: line by line. `here-newer`: the other one is how this one began. */
export type LogRelation = 'same' | 'here-newer' | 'there-newer' | 'diverged';

/** A private key on its way back: itself, or what the shell opened and keeps under this name. */
export type ReturningKey =
  | ({ readonly type: 'carried' } & CarriedKey)
  | { readonly type: 'kept'; readonly key: DeviceKey; readonly opening: string };

/** Whole workspaces, out of this laptop and into it. */
export interface Archive {
  /**
   * Writes what is owed first.
   * @param files `named`: what stands in the files isn't read, nor looked for, and not counted
   */
  readonly readLog: (
    id: WorkspaceId,
    files?: 'named' | 'read',
  ) => Promise<Result<WorkspaceLog, VaultProblem | LogProblem | { readonly type: 'workspace-missing' }>>;
  /** Every line as it stands, faults told and not refused. Writes what is owed first. */
  readonly readTrail: ReadTrail;
  /**
   * Checks every line, the chain included, and the files they name, and folds them; changes nothing.
   */
  readonly inspect: (
    log: Pick<WorkspaceLog, 'bytes' | 'received'>,
    signal?: AbortSignal,
  ) => Promise<Result<LogContents, LogProblem>>;
  /** Of a log that was found sound. */
  readonly readLines: (bytes: Uint8Array) => Promise<Result<LogLines, LogProblem>>;
  /** Undefined for a key that can't leave its place, as none leaves the shell, or isn't here. */
  readonly findKey: (key: DeviceKey) => Promise<CarriedKey | undefined>;
  /**
   * Puts the log in the place of the one here with the same workspace id, if there is one (that one
   * is kept aside), brings the files it names, as far as they are anywhere, writes the database's rows of the workspace anew, adds the keys, and records
   * `event` behind it. The result counts only once it was read back, from both places, as the next start
   * and the screens read it; until then everything is as it was. A crash in between is finished, or
   * undone, at the next start.
   */
  readonly restore: (
    log: WorkspaceLog,
    options: { readonly keys: readonly ReturningKey[]; readonly event: LogEvent },
  ) => Promise<Result<void, LogProblem | VaultProblem | StorageProblem>>;
  /** Adds the keys, and records `event`; the history here stays as it is, with what comes into it meanwhile. */
  readonly takeKeys: (
    id: WorkspaceId,
    options: { readonly keys: readonly ReturningKey[]; readonly event: LogEvent },
  ) => Promise<Result<void, VaultProblem | StorageProblem>>;
  /** Adds a line about the data itself to a workspace's log. */
  readonly note: (id: WorkspaceId, event: LogEvent) => Promise<void>;
  /** Whether this profile can sign with the key. */
  readonly holdsKey: (key: DeviceKey) => Promise<boolean>;
}

/** How two histories of one workspace stand to each other. */
export function relateLogs(here: readonly Sha256[], there: readonly Sha256[]): LogRelation {
  const shorter = Math.min(here.length, there.length);
  if (shorter === 0 || here[shorter - 1] !== there[shorter - 1]) return 'diverged';
  if (here.length === there.length) return 'same';
  return here.length > there.length ? 'here-newer' : 'there-newer';
}
