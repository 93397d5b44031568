import type { WorkspaceId } from '../../application/workspace/workspace';
import type { RevisionId, Sha256 } from '../../domain/ids';

/** The database gives less than it is known to have: told to nobody as if it were everything. */
export class DatabaseIncompleteError extends Error {
  override readonly name = 'DatabaseIncompleteError';
}

/** What the database has of one workspace, as the start found it and as it was written since. */
export interface Held {
  /** Of its rows; what stands in files is theirs. */
  readonly revisions: Iterable<RevisionId>;
  /** Files that its records of imports name. */
  readonly files: Iterable<Sha256>;
  readonly imports: number;
  readonly exports: number;
}

export type RecordKind = 'imports' | 'exports';

/**
 * What the database is known to hold, so that every answer of it can be held against it: a damaged file may
 * give fewer rows than were written, and no error. More than is known is another window's, and is taken over.
 */
export interface Holdings {
  /** In place of whatever was known of the workspace. */
  readonly set: (id: WorkspaceId, held: Held) => void;
  /** Before the workspace is taken away or replaced: a query must not miss what is meant to go. @returns what was known */
  readonly forget: (id: WorkspaceId) => Held | undefined;
  readonly addRevisions: (id: WorkspaceId, revisions: Iterable<{ readonly id: RevisionId }>) => void;
  readonly addFile: (id: WorkspaceId, name: Sha256) => void;
  readonly addRecord: (id: WorkspaceId, kind: RecordKind) => void;
  readonly findRevisions: (id: WorkspaceId) => ReadonlySet<RevisionId>;
  readonly findFiles: (id: WorkspaceId) => ReadonlySet<Sha256>;
  /** @throws DatabaseIncompleteError, as the others do */
  readonly requireWorkspaces: (found: ReadonlySet<WorkspaceId>) => void;
  readonly requireWorkspace: (id: WorkspaceId) => void;
  readonly requireRevisions: (id: WorkspaceId, found: readonly { readonly id: RevisionId }[]) => void;
  readonly requireFiles: (id: WorkspaceId, found: readonly Sha256[]) => void;
  readonly requireRecords: (id: WorkspaceId, kind: RecordKind, found: number) => void;
}

interface Known {
  revisions: Set<RevisionId>;
  files: Set<Sha256>;
  imports: number;
  exports: number;
}

export function createHoldings(): Holdings {
  const known = new Map<WorkspaceId, Known>();
  const NONE: ReadonlySet<RevisionId> = new Set();

  const of = (id: WorkspaceId): Known => {
    const there = known.get(id) ?? { revisions: new Set(), files: new Set(), imports: 0, exports: 0 };
    known.set(id, there);
    return there;
  };
  const fail = (what: string): never => {
    throw new DatabaseIncompleteError(`The database gives fewer ${what} than it has`);
  };

  return {
    set: (id, { revisions, files, imports, exports }) => {
      known.set(id, { revisions: new Set(revisions), files: new Set(files), imports, exports });
    },
    forget: (id) => {
      const before = known.get(id);
      known.delete(id);
      return before;
    },
    addRevisions: (id, added) => {
      const { revisions } = of(id);
      for (const stored of added) revisions.add(stored.id);
    },
    addFile: (id, name) => {
      of(id).files.add(name);
    },
    addRecord: (id, kind) => {
      of(id)[kind] += 1;
    },
    findRevisions: (id) => known.get(id)?.revisions ?? NONE,
    findFiles: (id) => known.get(id)?.files ?? new Set(),
    requireWorkspaces: (found) => {
      for (const id of known.keys()) if (!found.has(id)) fail('workspaces');
    },
    requireWorkspace: (id) => {
      if (known.has(id)) fail('workspaces');
    },
    requireRevisions: (id, found) => {
      const expected = known.get(id)?.revisions ?? NONE;
      let present = 0;
      for (const stored of found) if (expected.has(stored.id)) present += 1;
      if (present < expected.size) fail('revisions');
      if (found.length > present) of(id).revisions = new Set(found.map((stored) => stored.id));
    },
    requireFiles: (id, found) => {
      const expected = known.get(id)?.files;
      if (expected === undefined) return;
      const present = new Set(found);
      for (const name of expected) if (!present.has(name)) fail('files');
      for (const name of found) expected.add(name);
    },
    requireRecords: (id, kind, found) => {
      const expected = known.get(id)?.[kind] ?? 0;
      if (found < expected) fail(kind);
      if (found > expected) of(id)[kind] = found;
    },
  };
}
