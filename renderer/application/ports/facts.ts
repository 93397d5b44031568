import type { RevisionId, Sha256 } from '../../domain/ids';
import type { PrintedCode } from '../../domain/paper-code';
import { ok, type Result } from '../../domain/result';
import type { ObjectPatch } from '../workspace/object-patch';
import type { PaperKind } from '../workspace/paper-kind';
import type { StorageProblem, VaultProblem } from '../workspace/problem';
import type { ExportRecord, ImportRecord, Preferences, Workspace } from '../workspace/workspace';
import type { CarriedKey } from './carried-key';
import type { ReceivedCopy } from './safety';

/** What a log says, one a line: everything that ever changed anything, in the order in which it did. */
export type Fact =
  /** The workspace as a whole: the first line of its log, or a restatement. `stamp` names this state of it. */
  | { readonly type: 'workspace'; readonly stamp: string; readonly workspace: Workspace }
  /** The workspace became another, told by what differs; its competition apart from the rest of it. */
  | {
      readonly type: 'change';
      /** The state it starts from. */
      readonly from: string;
      readonly stamp: string;
      readonly workspace: ObjectPatch;
      readonly competition: ObjectPatch;
    }
  /** The exact text a revision is named by. */
  | { readonly type: 'revision'; readonly text: string }
  | { readonly type: 'import'; readonly record: ImportRecord }
  | { readonly type: 'export'; readonly record: ExportRecord }
  /** The person removed the workspace; nothing follows. */
  | { readonly type: 'removed' }
  | { readonly type: 'preferences'; readonly preferences: Preferences }
  /**
   * A private key, so that a lost database takes neither the right to sign nor the power to open with it.
   * The last line of a key counts. Only where the shell keeps no keys itself.
   */
  | ({ readonly type: 'key' } & CarriedKey)
  | { readonly type: 'event'; readonly event: LogEvent };

/** What happened to the data itself, for whoever reads the trail. */
export type LogEvent =
  /** The database was built anew from the logs. */
  | {
      readonly what: 'rebuilt';
      readonly reason: 'empty' | 'rows-missing' | 'unreadable';
      readonly from: string;
      readonly to: string;
    }
  /** Lines the log had lost were written again from the database. */
  | { readonly what: 'log-repaired'; readonly lines: number }
  /** An unfinished write at the end of the log was cut off. */
  | { readonly what: 'cut'; readonly bytes: number }
  /** A log could not be gone on with, and was kept aside whole; `competition`: whose it was, as far as known. */
  | { readonly what: 'log-put-aside'; readonly log: string; readonly competition: string | null }
  /** One copy of a file that was taken in was not what its name says; written again from the other. */
  | {
      readonly what: 'received-mended';
      readonly name: Sha256;
      readonly copy: ReceivedCopy;
      readonly fault: 'missing' | 'damaged';
    }
  /** Neither copy is what its name says any more. */
  | { readonly what: 'received-lost'; readonly name: Sha256; readonly file: string }
  /** The workspace came back from a backup made at `madeAt`; `replaced`: the head of the log that stood here. */
  | { readonly what: 'restored'; readonly madeAt: string; readonly replaced: string | null }
  | { readonly what: 'backup-made'; readonly fileName: string }
  /** What opens every file sealed for the secretariat went out of this laptop, under a passphrase. */
  | { readonly what: 'audit-key-made'; readonly fileName: string }
  /** A folder with everything the result rests on. */
  | { readonly what: 'archive-saved'; readonly fileName: string }
  | { readonly what: 'trail-exported'; readonly fileName: string }
  /** A file that was taken in went out again, as it is kept. */
  | { readonly what: 'original-saved'; readonly name: Sha256; readonly fileName: string }
  | {
      readonly what: 'table-exported';
      readonly table: 'recap';
      readonly form: 'xlsx' | 'csv';
      readonly fileName: string;
    }
  /** `code`: of the table that a recap shows; ten characters from an earlier program. */
  | {
      readonly what: 'paper-made';
      readonly paper: PaperKind;
      readonly fileName: string;
      readonly code?: PrintedCode;
    }
  /** The database refused these revisions; the lines before this one are their only copy until it takes them. */
  | { readonly what: 'rescued'; readonly revisions: readonly RevisionId[] };

/** Keeps facts in the log of their workspace; what happens inside shows in `Safety`. */
export interface FactRecorder {
  /**
   * Appends and flushes. Resolves also when the log doesn't take them: then they are owed, `Safety`
   * says `database-only`, and the next call tries again.
   * @param received files that the facts name, by their SHA-256: they are on the disk before the facts are
   */
  readonly record: (
    log: string,
    facts: readonly Fact[],
    received?: ReadonlyMap<Sha256, Uint8Array>,
  ) => Promise<void>;
  /** Appends and flushes, or says why not; nothing is owed. */
  readonly write: (log: string, facts: readonly Fact[]) => Promise<Result<void, VaultProblem>>;
  /**
   * The database refused; the log is asked to keep the facts alone.
   * @returns whether it has them, so that the next start brings them back.
   */
  readonly rescue: (log: string, facts: readonly Fact[], problem: StorageProblem) => Promise<boolean>;
  /** Some revisions are in the log alone: since the last start, or still. */
  readonly setRescued: (problem: StorageProblem) => void;
  /** The database has taken what was rescued. */
  readonly caughtUp: () => void;
  /** The workspace is gone from the database: takes away its files, where no snapshot needs them, and its log. */
  readonly forget: (log: string) => Promise<void>;
}

/** For programs that keep no log: the command line, simulations. */
export const NO_RECORDER: FactRecorder = {
  record: async () => {},
  write: async () => ok(undefined),
  rescue: async () => false,
  setRescued: () => {},
  caughtUp: () => {},
  forget: async () => {},
};

/** The log of what belongs to the person, not to one competition. */
export const PROFILE_LOG = 'profile';
/** The log of private keys; never part of a backup as it is. */
export const KEYS_LOG = 'keys';
