import type { Competition } from '../../domain/competition';
import type { CompetitionId, DeviceKey, Sha256 } from '../../domain/ids';
import type { Result } from '../../domain/result';
import type { BackupCancelled, BackupTooLarge, FileProblem, WorkerProblem } from '../workspace/problem';
import type { Workspace, WorkspaceId } from '../workspace/workspace';
import type { CarriedKey } from './carried-key';

/** The first line of a backup: what it is, before anything of the log is read. */
export interface BackupHeader {
  /** ISO instant of the laptop that made it: shown only. */
  readonly createdAt: string;
  readonly program: string;
  /** `hash`: of the rule book; null while it is open. */
  readonly competition: { readonly id: CompetitionId; readonly hash: Sha256 | null };
  readonly competitionName: string;
  readonly nature: Competition['nature'];
  readonly workspace: WorkspaceId;
  readonly role: Workspace['role'];
  /** Of a judge's workspace. */
  readonly judge?: { readonly code: string; readonly name: string };
  readonly log: { readonly lines: number; readonly head: Sha256 };
  /** In the lines of the log; what stands in files is theirs. */
  readonly revisions: number;
  /** Of the files that were taken in, behind the log; absent where there are none, or they lie elsewhere. */
  readonly received?: {
    readonly files: number;
    /** Of all of them, with the line that names each. */
    readonly lines: number;
    readonly bytes: number;
    /** How many of them are followed by a line feed that isn't theirs; absent where each ends with its own. */
    readonly filled?: number;
  };
}

/** One workspace, whole, on its way into or out of a file. */
export interface Backup {
  readonly header: BackupHeader;
  readonly keys: readonly CarriedKey[];
  /** The lines of its log, verbatim, and behind them the files that were taken in. */
  readonly log: Uint8Array;
}

/** `.pleno` files of kind `backup`. Decoding checks the container; what the log says, the archive checks. */
export interface BackupFiles {
  /** @param signer a key this profile holds; without one a key made for this file alone signs it. */
  readonly encode: (
    backup: Backup,
    signer: DeviceKey | undefined,
  ) => Promise<{ readonly bytes: Uint8Array; readonly hash: Sha256 }>;
  readonly decode: (
    bytes: Uint8Array,
    /** The caller has no use for the file any more. */
    signal?: AbortSignal,
  ) => Promise<Result<Backup & { readonly signer: DeviceKey }, FileProblem>>;
}

/** Why a file under a passphrase was not opened, or not made. */
export type LockProblem =
  /** None of the passphrases opens it. */
  | { readonly type: 'passphrase-wrong' }
  | { readonly type: 'file-damaged'; readonly line: null }
  | { readonly type: 'limit-exceeded'; readonly limit: 'file' }
  | { readonly type: 'lock-failed'; readonly detail: string }
  | BackupTooLarge
  | WorkerProblem
  | BackupCancelled;

/** Encryption under a passphrase, away from the screen: a second or two is meant to be spent on it. */
export interface PassphraseLock {
  /** Opens what it has made before it hands it out. */
  readonly close: (
    bytes: Uint8Array,
    passphrase: string,
    signal?: AbortSignal,
  ) => Promise<Result<Uint8Array, LockProblem>>;
  /** Tries each passphrase. */
  readonly open: (
    bytes: Uint8Array,
    passphrases: readonly string[],
    signal?: AbortSignal,
  ) => Promise<Result<Uint8Array, LockProblem>>;
}
