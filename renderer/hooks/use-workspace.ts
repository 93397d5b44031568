import { useCallback } from 'react';
import { type ActStates, foldActs } from '../application/acts/fold-acts';
import { type Standing, standingOf } from '../application/acts/with-acts';
import type { ReadAccess } from '../application/create-services';
import type { JudgeWorkspace, SecretariatWorkspace, WorkspaceId } from '../application/workspace/workspace';
import type { StoredRevision } from '../domain/revision';
import { useLive } from './use-live';

export type OpenWorkspace<W> =
  | { readonly type: 'loading' }
  | { readonly type: 'missing' }
  | {
      readonly type: 'ready';
      /** With its competition as it stands by what was decided. */
      readonly workspace: Standing<W>;
      readonly revisions: readonly StoredRevision[];
      /** What the secretariat decided, folded by subject. */
      readonly acts: ActStates;
    };

function useOpenWorkspace(id: WorkspaceId) {
  const query = useCallback(
    async (facts: ReadAccess) => {
      const [workspace, revisions, acts] = await Promise.all([
        facts.findWorkspace(id),
        facts.loadRevisions(id),
        facts.loadActs(id),
      ]);
      return { workspace: workspace && standingOf(workspace, acts), revisions, acts: foldActs(acts) };
    },
    [id],
  );
  return useLive(query);
}

/** The judge's side of a competition with all its revisions, kept up to date. */
export function useJudgeWorkspace(id: WorkspaceId): OpenWorkspace<JudgeWorkspace> {
  const live = useOpenWorkspace(id);
  if (live.type === 'loading') return live;
  const { workspace, revisions, acts } = live.value;
  return workspace?.role === 'judge' ? { type: 'ready', workspace, revisions, acts } : { type: 'missing' };
}

/** The secretariat's side of a competition with all its revisions, kept up to date. */
export function useSecretariatWorkspace(id: WorkspaceId): OpenWorkspace<SecretariatWorkspace> {
  const live = useOpenWorkspace(id);
  if (live.type === 'loading') return live;
  const { workspace, revisions, acts } = live.value;
  return workspace?.role === 'secretariat'
    ? { type: 'ready', workspace, revisions, acts }
    : { type: 'missing' };
}
