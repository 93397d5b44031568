import type { WorkspaceId } from '../../application/workspace/workspace';
import { useText } from '../../hooks/use-text';
import { RoundTab } from '../../parts/rounds/round-chooser';
import { routes } from '../../routes';

interface FinalTabProps {
  readonly workspace: WorkspaceId;
  readonly place: 'here' | 'elsewhere';
}

/** The way to the final ranking, behind the rounds. */
export function FinalTab({ workspace, place }: FinalTabProps) {
  const { results } = useText();
  return (
    <RoundTab href={routes.finalResult(workspace)} place={place}>
      {results.finalTab}
    </RoundTab>
  );
}
