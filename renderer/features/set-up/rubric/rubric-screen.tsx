import type { Standing } from '../../../application/acts/with-acts';
import type { SecretariatWorkspace, WorkspaceId } from '../../../application/workspace/workspace';
import type { StoredRevision } from '../../../domain/revision';
import { useSecretariatWorkspace } from '../../../hooks/use-workspace';
import { useSetUpRound } from '../../../parts/rounds/use-set-up-round';
import { FrozenRubric } from './frozen-rubric';
import { OpenRubric } from './open-rubric';

/** What is marked in a round and how it weighs: being written, or frozen with a way to amend it. */
export function RubricScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
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
    <OpenRubric workspace={workspace} {...shown} />
  ) : (
    <FrozenRubric workspace={workspace} revisions={revisions} {...shown} />
  );
}
