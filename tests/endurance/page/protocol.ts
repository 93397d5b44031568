import type { Safety, StartFinding } from '../../../renderer/application/ports/safety';
import type { WorkspaceId } from '../../../renderer/application/workspace/workspace';

/** `profile`: as the product does it, database and log. `database`: without the log, to see what it is for. */
export type Keeping = 'profile' | 'database';

/** What the driver asks of the page; one page, one profile. */
export interface EndurancePage {
  readonly start: (keeping: Keeping) => Promise<StartReport>;
  /** A judge's workspace, joined from a competition file as a judge does; the one that is there already, if any. */
  readonly prepare: (plan: { readonly entries: number; readonly seed: number }) => Promise<WorkspaceId>;
  /** Saves `count` marks one after another. @returns how long each took, in milliseconds */
  readonly save: (workspace: WorkspaceId, first: number, count: number) => Promise<readonly number[]>;
  /** Saves marks, and hands over now and then, until the page is gone; tells the driver of each that was said to be saved. */
  readonly saveOn: (workspace: WorkspaceId, first: number) => Promise<never>;
  readonly readBack: (workspace: WorkspaceId) => Promise<ReadBack>;
  /** Writes the judge's score file and reads it again, signature included. */
  readonly handOver: (workspace: WorkspaceId) => Promise<HandOver>;
}

/** What a start found; `failed` for one that ended in an error instead. */
export type StartReport =
  | {
      readonly type: 'started';
      /** Undefined without the log. */
      readonly finding: StartFinding | undefined;
      /** Milliseconds until everything was open. */
      readonly openMs: number;
      /** The longest task that kept the page from answering meanwhile; 0 for none over 50 ms. */
      readonly blockedMs: number;
      readonly workspaces: readonly WorkspaceId[];
      /** Databases of this address, afterwards. */
      readonly databases: readonly string[];
      /** The one that is in use. */
      readonly inUse: string;
    }
  | { readonly type: 'failed'; readonly problem: string };

/** One save, as the judge was told of it. `number` stands in the sheet's note, so that it can be found again. */
export interface Acknowledged {
  readonly number: number;
  readonly entry: string;
  readonly marks: Readonly<Record<string, number>>;
  readonly safety: Safety['type'] | undefined;
}

/** One score file that was said to be handed over. */
export interface HandedOver {
  readonly fileHash: string;
}

/** What the page calls in the driver. */
export interface Driver {
  readonly acknowledge: (saved: Acknowledged) => Promise<void>;
  readonly acknowledgeFile: (file: HandedOver) => Promise<void>;
}

export type ReadBack =
  | {
      readonly type: 'read';
      readonly revisions: readonly FoundRevision[];
      readonly fileHashes: readonly string[];
      /** One hash over the ids of all revisions: the ids are hashes of the texts. */
      readonly revisionsHash: string;
      /** Of the workspace with its competition. */
      readonly workspaceHash: string;
      readonly readMs: number;
      /** What the log of the workspace holds; undefined without the log. */
      readonly logged: { readonly revisions: number; readonly lines: number } | undefined;
    }
  | { readonly type: 'unreadable'; readonly problem: string };

interface FoundRevision {
  readonly entry: string;
  readonly marks: Readonly<Record<string, number>>;
  readonly note: string;
  readonly seq: number;
}

export type HandOver =
  | { readonly type: 'handed-over'; readonly revisions: number }
  | { readonly type: 'refused'; readonly problem: string };
