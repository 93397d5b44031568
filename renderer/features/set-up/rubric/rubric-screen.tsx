import type { WorkspaceId } from '../../../application/workspace/workspace';
import { useSecretariatWorkspace } from '../../../hooks/use-workspace';
import { FrozenRubric } from './frozen-rubric';
import { OpenRubric } from './open-rubric';

/** What is marked and how it weighs: being written, or frozen with a way to amend it. */
export function RubricScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const open = useSecretariatWorkspace(id);
  if (open.type !== 'ready') return null;
  const { workspace, revisions } = open;
  const [round] = workspace.competition.rounds;
  if (!round) return null;
  return workspace.competition.ruleBook.type === 'open' ? (
    <OpenRubric workspace={workspace} round={round} />
  ) : (
    <FrozenRubric workspace={workspace} round={round} revisions={revisions} />
  );
}
