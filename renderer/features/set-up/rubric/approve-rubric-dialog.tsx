import { useState } from 'react';
import { approvalHash } from '../../../application/set-up/approve-rubric';
import type { StorageProblem } from '../../../application/workspace/problem';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import type { Round } from '../../../domain/competition';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { useAction } from '../../../parts/editing/use-action';
import { describeProblem } from '../../../strings/describe-problem';
import { RubricSummary } from './rubric-summary';

interface ApproveRubricDialogProps {
  readonly workspace: SecretariatWorkspace;
  readonly round: Round;
  readonly onClose: () => void;
}

/** Everything once more, then the word that it is right. */
export function ApproveRubricDialog({ workspace, round, onClose }: ApproveRubricDialogProps) {
  const { services } = useApp();
  const { setUp } = useText();
  const { rubric: text } = setUp;
  const language = useLanguage();
  const { busy, run } = useAction();
  const [problem, setProblem] = useState<{ readonly type: 'rubric-changed-meanwhile' } | StorageProblem>();

  async function approve(): Promise<void> {
    const approved = await services.approveRubric(workspace.id, approvalHash(round, services.hash));
    if (approved.ok) onClose();
    else setProblem(approved.error);
  }

  return (
    <Dialog
      title={text.approveTitle}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.approveBack}</Button>
          <Button look="primary" disabled={busy} onClick={() => run(approve)}>
            {text.approveConfirm}
          </Button>
        </>
      }
    >
      <p>{text.approveText}</p>
      <RubricSummary round={round} rounds={workspace.competition.rounds} />
      {problem && (
        <Notice tone="problem" announce="spoken">
          {problem.type === 'rubric-changed-meanwhile'
            ? text.changedMeanwhile
            : describeProblem(problem, language)}
        </Notice>
      )}
    </Dialog>
  );
}
