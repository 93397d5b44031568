import type { Fact, LogEvent } from '../../application/ports/facts';
import { toKeptName } from '../../application/workspace/kept-name';
import { createPatchedObject, type PatchedObject } from '../../application/workspace/patched-object';
import type { ExportRecord, ImportRecord, Workspace } from '../../application/workspace/workspace';
import { withIdentities } from '../../domain/entry-identity';
import type { RevisionId, Sha256 } from '../../domain/ids';
import { assertNever } from '../../domain/result';
import { hashText } from '../hash';
import type { DatabaseFacts } from './database-facts';

/** What the log of a workspace amounts to. */
export interface WorkspaceFacts {
  readonly workspace: Workspace | undefined;
  /** Names the last state of the workspace. */
  readonly stamp: string | undefined;
  /** Every state it ever had here. */
  readonly stamps: ReadonlySet<string>;
  /** Texts by their names. */
  readonly revisions: ReadonlyMap<RevisionId, string>;
  readonly imports: readonly ImportRecord[];
  readonly exports: readonly ExportRecord[];
  /** Kept by the log alone when the database refused them. */
  readonly rescued: ReadonlySet<RevisionId>;
  /** Received files of which it says that both copies were lost, and nothing since. */
  readonly lostFiles: ReadonlySet<Sha256>;
  readonly isRemoved: boolean;
  /** A change whose beginning is missing: the log lost a line, and its workspace may be an earlier one. */
  readonly hasGap: boolean;
}

/** The same as the database would hold it; undefined while there is no workspace. */
export function toDatabaseFacts(facts: WorkspaceFacts): DatabaseFacts | undefined {
  const { workspace, stamp, revisions, imports, exports } = facts;
  if (workspace === undefined || stamp === undefined) return undefined;
  return { workspace, stamp, revisions, imports, exports };
}

/** Adds up the facts of one workspace, one after the other. */
export function createWorkspaceFold(): {
  readonly add: (fact: Fact) => void;
  readonly result: () => WorkspaceFacts;
} {
  let workspace: PatchedWorkspace | undefined;
  let stamp: string | undefined;
  const stamps = new Set<string>();
  const revisions = new Map<RevisionId, string>();
  const imports: ImportRecord[] = [];
  const exports: ExportRecord[] = [];
  const rescued = new Set<RevisionId>();
  const lostFiles = new Set<Sha256>();
  let isRemoved = false;
  let hasGap = false;

  const moveTo = (next: string): void => {
    stamp = next;
    stamps.add(next);
  };

  const addImport = (record: ImportRecord): void => {
    imports.push(record);
    const name = toKeptName(record);
    if (name !== undefined) lostFiles.delete(name);
  };

  const addEvent = (event: LogEvent): void => {
    if (event.what === 'rescued') for (const id of event.revisions) rescued.add(id);
    if (event.what === 'received-lost') lostFiles.add(event.name);
    if (event.what === 'received-mended') lostFiles.delete(event.name);
  };

  return {
    add: (fact) => {
      switch (fact.type) {
        case 'workspace':
          workspace = toPatched(fact.workspace);
          moveTo(fact.stamp);
          hasGap = false;
          return;
        case 'change':
          // Written twice: the first time the disk only said that it failed.
          if (fact.stamp === stamp) return;
          if (workspace === undefined || fact.from !== stamp) {
            hasGap = true;
            stamps.add(fact.stamp);
            return;
          }
          workspace.head.apply(fact.workspace);
          workspace.competition.apply(fact.competition);
          moveTo(fact.stamp);
          return;
        case 'revision':
          revisions.set(hashText(fact.text) as RevisionId, fact.text);
          return;
        case 'import':
          addImport(fact.record);
          return;
        case 'export':
          exports.push(fact.record);
          return;
        case 'removed':
          isRemoved = true;
          return;
        case 'event':
          addEvent(fact.event);
          return;
        case 'preferences':
        case 'key':
          return;
        default:
          assertNever(fact);
      }
    },
    result: () => ({
      workspace: workspace && fromPatched(workspace),
      stamp,
      stamps,
      revisions,
      imports,
      exports,
      rescued,
      lostFiles,
      isRemoved,
      hasGap,
    }),
  };
}

/** A log may change a long list many times: the whole workspace is put together once, at its end. */
interface PatchedWorkspace {
  readonly head: PatchedObject<Workspace>;
  readonly competition: PatchedObject<Workspace['competition']>;
}

const toPatched = (workspace: Workspace): PatchedWorkspace => ({
  head: createPatchedObject(workspace),
  competition: createPatchedObject(workspace.competition),
});

const fromPatched = ({ head, competition }: PatchedWorkspace): Workspace => ({
  ...head.get(),
  competition: withIdentities(competition.get(), hashText),
});
