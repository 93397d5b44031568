import { findActConflicts } from '../../../application/acts/fold-acts';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { useApp } from '../../../hooks/app-context';
import { useComputation } from '../../../hooks/use-computation';
import type { OpenWorkspace } from '../../../hooks/use-workspace';
import { findSecretariatView } from '../../../stores/secretariat-views';

/** What keeps the ranking provisional: sheets in conflict, as far as known, and records of the secretariat that differ. */
export function useConflictCount(open: OpenWorkspace<SecretariatWorkspace>): number {
  const { hash } = useApp();
  const isKnown = open.type === 'ready' && open.revisions.length > 0;
  const view = useComputation(
    isKnown ? findSecretariatView(open.workspace, open.revisions, hash) : undefined,
    isKnown ? open.workspace.id : undefined,
  );
  const differing = open.type === 'ready' ? findActConflicts(open.acts).length : 0;
  if (!isKnown || view === undefined) return differing;
  return view.value.rounds.reduce((sum, { conflicts }) => sum + conflicts.length, differing);
}
