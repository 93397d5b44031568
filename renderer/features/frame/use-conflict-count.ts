import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { useApp } from '../../hooks/app-context';
import { useComputation } from '../../hooks/use-computation';
import type { OpenWorkspace } from '../../hooks/use-workspace';
import { findSecretariatView } from '../../stores/secretariat-views';

/** Sheets in conflict that keep the ranking provisional; 0 while it isn't known. */
export function useConflictCount(open: OpenWorkspace<SecretariatWorkspace>): number {
  const { hash } = useApp();
  const isKnown = open.type === 'ready' && open.revisions.length > 0;
  const view = useComputation(
    isKnown ? findSecretariatView(open.workspace, open.revisions, hash) : undefined,
    isKnown ? open.workspace.id : undefined,
  );
  if (!isKnown || view === undefined) return 0;
  return view.value.rounds.reduce((sum, { conflicts }) => sum + conflicts.length, 0);
}
