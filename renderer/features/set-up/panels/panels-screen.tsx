import type { Standing } from '../../../application/acts/with-acts';
import type { SecretariatWorkspace, WorkspaceId } from '../../../application/workspace/workspace';
import type { StoredRevision } from '../../../domain/revision';
import { useSecretariatWorkspace } from '../../../hooks/use-workspace';
import { useSetUpRound } from '../../../parts/rounds/use-set-up-round';
import { FrozenPanels } from './frozen-panels';
import { OpenPanels } from './open-panels';

/** Who judges whom in a round: while the rules are open, or with a reason. */
export function PanelsScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const open = useSecretariatWorkspace(id);
  return open.type === 'ready' ? <OfRound workspace={open.workspace} revisions={open.revisions} /> : null;
}

interface OfRoundProps {
  readonly workspace: Standing<SecretariatWorkspace>;
  readonly revisions: readonly StoredRevision[];
}

function OfRound({ workspace, revisions }: OfRoundProps) {
  const shown = useSetUpRound(workspace);
  if (shown === undefined) return null;
  return workspace.competition.ruleBook.type === 'open' ? (
    <OpenPanels workspace={workspace} {...shown} />
  ) : (
    <FrozenPanels workspace={workspace} revisions={revisions} {...shown} />
  );
}
