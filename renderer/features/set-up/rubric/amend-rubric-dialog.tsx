import { type FormEvent, useMemo, useRef, useState } from 'react';
import type { ActProblem, RuleBookProblem, StorageProblem } from '../../../application/workspace/problem';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { TextArea } from '../../../components/text-field';
import { currentRuleBook, type Round } from '../../../domain/competition';
import type { StoredRevision } from '../../../domain/revision';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { useAction } from '../../../parts/editing/use-action';
import { describeProblem } from '../../../strings/describe-problem';
import { formatCount } from '../../../strings/formats';
import { countSheetsOutdated } from './amendment-effect';
import { applyRubricDraft, type RubricDraft } from './rubric-draft';
import { RubricSummary } from './rubric-summary';

interface AmendRubricDialogProps {
  readonly workspace: SecretariatWorkspace;
  readonly round: Round;
  readonly revisions: readonly StoredRevision[];
  readonly draft: RubricDraft;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** The new version in full, what it does to sheets already in, and why it is made. */
export function AmendRubricDialog(props: AmendRubricDialogProps) {
  const { workspace, round, revisions, draft, onClose, onSaved } = props;
  const { services } = useApp();
  const { common, setUp } = useText();
  const { rubric: text } = setUp;
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<RuleBookProblem | ActProblem | StorageProblem>();
  const { busy, run } = useAction();
  const next = useMemo(
    () =>
      applyRubricDraft(workspace.competition, round.id, draft).rounds.find(({ id }) => id === round.id) ??
      round,
    [workspace.competition, draft, round],
  );
  const effect = useMemo(
    () => countSheetsOutdated(revisions, workspace, round, next, services.hash),
    [revisions, workspace, round, next, services.hash],
  );
  const version = (currentRuleBook(workspace.competition)?.version ?? 0) + 1;

  async function save(): Promise<void> {
    const amended = await services.amendRuleBook(
      workspace.id,
      (competition) => applyRubricDraft(competition, round.id, draft),
      reason,
    );
    if (amended.ok) onSaved();
    else {
      setProblem(amended.error);
      form.current?.querySelector('textarea')?.focus();
    }
  }

  return (
    <Dialog
      title={text.amendDialogTitle(formatCount(version, language))}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.back}</Button>
          <Button look="primary" type="submit" form="amend-rubric" disabled={busy}>
            {text.amendConfirm}
          </Button>
        </>
      }
    >
      <Notice tone={effect.type === 'outdated' ? 'warning' : 'info'}>
        <p>
          {effect.type === 'outdated'
            ? text.amendSheets(formatCount(effect.sheets, language))
            : effect.type === 'unaffected'
              ? text.amendTiesOnly
              : text.amendNoSheets}
        </p>
        <p>{text.amendAfter}</p>
      </Notice>
      <form
        id="amend-rubric"
        ref={form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          run(save);
        }}
      >
        <TextArea
          label={text.amendReason}
          hint={text.amendReasonHint}
          maxLength={500}
          required
          value={reason}
          onChange={(value) => {
            setReason(value);
            setProblem(undefined);
          }}
          problem={problem && describeProblem(problem, language)}
        />
      </form>
      <RubricSummary round={next} rounds={workspace.competition.rounds} />
    </Dialog>
  );
}
