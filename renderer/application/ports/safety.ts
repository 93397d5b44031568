import type { Sha256 } from '../../domain/ids';
import type { Result } from '../../domain/result';
import type { StorageProblem, VaultProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';

/** In how many places what was saved last now stands. */
export type Safety =
  /** In the database and in the log beside it: what "Tersimpan" means. */
  | { readonly type: 'both' }
  /** The log did not take it; the database has it. */
  | { readonly type: 'database-only'; readonly problem: VaultProblem | NoVault }
  /** The database did not take it; the log has it, and a reload brings it back. */
  | { readonly type: 'log-only'; readonly problem: StorageProblem };

/** This shell has no place outside the database (an old or private browser window). */
export type NoVault = { readonly type: 'vault-missing' };

/** Watches over the second copy. */
export interface SafetyWatch {
  readonly getSafety: () => Safety;
  readonly subscribe: (listener: (safety: Safety) => void) => () => void;
  /** Tries again to write what is still owed to one of the two places. */
  readonly retry: () => Promise<Safety>;
}

/** What was found, and done, when the program started. */
export type StartFinding =
  /** Both copies say the same, or what one lacked was a write that was cut off. */
  | { readonly type: 'sound' }
  /** Nothing to compare with: the first start, or data from before the log existed. */
  | { readonly type: 'first' }
  /** The database lacked something the log has: built anew from the log, the old one kept aside. */
  | {
      readonly type: 'rebuilt';
      readonly reason: 'empty' | 'rows-missing' | 'unreadable';
      /** Revisions in the database now. */
      readonly revisions: number;
      /** `whole`: the logs were without a fault. `possibly-incomplete`: one had lost lines, or was put aside. */
      readonly from: 'whole' | 'possibly-incomplete';
    }
  /** The person chose to begin with nothing: what was here is kept aside, database and logs, and was not read. */
  | { readonly type: 'afresh' }
  /** The log lacked something it once had; made whole from the database, as far as that has it. */
  | { readonly type: 'log-repaired'; readonly lines: number };

/**
 * How much of the profile a start opens. `rest`: the database alone where it has anything, else what the logs
 * give, as the two together could not be opened. `afresh`: nothing, and all of it is kept aside.
 */
export type StartMode = 'whole' | 'rest' | 'afresh';

/** A log that could not be gone on with at the start, while everything else was opened. */
export interface LogPutAside {
  /** `unsound`: something in it that this program doesn't write; put aside whole. `unread`: kept back by the disk. */
  readonly cause: 'unsound' | 'unread';
  /** `profile`: language and look. `keys`: private keys of a browser. */
  readonly log: 'workspace' | 'profile' | 'keys';
  /** Name of the competition; undefined where that isn't known, or there is none. */
  readonly competition: string | undefined;
  /** `kept`: all of it is open, by the other copy. `missing`: it is not among what was opened. */
  readonly contents: 'kept' | 'missing';
  /** As it stood, where it could be read. */
  readonly bytes: Uint8Array | undefined;
}

export type StartPhase = 'reading' | 'comparing' | 'rebuilding';

export interface StartProgress {
  readonly phase: StartPhase;
  readonly done: number;
  readonly total: number;
}

/** Where a file that was taken in is kept. */
export type ReceivedCopy = 'database' | 'vault';

/** Neither copy is what its name says. */
type ReceivedLost = { readonly type: 'received-lost' };

/** A file that both copies have lost. */
export interface LostFile {
  readonly workspace: WorkspaceId;
  readonly name: Sha256;
  /** As it came in. */
  readonly fileName: string;
  /** What is missing with it; an attachment holds no marks. */
  readonly holds: 'marks' | 'attachment';
}

export interface ReceivedReport {
  /** `unchecked`: not all copies have been looked at since the start. */
  readonly state: 'unchecked' | 'checked';
  /** Copies that were written again since the start. */
  readonly mended: number;
  readonly lost: readonly LostFile[];
}

/** The files that were taken in, whole: two copies of each, named by their SHA-256. */
export interface ReceivedKeeper {
  /** The bytes, held against their name; from whichever copy still is what it says. */
  readonly read: (workspace: WorkspaceId, name: Sha256) => Promise<Result<Uint8Array, ReceivedLost>>;
  /** Holds both copies of every file against its name; one that isn't is written again from the other. */
  readonly check: () => Promise<void>;
  readonly getReport: () => ReceivedReport;
  readonly subscribe: (listener: () => void) => () => void;
}
