import { moveRound } from '../../../application/set-up/edit-rounds';
import type { Competition, Round } from '../../../domain/competition';
import { useLanguage, useText } from '../../../hooks/use-text';
import { ReasonedEditDialog } from '../../../parts/editing/reasoned-edit-dialog';
import type { Edits } from '../../../parts/editing/use-edits';
import { formatCount } from '../../../strings/formats';

interface MoveRoundDialogProps {
  readonly competition: Competition;
  readonly round: Round;
  readonly by: -1 | 1;
  readonly edits: Edits;
  readonly onClose: () => void;
}

/** The order of frozen rounds is a rule: whatever comes last may be what counts. */
export function MoveRoundDialog({ competition, round, by, edits, onClose }: MoveRoundDialogProps) {
  const { rounds: text, rubric } = useText().setUp;
  const language = useLanguage();
  const after = moveRound(competition, round.id, by).rounds;
  const last = after.at(-1);
  const place = after.findIndex(({ id }) => id === round.id) + 1;
  const counts = competition.combination === undefined && last?.id !== competition.rounds.at(-1)?.id;
  return (
    <ReasonedEditDialog
      title={text.moveTitle}
      label={rubric.amendReason}
      confirm={text.moveConfirm}
      saving={edits.saving}
      onClose={onClose}
      onConfirm={(reason) => edits.amend((current) => moveRound(current, round.id, by), reason)}
    >
      <p>{text.moveText(round.name, formatCount(place, language))}</p>
      {last && counts && <p>{text.moveLast(last.name)}</p>}
    </ReasonedEditDialog>
  );
}
