import type { Result } from '../../domain/result';
import type { VaultProblem } from '../workspace/problem';

/**
 * What must outlive the database, kept beside it and never in it: the logs from which it can be
 * rebuilt, small notes about it, and backups. In Electron this is a folder that the main process
 * writes; in a browser the page's private file system, written by a worker.
 *
 * Every method that writes resolves when the bytes are on the disk, not before. Calls for logs and
 * notes are carried out one after another; so are those for the snapshots of one place, and those for
 * received files, neither of which a save waits for.
 */
export interface Vault {
  readonly logs: LogFiles;
  readonly notes: NoteFiles;
  readonly snapshots: SnapshotFiles;
  readonly received: ReceivedFiles;
  readonly disk: DiskCheck;
  /** `lasting`: on a disk. `memory`: this shell has no place for it; gone with the window. */
  readonly kind: 'lasting' | 'memory';
}

/** The log is not as long as its writer believed: somebody else wrote, or a failed append left a torn end. */
export type LogMoved = { readonly type: 'log-moved'; readonly size: number };

/** Names in the vault: what every file system takes. */
export const VAULT_NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;

export interface LogInfo {
  /** Matches {@link VAULT_NAME}. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** Append-only files of bytes. What the bytes mean, the vault doesn't know. */
export interface LogFiles {
  readonly list: () => Promise<Result<readonly LogInfo[], VaultProblem>>;
  /** At most `length` bytes from byte `from`; fewer at the end, none of a log that isn't there. */
  readonly read: (name: string, from: number, length: number) => Promise<Result<Uint8Array, VaultProblem>>;
  /**
   * Appends at byte `at`, which has to be the end (0 makes the log), and flushes (fdatasync). After a
   * failure the log is cut back to `at` if that can still be done.
   */
  readonly append: (
    name: string,
    at: number,
    bytes: Uint8Array,
  ) => Promise<Result<void, VaultProblem | LogMoved>>;
  /** Shortens the log to `size` bytes; what is cut off is kept aside. */
  readonly cut: (name: string, size: number) => Promise<Result<void, VaultProblem>>;
  /** Puts `bytes` in the place of the log, at once or not at all; the log that was there is kept aside. */
  readonly replace: (name: string, bytes: Uint8Array) => Promise<Result<void, VaultProblem>>;
  /** Takes the log out of the list and keeps it aside. */
  readonly setAside: (name: string) => Promise<Result<void, VaultProblem>>;
}

/** Small texts, each replaced at once or not at all. */
export interface NoteFiles {
  readonly read: (name: string) => Promise<Result<string | undefined, VaultProblem>>;
  readonly write: (name: string, text: string) => Promise<Result<void, VaultProblem>>;
}

/** SHA-256 of a received file, hexadecimal: its name. */
export const RECEIVED_NAME = /^[0-9a-f]{64}$/;

export interface ReceivedInfo {
  /** Matches {@link VAULT_NAME}. */
  readonly workspace: string;
  /** Matches {@link RECEIVED_NAME}. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Files that a workspace took in, each under the SHA-256 of its bytes, and never changed. Whether they still are
 * those bytes, who reads them has to ask.
 */
export interface ReceivedFiles {
  readonly list: () => Promise<Result<readonly ReceivedInfo[], VaultProblem>>;
  /** Whole; `vault-gone` where it isn't there. */
  readonly read: (workspace: string, name: string) => Promise<Result<Uint8Array, VaultProblem>>;
  /** Writes beside, flushes, reads back, compares, renames: also over one of that name that was damaged. */
  readonly write: (workspace: string, name: string, bytes: Uint8Array) => Promise<Result<void, VaultProblem>>;
  /** Takes all files of the workspace away. */
  readonly removeAll: (workspace: string) => Promise<Result<void, VaultProblem>>;
}

/** `own`: the vault itself. `second`: the folder or stick the person named. */
export type SnapshotPlace = 'own' | 'second';

export interface SnapshotInfo {
  /** File name with ending, e.g. `20260316T024203-lomba.pleno`. */
  readonly name: string;
  readonly place: SnapshotPlace;
  /** Bytes. */
  readonly size: number;
}

/** A file name a snapshot may have. */
export const SNAPSHOT_NAME = /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,119}\.pleno$/;

export interface SnapshotFiles {
  /** Newest name first, both places; a second place that isn't there adds nothing. */
  readonly list: () => Promise<Result<readonly SnapshotInfo[], VaultProblem>>;
  /** Writes beside, flushes, reads back, compares, renames. */
  readonly write: (
    place: SnapshotPlace,
    name: string,
    bytes: Uint8Array,
  ) => Promise<Result<void, VaultProblem>>;
  readonly read: (place: SnapshotPlace, name: string) => Promise<Result<Uint8Array, VaultProblem>>;
  readonly remove: (place: SnapshotPlace, name: string) => Promise<Result<void, VaultProblem>>;
  /** Where the vault's own snapshots are, to be shown; undefined where no path can be told (a browser). */
  readonly findOwnFolder: () => Promise<string | undefined>;
  /** Absent where no folder outside can be written (a browser). */
  readonly secondFolder?: SecondFolder;
}

/** A second place for backups: another folder, or a stick. Remembered until it is forgotten. */
export interface SecondFolder {
  readonly find: () => Promise<SecondFolderState | undefined>;
  /** Lets the person choose; undefined when they changed their mind. A folder that can't be written is refused. */
  readonly choose: () => Promise<Result<SecondFolderState | undefined, VaultProblem>>;
  readonly forget: () => Promise<Result<void, VaultProblem>>;
}

export interface SecondFolderState {
  readonly path: string;
  /** `missing`: a stick that is not plugged in. */
  readonly presence: 'present' | 'missing';
}

/**
 * `promised`: it will not clear the data by itself. `clearable`: it may, when the disk is full. Either way it
 * does when the person tells it to.
 */
export type BrowserKeeping = 'promised' | 'clearable' | 'unknown';

/** Looking at the disk before a session. */
export interface DiskCheck {
  /** Bytes this program can still write, as far as the system tells. */
  readonly findFreeBytes: () => Promise<number | undefined>;
  /** What the browser says of this address's data, all copies of them; absent where no browser has a say. */
  readonly findKeeping?: () => Promise<BrowserKeeping>;
  /** Writes a megabyte, flushes, reads it back and compares, then flushes twenty small appends one by one. */
  readonly probe: () => Promise<Result<DiskProbe, VaultProblem>>;
}

/** Milliseconds. */
export interface DiskProbe {
  readonly writeMs: number;
  readonly readMs: number;
  /** Median of the small appends: what one save waits for. */
  readonly syncMs: number;
}
