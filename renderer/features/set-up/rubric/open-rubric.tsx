import { CircleCheck } from 'lucide-react';
import { type ReactNode, useCallback, useState } from 'react';
import { findRubricApproval, wasRubricApproved } from '../../../application/set-up/approve-rubric';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { Tag } from '../../../components/tag';
import { useTypedHold } from '../../../components/typed-hold';
import typography from '../../../components/typography.module.css';
import type { Competition, Round } from '../../../domain/competition';
import type { RoundId } from '../../../domain/ids';
import type { Rubric } from '../../../domain/rubric';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { InSight } from '../../../parts/editing/in-sight';
import { NextStep } from '../../../parts/editing/next-step';
import { SaveLine } from '../../../parts/editing/save-line';
import { useAutosave } from '../../../parts/editing/use-autosave';
import { formatCount, formatInstant } from '../../../strings/formats';
import { ApproveRubricDialog } from './approve-rubric-dialog';
import { DraftProblems } from './draft-problems';
import { PresetChooser } from './preset-chooser';
import {
  addCriterion,
  applyRubricDraft,
  findDraftProblems,
  hasUnreadable,
  type RubricDraft,
  toRubricDraft,
} from './rubric-draft';
import { RubricForm } from './rubric-form';

interface OpenRubricProps {
  readonly workspace: SecretariatWorkspace;
  readonly round: Round;
  /** The way to the rubrics of other rounds. */
  readonly chooser: ReactNode;
}

/** The rubric while it is being written: saved as it is typed, approved when it is whole. */
export function OpenRubric({ workspace, round, chooser }: OpenRubricProps) {
  const { services } = useApp();
  const { common, setUp } = useText();
  const { rubric: text } = setUp;
  const language = useLanguage();
  const decimalMark = language === 'id' ? ',' : '.';
  const [draft, setDraft] = useState(() => toRubricDraft(round, decimalMark));
  const [choosing, setChoosing] = useState(round.rubric.criteria.length === 0);
  const [replacement, setReplacement] = useState<{ readonly rubric: Rubric | undefined }>();
  const [dialog, setDialog] = useState<'none' | 'approve'>('none');
  const [listed, setListed] = useState<'yes' | 'no'>('no');
  const textOf = useCallback((competition: Competition) => textOfRound(competition, round.id), [round.id]);
  const { saving, put, flush, isSettled } = useAutosave({
    competition: workspace.competition,
    textOf,
    write: (content: RubricDraft) =>
      services.changeCompetition(workspace.id, (current) => applyRubricDraft(current, round.id, content)),
    onForeignChange: ({ rounds }) => {
      const current = rounds.find(({ id }) => id === round.id);
      if (current) setDraft(toRubricDraft(current, decimalMark));
    },
  });
  const problems = findDraftProblems(draft, round.rubric.scale);
  // What can't be saved as it is stands on the screen only.
  useTypedHold(hasUnreadable(draft) ? 'something' : 'nothing');
  // While something newer is on its way to the disk, no approval is for what stands on the screen.
  const approval =
    saving.type === 'pending' ? undefined : findRubricApproval(workspace, round, services.hash);

  function change(next: RubricDraft): void {
    setDraft(next);
    setListed('no');
    put(next);
  }

  function start(rubric: Rubric | undefined): void {
    const empty: Rubric = { scale: round.rubric.scale, criteria: [] };
    const next = toRubricDraft(
      { rubric: rubric ?? empty, aggregation: draft.aggregation, tieBreaks: [] },
      decimalMark,
    );
    setReplacement(undefined);
    setChoosing(false);
    change(rubric ? next : addCriterion(next, services.newId()));
    window.scrollTo({ top: 0 });
  }

  async function review(): Promise<void> {
    await flush();
    // What could not be saved can't be approved; the line at the top says why.
    if (!isSettled()) return;
    if (problems.length === 0) setDialog('approve');
    else setListed('yes');
  }

  if (choosing) {
    return (
      <Page
        title={text.startTitle}
        lead={text.startLead}
        width="full"
        actions={
          draft.criteria.length > 0 && <Button onClick={() => setChoosing(false)}>{text.keepRubric}</Button>
        }
      >
        {chooser}
        <PresetChooser
          onChoose={(rubric) => (draft.criteria.length > 0 ? setReplacement({ rubric }) : start(rubric))}
        />
        {replacement && (
          <ConfirmDialog
            title={text.replaceTitle}
            cancel={common.cancel}
            confirm={text.replaceConfirm}
            onClose={() => setReplacement(undefined)}
            onConfirm={() => start(replacement.rubric)}
          >
            <p>{text.replaceText(formatCount(draft.criteria.length, language))}</p>
          </ConfirmDialog>
        )}
      </Page>
    );
  }

  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <>
          <SaveLine
            saving={saving}
            held={hasUnreadable(draft) ? 'by-problems' : 'no'}
            onRetry={() => void flush()}
          />
          <Button onClick={() => setChoosing(true)}>{text.changeStart}</Button>
        </>
      }
    >
      {chooser}
      <RubricForm
        draft={draft}
        problems={problems}
        rounds={workspace.competition.rounds.filter(({ id }) => id !== round.id)}
        onChange={change}
        onLeave={() => void flush()}
      />
      {!approval && wasRubricApproved(workspace, round) && saving.type !== 'pending' && (
        <Notice tone="warning">{text.approvedLapsed}</Notice>
      )}
      {listed === 'yes' && problems.length > 0 && (
        <InSight>
          <Notice tone="warning" title={text.todo} announce="spoken">
            <DraftProblems problems={problems} />
          </Notice>
        </InSight>
      )}
      <div className={layout.rowCentred}>
        {approval ? (
          <>
            <Tag tone="accent" icon={<CircleCheck aria-hidden="true" />}>
              {text.approved(formatInstant(approval.at, language))}
            </Tag>
            <NextStep workspace={workspace.id} screen="entries" />
          </>
        ) : (
          <>
            <Button look="primary" onClick={() => void review()}>
              {text.review}
            </Button>
            <span className={typography.aside}>{text.notApproved}</span>
          </>
        )}
      </div>
      {dialog === 'approve' && (
        <ApproveRubricDialog workspace={workspace} round={round} onClose={() => setDialog('none')} />
      )}
    </Page>
  );
}

function textOfRound({ rounds }: Competition, id: RoundId): string {
  const round = rounds.find((one) => one.id === id);
  return JSON.stringify([round?.rubric, round?.aggregation, round?.tieBreaks]);
}
