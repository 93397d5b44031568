import type { CardProblem, OpenProblem, StorageProblem } from '../../application/workspace/problem';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { Competition, Judge } from '../../domain/competition';
import type { Result } from '../../domain/result';
import { useText } from '../../hooks/use-text';
import { CardDialog } from '../../parts/card/card-dialog';
import { useCardDialog } from '../../parts/card/use-card-dialog';

type JoinProblem = OpenProblem | CardProblem | StorageProblem;

interface JoinWithCardProps {
  readonly judge: Judge;
  readonly competition: Competition;
  /** Whether this laptop has the competition for this judge already. */
  readonly before: 'new' | 'joined';
  readonly onJoin: (code: string) => Promise<Result<WorkspaceId, JoinProblem>>;
  readonly onJoined: (workspace: WorkspaceId) => void;
  readonly onClose: () => void;
}

/** The judge's card opens the competition on this laptop. */
export function JoinWithCard(props: JoinWithCardProps) {
  const { judge, competition, before, onJoin, onJoined, onClose } = props;
  const { cards, common, start } = useText();
  const { ask } = cards;
  const card = useCardDialog(competition.id, judge, async (code) => {
    const joined = await onJoin(code);
    if (joined.ok) onJoined(joined.value);
    return joined;
  });
  return (
    <CardDialog
      title={ask.title(judge.name)}
      text={before === 'joined' ? ask.againText : ask.text}
      confirm={before === 'joined' ? start.joinAgainConfirm : start.joinConfirm}
      cancel={common.cancel}
      card={card}
      onClose={onClose}
    />
  );
}
