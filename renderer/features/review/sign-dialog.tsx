import { useState } from 'react';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { SheetProblem, StorageProblem } from '../../application/workspace/problem';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { EntryName } from '../../components/entry-name';
import { Notice } from '../../components/notice';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';

interface SignDialogProps {
  readonly workspace: WorkspaceId;
  readonly sheets: readonly OwnSheet[];
  /** Sheets that stay unsigned because marks are missing. */
  readonly incomplete: number;
  readonly onClose: () => void;
  readonly onSigned: (count: number) => void;
}

/** Names how many sheets are signed and what that means. */
export function SignDialog({ workspace, sheets, incomplete, onClose, onSigned }: SignDialogProps) {
  const { services } = useApp();
  const { common, judge } = useText();
  const { review } = judge;
  const language = useLanguage();
  const [step, setStep] = useState<'asking' | 'signing'>('asking');
  const [problem, setProblem] = useState<SheetProblem | StorageProblem>();
  const count = formatCount(sheets.length, language);
  const [only] = sheets;
  const sign = async () => {
    setStep('signing');
    const signed = await services.submitSheets(
      workspace,
      sheets.map(({ key }) => key),
    );
    if (signed.ok) {
      onSigned(signed.value.submitted);
      return;
    }
    setProblem(signed.error);
    setStep('asking');
  };
  return (
    <Dialog
      title={review.signTitle(count)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" disabled={step === 'signing'} onClick={() => void sign()}>
            {review.signConfirm(count)}
          </Button>
        </>
      }
    >
      {sheets.length === 1 && only && <EntryName entry={only.entry} />}
      <p>{review.signText}</p>
      {incomplete > 0 && <p>{review.signLeft(formatCount(incomplete, language))}</p>}
      {problem && (
        <Notice tone="problem" announce="spoken">
          {describeProblem(problem, language)}
        </Notice>
      )}
    </Dialog>
  );
}
