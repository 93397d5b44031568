import { toTip } from '../../renderer/adapters/database/own-chain';
import { isAct, sheetsIn } from '../../renderer/application/acts/act';
import type { Repository, WrittenSoFar } from '../../renderer/application/ports/repository';
import { keyOf } from '../../renderer/application/workspace/key-of';
import type {
  ExportRecord,
  ImportRecord,
  Preferences,
  Workspace,
  WorkspaceId,
} from '../../renderer/application/workspace/workspace';
import { mergeRevisions } from '../../renderer/domain/merge';
import { err, ok } from '../../renderer/domain/result';
import type { Stored } from '../../renderer/domain/revision';

/** A repository without a disk, by the same contract: an error result or a throw changes nothing. */
export function createMemoryRepository(): Repository {
  const workspaces = new Map<WorkspaceId, Workspace>();
  const written = new Map<WorkspaceId, readonly Stored[]>();
  let imports: ImportRecord[] = [];
  let exports: ExportRecord[] = [];
  let preferences: Preferences | undefined;
  const missing = err({ type: 'workspace-missing' as const });
  const load = (id: WorkspaceId): readonly Stored[] => written.get(id) ?? [];
  const split = (id: WorkspaceId): WrittenSoFar => ({
    revisions: sheetsIn(load(id)),
    acts: load(id).filter(isAct),
  });

  return {
    listWorkspaces: async () => [...workspaces.values()],
    findWorkspace: async (id) => workspaces.get(id),
    addWorkspace: async (workspace) => {
      if (workspaces.has(workspace.id)) throw new Error('a workspace with this id is there');
      workspaces.set(workspace.id, workspace);
      return ok(undefined);
    },
    changeWorkspace: async (id, change) => {
      const workspace = workspaces.get(id);
      if (!workspace) return missing;
      const changed = change(workspace);
      if (changed.ok) workspaces.set(id, changed.value);
      return changed;
    },
    removeWorkspace: async (id) => {
      workspaces.delete(id);
      written.delete(id);
      imports = imports.filter((record) => record.workspace !== id);
      exports = exports.filter((record) => record.workspace !== id);
      return ok(undefined);
    },
    loadRevisions: async (id) => split(id).revisions,
    loadActs: async (id) => split(id).acts,
    loadToHandOver: async (id) => ok(split(id)),
    appendRevisions: async (id, write) => {
      const workspace = workspaces.get(id);
      if (!workspace) return missing;
      const { revisions, acts } = split(id);
      const [tip, actTip] = [toTip(revisions, keyOf(workspace)), toTip(acts, keyOf(workspace))];
      const next = write({ workspace, tip, actTip, revisions, acts });
      if (next.ok) written.set(id, mergeRevisions<Stored>(load(id), next.value));
      return next;
    },
    addImport: async (id, incoming, toRecord, count = ({ length }) => length) => {
      if (!workspaces.has(id)) return missing;
      const merged = mergeRevisions(load(id), incoming);
      const before = new Set(load(id).map((stored) => stored.id));
      const added = count(merged.filter((stored) => !before.has(stored.id)));
      const record = toRecord({ added, known: count(incoming) - added });
      written.set(id, merged);
      imports.push(record);
      return ok(record);
    },
    listImports: async (id) => imports.filter((record) => record.workspace === id),
    addExport: async (record) => {
      exports.push(record);
      return ok(undefined);
    },
    listExports: async (id) => exports.filter((record) => record.workspace === id),
    loadPreferences: async () => preferences,
    savePreferences: async (next) => {
      preferences = next;
      return ok(undefined);
    },
    observe: (query, onValue, onError) => {
      query().then(onValue, onError);
      return () => {};
    },
  };
}
