import type { Result } from '../../domain/result';
import type { Stored, StoredRevision } from '../../domain/revision';
import type { StorageProblem } from '../workspace/problem';
import type {
  ExportRecord,
  ImportRecord,
  Preferences,
  Tip,
  Workspace,
  WorkspaceId,
} from '../workspace/workspace';

/** All that laptops wrote, as far as it is here. */
export interface WrittenSoFar {
  readonly revisions: readonly StoredRevision[];
  /** What the secretariat decided or saw happen; what they say, `acts/` reads. */
  readonly acts: readonly Stored[];
}

/** What is there when something is written. */
interface ChainState extends WrittenSoFar {
  readonly workspace: Workspace;
  /** Of its own revisions of sheets. */
  readonly tip: Tip;
  /** Of its own acts. */
  readonly actTip: Tip;
}

/** Facts at rest. Each method that writes is one transaction, on the disk when its promise resolves. */
export interface Repository {
  readonly listWorkspaces: () => Promise<readonly Workspace[]>;
  readonly findWorkspace: (id: WorkspaceId) => Promise<Workspace | undefined>;
  readonly addWorkspace: (workspace: Workspace) => Promise<Result<void, StorageProblem>>;
  /** Replaces the workspace by what `change` makes of it; an error result changes nothing. */
  readonly changeWorkspace: <E extends { readonly type: string }>(
    id: WorkspaceId,
    change: (workspace: Workspace) => Result<Workspace, E>,
  ) => Promise<Result<Workspace, E | StorageProblem>>;
  /** Removes the workspace with all its revisions and records. */
  readonly removeWorkspace: (id: WorkspaceId) => Promise<Result<void, StorageProblem>>;

  /** Of sheets. @throws where the database gives less than is known to be stored */
  readonly loadRevisions: (id: WorkspaceId) => Promise<readonly StoredRevision[]>;
  /** @throws as `loadRevisions` */
  readonly loadActs: (id: WorkspaceId) => Promise<readonly Stored[]>;
  /** Both for a file that leaves: one that lacks something must not be made. */
  readonly loadToHandOver: (id: WorkspaceId) => Promise<Result<WrittenSoFar, StorageProblem>>;
  /**
   * Appends to the chains of the workspace's own key (`keyOf`: the judge's laptop's, or the competition's), one of
   * sheets and one of acts, so that each shows by itself where a key went two ways: `write` sees the workspace, the
   * tips of both and all there is in the workspace, and returns the next ones in order; none leaves everything as it is.
   */
  readonly appendRevisions: <E extends { readonly type: string }, One extends Stored = StoredRevision>(
    id: WorkspaceId,
    write: (state: ChainState) => Result<readonly One[], E>,
  ) => Promise<Result<readonly One[], E | StorageProblem>>;
  /**
   * Set union with what is there, and the record of the import, in one transaction.
   * @param count of what the record says so many have come: revisions unless said
   * @param bytes the file itself, kept under the name that the record has for it (`toKeptName`)
   */
  readonly addImport: (
    id: WorkspaceId,
    revisions: readonly Stored[],
    toRecord: (counts: { readonly added: number; readonly known: number }) => ImportRecord,
    count?: (revisions: readonly Stored[]) => number,
    bytes?: Uint8Array,
  ) => Promise<Result<ImportRecord, StorageProblem>>;
  readonly listImports: (id: WorkspaceId) => Promise<readonly ImportRecord[]>;
  readonly addExport: (record: ExportRecord) => Promise<Result<void, StorageProblem>>;
  readonly listExports: (id: WorkspaceId) => Promise<readonly ExportRecord[]>;

  readonly loadPreferences: () => Promise<Preferences | undefined>;
  readonly savePreferences: (preferences: Preferences) => Promise<Result<void, StorageProblem>>;

  /** Runs `query` now and again whenever what it read has changed, from any window. */
  readonly observe: <T>(
    query: () => Promise<T>,
    onValue: (value: T) => void,
    onError: (error: unknown) => void,
  ) => () => void;
}
