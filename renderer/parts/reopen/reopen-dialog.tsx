import type { ReactNode } from 'react';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import { NOTE_LIMIT } from '../../application/workspace/limits';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { ReasonDialog } from '../../components/reason-dialog';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';

interface ReopenDialogProps {
  readonly workspace: WorkspaceId;
  readonly sheet: OwnSheet;
  /** Which sheet it is, where the screen behind doesn't say. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly onReopened: () => void;
}

/** Takes a signature or a recusal back. */
export function ReopenDialog({ workspace, sheet, children, onClose, onReopened }: ReopenDialogProps) {
  const { services } = useApp();
  const { common, judge, problems } = useText();
  const { scoring } = judge;
  const language = useLanguage();
  const { number } = sheet.entry;
  const recused = sheet.standing === 'recused';
  return (
    <ReasonDialog
      title={recused ? scoring.unrecuseTitle(number) : scoring.reopenTitle(number)}
      reasonLabel={recused ? scoring.unrecuseReason : scoring.reopenReason}
      reasonMissing={problems['reason-missing']({ type: 'reason-missing' })}
      maxLength={NOTE_LIMIT}
      confirmLabel={recused ? scoring.unrecuseConfirm : scoring.reopen}
      cancelLabel={common.cancel}
      onClose={onClose}
      onConfirm={async (reason) => {
        const reopened = await services.reopenSheet(workspace, sheet.key, reason);
        if (!reopened.ok) return describeProblem(reopened.error, language);
        onReopened();
        return undefined;
      }}
    >
      {children}
      <p>{recused ? scoring.unrecuseText : scoring.reopenText}</p>
    </ReasonDialog>
  );
}
