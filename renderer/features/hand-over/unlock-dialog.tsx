import type { JudgeWorkspace } from '../../application/workspace/workspace';
import { useApp } from '../../hooks/app-context';
import { useText } from '../../hooks/use-text';
import { CardDialog } from '../../parts/card/card-dialog';
import { useCardDialog } from '../../parts/card/use-card-dialog';

interface UnlockDialogProps {
  readonly workspace: JudgeWorkspace;
  /** What follows by itself. */
  readonly next: 'save' | 'show';
  /** The laptop is opened: on with what needed it. */
  readonly onUnlocked: () => void;
  readonly onClose: () => void;
}

/** A laptop that has everything but a card that counts: replaced since, or restored from a backup. */
export function UnlockDialog({ workspace, next, onUnlocked, onClose }: UnlockDialogProps) {
  const { services } = useApp();
  const { cards, common } = useText();
  const { ask } = cards;
  const { competition, judge } = workspace;
  const judgeCode = competition.judges.find(({ id }) => id === judge)?.code ?? '';
  const card = useCardDialog(competition.id, { id: judge, code: judgeCode }, async (code) => {
    const unlocked = await services.unlockLaptop(workspace.id, code);
    if (unlocked.ok) onUnlocked();
    return unlocked;
  });
  return (
    <CardDialog
      title={ask.unlockTitle}
      text={ask.unlockText}
      confirm={ask.openAnd[next]}
      cancel={common.cancel}
      card={card}
      onClose={onClose}
    />
  );
}
