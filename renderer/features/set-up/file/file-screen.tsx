import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SaveProblem } from '../../../application/ports/file-saver';
import { findUnapprovedRounds } from '../../../application/set-up/approve-rubric';
import type { FileStatus } from '../../../application/set-up/file-status';
import { findSetUpProblems } from '../../../application/set-up/find-set-up-problems';
import type {
  KeyElsewhere,
  KeyMissing,
  NotReady,
  StorageProblem,
} from '../../../application/workspace/problem';
import type {
  ExportRecord,
  ImportRecord,
  SecretariatWorkspace,
  WorkspaceId,
} from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { Page, Section } from '../../../components/page';
import { SavedNotice } from '../../../components/saved-notice';
import typography from '../../../components/typography.module.css';
import type { Round } from '../../../domain/competition';
import { useApp } from '../../../hooks/app-context';
import { useFileStatus } from '../../../hooks/use-file-status';
import { useLanguage, useText } from '../../../hooks/use-text';
import { useSecretariatWorkspace } from '../../../hooks/use-workspace';
import { useAction } from '../../../parts/editing/use-action';
import { routes } from '../../../routes';
import { describeProblem } from '../../../strings/describe-problem';
import { RubricSummary } from '../rubric/rubric-summary';
import { RuleBookHistory } from '../rubric/rule-book-history';
import styles from './file-screen.module.css';
import { JudgesFiles } from './judges-files';
import { SetUpProblems } from './set-up-problems';
import { StatusNotice } from './status-notice';
import { WrittenFiles } from './written-files';

/** From everything that is set up to the one file every judge opens. */
export function FileScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const open = useSecretariatWorkspace(id);
  return open.type === 'ready' ? <WithStatus workspace={open.workspace} /> : null;
}

function WithStatus({ workspace }: { readonly workspace: SecretariatWorkspace }) {
  const told = useFileStatus(workspace, 'imports');
  if (told === undefined) return null;
  const { status, imports } = told;
  const files = told.exports.filter(({ kind }) => kind === 'competition');
  return <CompetitionFile workspace={workspace} files={files} status={status} imports={imports} />;
}

type Outcome =
  | { readonly type: 'saved'; readonly name: string; readonly where: string }
  | { readonly type: 'cancelled' }
  | {
      readonly type: 'failed';
      readonly problem: KeyElsewhere | KeyMissing | NotReady | SaveProblem | StorageProblem;
    };

interface CompetitionFileProps {
  readonly workspace: SecretariatWorkspace;
  /** Competition files made so far, oldest first. */
  readonly files: readonly ExportRecord[];
  readonly status: FileStatus;
  /** What has arrived, which tells under which file each judge works. */
  readonly imports: readonly ImportRecord[];
}

function CompetitionFile({ workspace, files, status, imports }: CompetitionFileProps) {
  const { competition } = workspace;
  const { services } = useApp();
  const { common, setUp } = useText();
  const { file: text } = setUp;
  const { busy, run } = useAction();
  const [asking, setAsking] = useState<'nothing' | 'freeze'>('nothing');
  const [outcome, setOutcome] = useState<Outcome>();
  const frozen = competition.ruleBook.type === 'frozen';
  const problems = findSetUpProblems(competition);
  // Frozen rules were confirmed when they were frozen or amended.
  const unapproved = frozen ? [] : findUnapprovedRounds(workspace, services.hash);
  const ready = problems.length === 0 && unapproved.length === 0;
  const last = files.at(-1);

  async function make(): Promise<void> {
    const delivered = await services.exportCompetitionFile(workspace.id);
    setAsking('nothing');
    setOutcome(delivered.ok ? delivered.value : { type: 'failed', problem: delivered.error });
  }

  return (
    <Page title={text.title} lead={text.lead}>
      {outcome && <Said outcome={outcome} onRetry={() => run(make)} />}
      {outcome?.type === 'saved' && competition.nature !== 'sample' && <ToCards workspace={workspace.id} />}
      {!outcome && ready && <StatusNotice status={status} />}
      <Section title={text.readyTitle}>
        <SetUpProblems
          workspace={workspace.id}
          competition={competition}
          problems={problems}
          unapproved={unapproved}
        />
        <div className={styles.make}>
          {ready ? (
            <Button
              look="primary"
              icon={<FileOutput aria-hidden="true" />}
              disabled={busy}
              clicks="first"
              onClick={() => (frozen ? run(make) : setAsking('freeze'))}
            >
              {last ? text.exportAgain : text.export}
            </Button>
          ) : (
            <p className={typography.soft}>{text.notReady}</p>
          )}
        </div>
      </Section>
      {files.length > 0 && <WrittenFiles files={files} />}
      <JudgesFiles competition={competition} status={status} imports={imports} />
      <RuleBookHistory competition={competition} />
      {asking === 'freeze' && (
        <Dialog
          title={text.freezeTitle}
          width="wide"
          onClose={() => setAsking('nothing')}
          actions={
            <>
              <Button onClick={() => setAsking('nothing')}>{common.cancel}</Button>
              <Button look="primary" clicks="first" disabled={busy} onClick={() => run(make)}>
                {text.freezeConfirm}
              </Button>
            </>
          }
        >
          <p>{text.freezeText}</p>
          {competition.rounds.map((round) => (
            <RoundRules key={round.id} round={round} rounds={competition.rounds} />
          ))}
        </Dialog>
      )}
    </Page>
  );
}

interface RoundRulesProps {
  readonly round: Round;
  readonly rounds: readonly Round[];
}

/** What is frozen of a round, under its name where there are several. */
const RoundRules = ({ round, rounds }: RoundRulesProps) => (
  <>
    {rounds.length > 1 && <h3>{round.name}</h3>}
    <RubricSummary round={round} rounds={rounds} />
  </>
);

/** Without the cards nobody opens the file. */
function ToCards({ workspace }: { readonly workspace: WorkspaceId }) {
  const { cards } = useText();
  const [, navigate] = useLocation();
  return (
    <Notice
      tone="info"
      title={cards.fromFileTitle}
      actions={
        <Button look="primary" onClick={() => navigate(routes.secretariat(workspace, 'cards'))}>
          {cards.toCards}
        </Button>
      }
    >
      {cards.fromFileText}
    </Notice>
  );
}

/** How it went, and what to do with the file. */
function Said({ outcome, onRetry }: { readonly outcome: Outcome; readonly onRetry: () => void }) {
  const { frame, setUp } = useText();
  const { file: text } = setUp;
  const language = useLanguage();
  if (outcome.type === 'failed') {
    return (
      <Notice
        tone="problem"
        announce="spoken"
        actions={
          outcome.problem.type === 'file-not-written' && (
            <Button onClick={onRetry}>{frame.safety.retry}</Button>
          )
        }
      >
        {describeProblem(outcome.problem, language)}
      </Notice>
    );
  }
  const words = {
    cancelled: text.savedCancelled,
    title: outcome.type === 'saved' ? text.savedTitle(outcome.name) : '',
    downloads: text.savedDownloads,
    place: text.savedWhere,
  };
  return (
    <SavedNotice saved={outcome} words={words} name="in-title">
      <h2 className={styles.nextTitle}>{text.nextTitle}</h2>
      <ol className={styles.next}>
        {text.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </SavedNotice>
  );
}
