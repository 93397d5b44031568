import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { ActionDialog } from '../../components/action-dialog';
import { EntryName } from '../../components/entry-name';
import { useSettleSheets } from '../../hooks/use-settle-sheets';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';

interface SignDialogProps {
  readonly workspace: WorkspaceId;
  readonly sheets: readonly OwnSheet[];
  /** Sheets that stay unsigned because marks are missing. */
  readonly incomplete: number;
  readonly onClose: () => void;
  /** What is signed waits for a moment, in which it can be taken back. */
  readonly onSigned: () => void;
}

/** Names how many sheets are signed and what that means. */
export function SignDialog({ workspace, sheets, incomplete, onClose, onSigned }: SignDialogProps) {
  const settle = useSettleSheets(workspace);
  const { common, judge } = useText();
  const { review } = judge;
  const language = useLanguage();
  const count = formatCount(sheets.length, language);
  const [only] = sheets;
  const sign = async (): Promise<string | undefined> => {
    const unsaved = await settle(sheets);
    if (unsaved > 0) return judge.desk.unsaved(unsaved);
    onSigned();
    return undefined;
  };
  return (
    <ActionDialog
      title={review.signTitle(count)}
      cancel={common.cancel}
      confirm={review.signConfirm(count)}
      onClose={onClose}
      onConfirm={sign}
    >
      {sheets.length === 1 && only && <EntryName entry={only.entry} />}
      <p>{review.signText}</p>
      {incomplete > 0 && <p>{review.signLeft(formatCount(incomplete, language))}</p>}
    </ActionDialog>
  );
}
