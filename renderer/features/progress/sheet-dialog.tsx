import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { CheckField } from '../../components/check-field';
import { Dialog } from '../../components/dialog';
import { EntryName } from '../../components/entry-name';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { TextArea } from '../../components/text-field';
import typography from '../../components/typography.module.css';
import type { Competition, Entry, Judge } from '../../domain/competition';
import type { EntryId } from '../../domain/ids';
import type { SheetProgress } from '../../domain/progress';
import { type Revision, sheetId } from '../../domain/revision';
import type { Rubric } from '../../domain/rubric';
import { type ConflictCause, contentsOf, sheetScore } from '../../domain/sheet';
import type { Cell } from '../../domain/tabulate';
import { useApp } from '../../hooks/app-context';
import { useAddressRound } from '../../hooks/use-address-round';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount, formatInstant, formatPoints } from '../../strings/formats';
import styles from './sheet-dialog.module.css';
import { SheetProgressIcon } from './sheet-progress-icon';

interface SheetDialogProps {
  readonly workspace: SecretariatWorkspace;
  readonly round: Competition['rounds'][number];
  readonly judge: Judge;
  readonly entry: Entry;
  readonly cell: Cell | undefined;
  readonly progress: SheetProgress;
  /** All entries whose sheet from this judge is still missing. */
  readonly missing: readonly EntryId[];
  /** All entries for which the secretariat has recorded that this judge doesn't score. */
  readonly recorded: readonly EntryId[];
  readonly onClose: () => void;
}

/** One sheet from the secretariat's side: what it is, and the record that a judge will not score it. */
export function SheetDialog(props: SheetDialogProps) {
  const addressRound = useAddressRound();
  const { workspace, round, judge, entry, cell, progress, missing, recorded, onClose } = props;
  const { services } = useApp();
  const { common, collect, conflicts } = useText();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [reason, setReason] = useState('');
  const [reach, setReach] = useState<'this' | 'all'>('this');
  const [reasonTried, setReasonTried] = useState<'yes' | 'no'>('no');
  const [problem, setProblem] = useState<string>();

  async function record(says: 'excused' | 'taken-back', entries: readonly EntryId[]): Promise<void> {
    if (reason.trim() === '') {
      setReasonTried('yes');
      return;
    }
    const sheets = entries.map((one) => ({ judge: judge.id, entry: one, round: round.id }));
    const done = await services.excuse(workspace.id, sheets, { says, reason });
    if (done.ok) onClose();
    else setProblem(describeProblem(done.error, language));
  }

  const excuse = () => record('excused', reach === 'all' ? missing : [entry.id]);
  const takeBack = () => record('taken-back', reach === 'all' ? recorded : [entry.id]);
  const toVersions = () =>
    navigate(routes.conflict(workspace.id, { judge: judge.id, entry: entry.id }, addressRound));
  const sheet = sheetId({ judge: judge.id, entry: entry.id, round: round.id });
  const excusal = workspace.competition.excusals.find((one) => sheetId(one) === sheet)?.reason;
  const canExcuse = cell?.type === 'missing' && excusal === undefined;
  const isRecorded =
    cell?.type === 'excused' ? cell.by === 'secretariat' : cell?.type === 'missing' && !canExcuse;
  return (
    <Dialog
      title={`${judge.code} · ${judge.name}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.close}</Button>
          {isRecorded && (
            <Button look="danger" onClick={() => void takeBack()}>
              {collect.excuseRemove}
            </Button>
          )}
          {canExcuse && (
            <Button look={progress === 'conflict' ? 'secondary' : 'primary'} onClick={() => void excuse()}>
              {collect.excuse}
            </Button>
          )}
        </>
      }
    >
      <EntryName entry={entry} />
      <div className={styles.state}>
        <SheetProgressIcon progress={progress} />
        <div>
          <strong>{collect.states[progress]}</strong>
          <p>{toCauseText(cell, conflicts.because) ?? collect.stateTexts[progress]}</p>
        </div>
      </div>
      {cell?.type === 'excused' && (
        <p>
          {collect.excusedBy[cell.by]}. {collect.reason}: “{cell.reason}”
        </p>
      )}
      {cell?.type === 'counted' && cell.excusal !== undefined && (
        <Notice
          tone="warning"
          title={conflicts.overruledTitle}
          actions={<Button onClick={toVersions}>{conflicts.toOverruled}</Button>}
        >
          {conflicts.overruledBecause(cell.excusal)}
        </Notice>
      )}
      {cell?.type === 'missing' && excusal !== undefined && (
        <Notice tone="warning" title={conflicts.overruledTitle}>
          {conflicts.overruledDisputed(excusal)}
        </Notice>
      )}
      {cell?.type === 'missing' && contentsOf(cell.state).length > 0 && (
        <ul className={typography.aside}>
          {contentsOf(cell.state)
            .slice(0, LISTED)
            .map(({ id, revision }) => (
              <li key={id}>
                {collect.version(formatInstant(revision.wall, language), revision.seq)}
                <VersionScore rubric={round.rubric} revision={revision} />
                {revision.reason && ` · ${collect.reason}: “${revision.reason}”`}
              </li>
            ))}
          {contentsOf(cell.state).length > LISTED && (
            <li>{collect.moreVersions(formatCount(contentsOf(cell.state).length - LISTED, language))}</li>
          )}
        </ul>
      )}
      {progress === 'conflict' && (
        <Button look="primary" onClick={toVersions}>
          {conflicts.toConflicts}
        </Button>
      )}
      {(canExcuse || isRecorded) && (
        <div className={layout.stackBelowRule}>
          <h3>{canExcuse ? collect.excuseTitle(judge.name) : collect.excuseRemoveTitle(judge.name)}</h3>
          <TextArea
            label={collect.reason}
            hint={canExcuse ? collect.excuseHint : collect.excuseRemoveHint}
            value={reason}
            maxLength={1000}
            onChange={setReason}
            problem={
              reasonTried === 'yes' && reason.trim() === ''
                ? describeProblem({ type: 'reason-missing' }, language)
                : undefined
            }
          />
          {(canExcuse ? missing : recorded).length > 1 && (
            <Reach
              reach={reach}
              label={
                canExcuse
                  ? collect.excuseWholeJudge(formatCount(missing.length, language))
                  : collect.excuseRemoveAll(formatCount(recorded.length, language))
              }
              onChange={setReach}
            />
          )}
        </div>
      )}
      {problem && (
        <Notice tone="problem" announce="spoken">
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}

/** Versions named here; all of them stand on the screen they are decided on. */
const LISTED = 4;

/** Why a sheet is in dispute where its versions don't show it. */
const toCauseText = (
  cell: Cell | undefined,
  because: { readonly [Cause in ConflictCause]: string },
): string | undefined =>
  cell?.type === 'missing' && cell.state.type === 'conflict' && cell.state.cause !== 'versions'
    ? because[cell.state.cause]
    : undefined;

interface ReachProps {
  readonly reach: 'this' | 'all';
  readonly label: string;
  readonly onChange: (reach: 'this' | 'all') => void;
}

/** Whether the same goes for all of the judge's sheets it could go for. */
const Reach = ({ reach, label, onChange }: ReachProps) => (
  <CheckField
    className={styles.reach}
    label={label}
    value={reach}
    ticked="all"
    unticked="this"
    onChange={onChange}
  />
);

/** Of a version marked by the rubric in force and complete; a recusal has none. */
function VersionScore({ rubric, revision }: { readonly rubric: Rubric; readonly revision: Revision }) {
  const { collect } = useText();
  const language = useLanguage();
  const score = revision.state === 'recused' ? undefined : sheetScore(rubric, revision.marks);
  if (score === undefined) return null;
  return <> · {collect.versionScore(formatPoints(score, language))}</>;
}
