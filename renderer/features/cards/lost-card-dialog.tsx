import type { WorkspaceId } from '../../application/workspace/workspace';
import { ReasonDialog } from '../../components/reason-dialog';
import type { Judge } from '../../domain/competition';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';

/** Stands in the competition file. */
const REASON_LIMIT = 500;

interface LostCardDialogProps {
  readonly workspace: WorkspaceId;
  readonly judge: Judge;
  readonly onClose: () => void;
  readonly onReplaced: () => void;
}

/** A new card for a lost one, with the reason. */
export function LostCardDialog({ workspace, judge, onClose, onReplaced }: LostCardDialogProps) {
  const { services } = useApp();
  const { cards: words, common } = useText();
  const language = useLanguage();
  return (
    <ReasonDialog
      title={words.lostTitle(`${judge.code} · ${judge.name}`)}
      reasonLabel={words.lostReason}
      reasonMissing={words.lostReasonMissing}
      maxLength={REASON_LIMIT}
      confirmLabel={words.lostConfirm}
      cancelLabel={common.cancel}
      onClose={onClose}
      onConfirm={async (reason) => {
        const replaced = await services.replaceCard(workspace, judge.id, reason);
        if (!replaced.ok) return describeProblem(replaced.error, language);
        onReplaced();
        return undefined;
      }}
    >
      <p>{words.lostText}</p>
      <p>{words.lostLaptops}</p>
    </ReasonDialog>
  );
}
