import { FileDown } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ReadAccess } from '../../application/create-services';
import type { SaveProblem } from '../../application/ports/file-saver';
import type { Delivered } from '../../application/ports/save-file';
import { toDelivery } from '../../application/send/to-delivery';
import type { OwnSheet, OwnSheets } from '../../application/sheets/own-sheets';
import type { HandOverProblem, StorageProblem } from '../../application/workspace/problem';
import type { ExportRecord, JudgeWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Page, Section } from '../../components/page';
import { SavedNotice } from '../../components/saved-notice';
import { UnsavedNotice } from '../../components/unsaved-notice';
import type { DeviceKey } from '../../domain/ids';
import type { StoredRevision } from '../../domain/revision';
import { useApp } from '../../hooks/app-context';
import { useLeftUnsaved } from '../../hooks/use-left-unsaved';
import { useLive } from '../../hooks/use-live';
import { useOwnRounds } from '../../hooks/use-own-sheets';
import { useSafety } from '../../hooks/use-safety';
import { useSettleSheets } from '../../hooks/use-settle-sheets';
import { useSheetLinks } from '../../hooks/use-sheet-links';
import { useLanguage, useText } from '../../hooks/use-text';
import { type OpenWorkspace, useJudgeWorkspace } from '../../hooks/use-workspace';
import { routes } from '../../routes';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';
import { ArrivalSection } from './arrival-section';
import { type Content, countContent } from './content';
import styles from './hand-over-screen.module.css';
import { HandedOverFiles } from './handed-over-files';
import { OtherLaptop } from './other-laptop';
import { ShowAsQr } from './show-as-qr';
import { UnlockDialog } from './unlock-dialog';

/** The judge's marks of every round as a file for the secretariat. */
export function HandOverScreen({ workspace }: { readonly workspace: WorkspaceId }) {
  const open = useJudgeWorkspace(workspace);
  return open.type === 'ready' ? <Opened workspace={workspace} open={open} /> : null;
}

interface OpenedProps {
  readonly workspace: WorkspaceId;
  readonly open: Extract<OpenWorkspace<JudgeWorkspace>, { readonly type: 'ready' }>;
}

function Opened({ workspace, open }: OpenedProps) {
  const rounds = useOwnRounds(open);
  const listExports = useCallback((facts: ReadAccess) => facts.listExports(workspace), [workspace]);
  const exports = useLive(listExports);
  if (exports.type !== 'ready') return null;
  return (
    <HandOver
      workspace={open.workspace}
      rounds={rounds}
      revisions={open.revisions}
      exports={exports.value.filter(({ kind }) => kind === 'scores')}
    />
  );
}

interface HandOverProps {
  readonly workspace: JudgeWorkspace;
  readonly rounds: readonly OwnSheets[];
  readonly revisions: readonly StoredRevision[];
  readonly exports: readonly ExportRecord[];
}

type Step =
  | { readonly type: 'ready' }
  | { readonly type: 'saving' }
  | { readonly type: 'done'; readonly delivered: Delivered }
  | { readonly type: 'failed'; readonly problem: HandOverProblem | SaveProblem | StorageProblem };

function HandOver({ workspace, rounds, revisions, exports }: HandOverProps) {
  const { services, backups: service } = useApp();
  const { backups, frame, judge } = useText();
  const { handOver } = judge;
  const language = useLanguage();
  const [, navigate] = useLocation();
  const settle = useSettleSheets(workspace.id);
  const [step, setStep] = useState<Step>({ type: 'ready' });
  const sheets = rounds.flatMap((own) => own.sheets);
  const save = async () => {
    setStep({ type: 'saving' });
    // What can't be written is named above the button.
    await settle(sheets);
    const delivered = await services.exportBundle(workspace.id);
    setStep(
      delivered.ok
        ? { type: 'done', delivered: delivered.value }
        : { type: 'failed', problem: delivered.error },
    );
  };
  /** The workspace came from a backup, and its key stayed behind. */
  const renewKey = async () => {
    const adopted = await service.adoptSheets(workspace.id);
    if (adopted.ok) navigate(routes.review(workspace.id));
    else setStep({ type: 'failed', problem: adopted.error });
  };
  if (!revisions.some(({ revision }) => revision.device === workspace.device)) {
    return (
      <Page title={handOver.title} lead={handOver.lead}>
        <EmptyState
          title={handOver.nothing}
          action={
            <Button look="primary" onClick={() => navigate(routes.desk(workspace.id))}>
              {handOver.nothingAction}
            </Button>
          }
        >
          {handOver.nothingText}
        </EmptyState>
        <OtherLaptop workspace={workspace} sheets={sheets} />
        <ArrivalSection workspace={workspace} sheets={sheets} revisions={revisions} />
      </Page>
    );
  }
  const content = countContent(sheets, workspace.device);
  const isLocked = step.type === 'failed' && step.problem.type === 'card-code-needed';
  return (
    <Page title={handOver.title} lead={handOver.lead}>
      <Section title={handOver.inside}>
        <ContentCounts content={content} />
        {rounds.length > 1 && <ContentByRound rounds={rounds} device={workspace.device} />}
        <LeftUnsaved workspace={workspace} sheets={sheets} />
        {step.type !== 'done' && <Warnings workspace={workspace.id} content={content} />}
        {step.type === 'done' && <Outcome delivered={step.delivered} />}
        <div className={layout.rowWide}>
          <Button
            look="primary"
            className={styles.save}
            icon={<FileDown aria-hidden="true" />}
            clicks="first"
            disabled={step.type === 'saving'}
            onClick={() => void save()}
          >
            {step.type === 'saving' ? handOver.saving : handOver.save}
          </Button>
          <ShowAsQr workspace={workspace} />
          <DeliveryLine workspace={workspace} revisions={revisions} exports={exports} />
        </div>
        {isLocked && (
          <UnlockDialog
            workspace={workspace}
            next="save"
            onUnlocked={() => void save()}
            onClose={() => setStep({ type: 'ready' })}
          />
        )}
        {step.type === 'failed' && !isLocked && (
          <Notice
            tone="problem"
            announce="spoken"
            actions={
              step.problem.type === 'key-missing' ? (
                <Button clicks="first" onClick={() => void renewKey()}>
                  {backups.newKey}
                </Button>
              ) : (
                <Button onClick={() => void save()}>{frame.safety.retry}</Button>
              )
            }
          >
            {describeProblem(step.problem, language)}
          </Notice>
        )}
      </Section>
      <ArrivalSection workspace={workspace} sheets={sheets} revisions={revisions} />
      <Section title={handOver.historyTitle}>
        <HandedOverFiles exports={exports} />
      </Section>
      <OtherLaptop workspace={workspace} sheets={sheets} />
    </Page>
  );
}

interface LeftUnsavedProps {
  readonly workspace: JudgeWorkspace;
  readonly sheets: readonly OwnSheet[];
}

function LeftUnsaved({ workspace, sheets }: LeftUnsavedProps) {
  const { judge } = useText();
  const toLinks = useSheetLinks(workspace);
  const unsaved = useLeftUnsaved(workspace.id, sheets);
  const { safety } = useSafety();
  return (
    <UnsavedNotice
      // Where the log alone has the marks, the banner says how they come back; here only what the file lacks.
      text={
        safety.type === 'log-only'
          ? judge.handOver.leftOut(unsaved.length)
          : judge.desk.unsaved(unsaved.length)
      }
      sheets={toLinks(unsaved.map(({ key }) => key))}
    />
  );
}

function ContentCounts({ content }: { readonly content: Content }) {
  const { handOver } = useText().judge;
  const language = useLanguage();
  const kinds = (['signed', 'recused', 'drafts', 'missing', 'elsewhere'] as const).filter(
    (kind) => kind !== 'elsewhere' || content.elsewhere > 0,
  );
  return (
    <dl className={styles.counts}>
      {kinds.map((kind) => (
        <div key={kind} className={styles.count} data-kind={kind} data-zero={content[kind] === 0}>
          <dt>{handOver[kind]}</dt>
          <dd>{formatCount(content[kind], language)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ContentByRoundProps {
  readonly rounds: readonly OwnSheets[];
  readonly device: DeviceKey;
}

/** What of it is of which round, a line each, as all of it goes into one file. */
function ContentByRound({ rounds, device }: ContentByRoundProps) {
  const { rounds: words } = useText();
  const language = useLanguage();
  const count = (value: number): string => formatCount(value, language);
  return (
    <ul className={styles.rounds}>
      {rounds.map(({ round, sheets }) => {
        const { signed, recused } = countContent(sheets, device);
        return (
          <li key={round.id}>
            <strong>{round.name}</strong>: {words.handedIn(count(signed + recused), count(sheets.length))}
          </li>
        );
      })}
    </ul>
  );
}

interface WarningsProps {
  readonly workspace: WorkspaceId;
  readonly content: Content;
}

function Warnings({ workspace, content }: WarningsProps) {
  const { handOver } = useText().judge;
  const language = useLanguage();
  return (
    <>
      {content.drafts > 0 && (
        <Notice tone="warning" title={handOver.warnDrafts(formatCount(content.drafts, language))}>
          {handOver.warnDraftsText} <Link href={routes.review(workspace)}>{handOver.toReview}</Link>
        </Notice>
      )}
      {content.missing > 0 && (
        <Notice tone="info" title={handOver.warnMissing(formatCount(content.missing, language))}>
          {handOver.warnMissingText}
        </Notice>
      )}
    </>
  );
}

/** Whether the last file still says everything. */
function DeliveryLine({ workspace, revisions, exports }: Omit<HandOverProps, 'rounds'>) {
  const { handOver } = useText().judge;
  const language = useLanguage();
  const { last, undelivered, draftsChanged } = toDelivery(workspace, revisions, exports);
  if (!last) return <p className={styles.line}>{handOver.neverDelivered}</p>;
  const changes = undelivered.length + draftsChanged.length;
  if (changes === 0) return <p className={styles.line}>{handOver.upToDate}</p>;
  return (
    <p className={styles.line}>
      <strong>{handOver.undelivered(formatCount(changes, language))}</strong>
      <br />
      {handOver.undeliveredText}
    </p>
  );
}

function Outcome({ delivered }: { readonly delivered: Delivered }) {
  const { handOver } = useText().judge;
  const words = {
    cancelled: handOver.cancelled,
    title: handOver.savedTitle,
    downloads: handOver.savedDownloads,
    place: handOver.savedText,
  };
  return (
    <SavedNotice saved={delivered} words={words}>
      <p className={styles.nextTitle}>{handOver.nextTitle}</p>
      <ol className={styles.steps}>
        {handOver.nextSteps.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
    </SavedNotice>
  );
}
