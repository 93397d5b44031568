import { findRoundStay, findTieBreakUses } from '../../../application/set-up/edit-rounds';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { Dialog } from '../../../components/dialog';
import type { Round } from '../../../domain/competition';
import type { StoredRevision } from '../../../domain/revision';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { ReasonedEditDialog } from '../../../parts/editing/reasoned-edit-dialog';
import type { Edits } from '../../../parts/editing/use-edits';
import { describeProblem } from '../../../strings/describe-problem';
import { formatList } from '../../../strings/format-list';

interface RemoveRoundDialogProps {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
  readonly round: Round;
  readonly edits: Edits;
  readonly onClose: () => void;
}

/** Asks, with a reason once the rules are frozen; says why where the round has to stay. */
export function RemoveRoundDialog({ workspace, revisions, round, edits, onClose }: RemoveRoundDialogProps) {
  const { competition, id } = workspace;
  const { services } = useApp();
  const { common, setUp } = useText();
  const { rounds: text, rubric } = setUp;
  const language = useLanguage();
  const { saving, track } = edits;
  const stay = findRoundStay(competition, round.id, revisions);
  const uses = findTieBreakUses(competition, round.id).map(({ name }) => name);
  if (stay !== undefined) {
    return (
      <Dialog
        title={text.stayTitle(round.name)}
        onClose={onClose}
        actions={<Button onClick={onClose}>{common.close}</Button>}
      >
        <p>{describeProblem(stay, language)}</p>
      </Dialog>
    );
  }
  const remove = (reason: string | undefined) => track(services.removeRound(id, round.id, reason));
  const what = (
    <>
      <p>{text.removeText}</p>
      {uses.length > 0 && <p>{text.removeTies(formatList(uses, language))}</p>}
    </>
  );
  return competition.ruleBook.type === 'frozen' ? (
    <ReasonedEditDialog
      title={text.removeTitle(round.name)}
      label={rubric.amendReason}
      confirm={text.removeConfirm}
      saving={saving}
      onClose={onClose}
      onConfirm={remove}
    >
      {what}
    </ReasonedEditDialog>
  ) : (
    <ConfirmDialog
      title={text.removeTitle(round.name)}
      cancel={common.cancel}
      confirm={text.removeConfirm}
      onClose={onClose}
      onConfirm={() => {
        onClose();
        void remove(undefined);
      }}
    >
      {what}
    </ConfirmDialog>
  );
}
