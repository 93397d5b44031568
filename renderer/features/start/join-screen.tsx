import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { findCardNeed } from '../../application/cards/unlock-laptop';
import type { ReadAccess } from '../../application/create-services';
import type { JoiningFile, JoinSecretariatProblem } from '../../application/joining/join-secretariat';
import type { IncomingFile } from '../../application/receive/import-outcome';
import { findJoined, type OpenedCompetition } from '../../application/receive/open-competition-file';
import { readIncoming } from '../../application/receive/read-incoming';
import { LARGEST_FILE_BYTES } from '../../application/workspace/limits';
import type { CardProblem, OpenProblem, StorageProblem } from '../../application/workspace/problem';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { FileDrop } from '../../components/file-drop';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Page, Section } from '../../components/page';
import { ReadingFile } from '../../components/reading-file';
import { Tag } from '../../components/tag';
import { isActive, type Judge } from '../../domain/competition';
import { ok, type Result } from '../../domain/result';
import { useApp } from '../../hooks/app-context';
import { useDocumentTitle } from '../../hooks/use-document-title';
import { useLive } from '../../hooks/use-live';
import { useOneReading } from '../../hooks/use-one-reading';
import { useOpenedFiles } from '../../hooks/use-opened-files';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { describeEdition } from '../../strings/describe-edition';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount, formatDays } from '../../strings/formats';
import styles from './join-screen.module.css';
import { JoinSecretariatDialog } from './join-secretariat-dialog';
import { JoinWithCard } from './join-with-card';

const listWorkspaces = (facts: ReadAccess) => facts.listWorkspaces();

interface OpenedFile extends OpenedCompetition {
  readonly bytes: Uint8Array;
}

/** Lets this laptop join the secretariat, with its code. */
interface JoinableFile {
  readonly bytes: Uint8Array;
  readonly joins: JoiningFile;
}

type Refusal = OpenProblem | JoinSecretariatProblem;

/** A judge opens the competition file and says who they are; another laptop of the secretariat joins. */
export function JoinScreen() {
  const { services, platform, joining } = useApp();
  const [, navigate] = useLocation();
  const { common, start } = useText();
  useDocumentTitle(start.joinTitle);
  const language = useLanguage();
  const [opened, setOpened] = useState<OpenedFile>();
  const [joinable, setJoinable] = useState<JoinableFile>();
  const [problem, setProblem] = useState<string>();
  const [step, setStep] = useState<'ready' | 'reading' | 'stopped'>('ready');
  const { read, cancel } = useOneReading();

  async function open(files: readonly IncomingFile[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    setProblem(undefined);
    setStep('reading');
    const result = await read(async (signal): Promise<Result<OpenedFile | JoinableFile, Refusal>> => {
      const bytes = await readIncoming(file, LARGEST_FILE_BYTES);
      if (!bytes.ok) return bytes;
      const found = await services.readCompetitionFile(bytes.value, signal);
      if (found.ok) return ok({ bytes: bytes.value, ...found.value });
      if (found.error.type !== 'not-a-competition-file' || found.error.kind !== 'joining') return found;
      const joins = await joining.readJoiningFile(bytes.value, signal);
      return joins.ok ? ok({ bytes: bytes.value, joins: joins.value }) : joins;
    });
    // Stopped, or overtaken by another file: whoever did that has said so.
    if (result === undefined) return;
    setStep('ready');
    if (!result.ok) setProblem(describeProblem(result.error, language));
    else if ('joins' in result.value) setJoinable(result.value);
    else setOpened(result.value);
  }
  const stop = (): void => {
    cancel();
    setStep('stopped');
  };
  useOpenedFiles(open);

  return (
    <main id="content" tabIndex={-1} className={styles.join}>
      <Page title={start.joinTitle} lead={start.joinLead}>
        {problem && (
          <Notice tone="problem" announce="spoken">
            {problem}
          </Notice>
        )}
        {step === 'stopped' && (
          <Notice tone="info" announce="spoken">
            {common.readingStopped}
          </Notice>
        )}
        {step === 'reading' ? (
          <ReadingFile label={common.readingFile} cancelLabel={common.cancel} onCancel={stop} />
        ) : opened ? (
          <ChooseJudge opened={opened} language={language} onOther={() => setOpened(undefined)} />
        ) : (
          <FileDrop
            label={start.joinChoose}
            hint={start.joinDrop}
            onChoose={() => void platform.openFiles({ accept: ['.pleno'], multiple: false }).then(open)}
            onDrop={(files) => void open(files)}
          />
        )}
        {joinable && (
          <JoinSecretariatDialog
            file={joinable.joins}
            onJoin={(code) => joining.joinSecretariat(joinable.bytes, code)}
            onJoined={(workspace) => navigate(routes.secretariat(workspace, 'collect'))}
            onClose={() => setJoinable(undefined)}
          />
        )}
      </Page>
    </main>
  );
}

interface ChooseJudgeProps {
  readonly opened: OpenedFile;
  readonly language: ReturnType<typeof useLanguage>;
  readonly onOther: () => void;
}

function ChooseJudge({ opened, language, onOther }: ChooseJudgeProps) {
  const { services } = useApp();
  const { cards, common, start } = useText();
  const [, navigate] = useLocation();
  const [judge, setJudge] = useState<Judge>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<OpenProblem | CardProblem | StorageProblem>();
  const { identity, entries, judges, nature } = opened.competition;
  const { frame } = useText();
  const workspaces = useLive(listWorkspaces);
  const joined = workspaces.type === 'ready' ? findJoined(workspaces.value, opened.competition) : [];
  const joinedBefore = new Set(joined.map((workspace) => workspace.judge));
  const again = judge !== undefined && joinedBefore.has(judge.id);
  const need =
    judge &&
    findCardNeed(
      opened.competition,
      judge.id,
      joined.find((workspace) => workspace.judge === judge.id),
    );

  useEffect(() => {
    document.getElementById('who')?.focus();
  }, []);

  async function join(chosen: Judge): Promise<void> {
    if (busy) return;
    setBusy(true);
    const joined = await services.joinAsJudge(opened.bytes, chosen.id);
    setBusy(false);
    if (joined.ok) navigate(routes.desk(joined.value));
    else {
      setJudge(undefined);
      setProblem(joined.error);
    }
  }

  return (
    <>
      <Section>
        <div className={styles.competition}>
          <strong className={styles.name}>{identity.name}</strong>
          {nature !== 'event' && <Tag tone="warning">{frame.natures[nature]}</Tag>}
          <span className={styles.details}>
            {[identity.organiser, identity.venue, formatDays(identity.startsOn, identity.endsOn, language)]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span className={styles.details}>
            {start.entriesAndJudges(
              formatCount(entries.filter(isActive).length, language),
              formatCount(judges.length, language),
            )}
          </span>
          {opened.edition && (
            <span className={styles.details}>{describeEdition(opened.edition, language)}</span>
          )}
        </div>
        <Button onClick={onOther} className={styles.other}>
          {start.joinOther}
        </Button>
      </Section>
      {opened.competition.access === undefined && nature !== 'sample' && (
        <Notice tone="warning" title={start.withoutCardsTitle}>
          {start.withoutCards}
        </Notice>
      )}
      {problem && (
        <Notice tone="problem" announce="spoken">
          {describeProblem(problem, language)}
        </Notice>
      )}
      <section className={layout.stack} aria-labelledby="who">
        <h2 id="who" tabIndex={-1}>
          {start.joinWho}
        </h2>
        <p className={styles.details}>{start.joinWhoText}</p>
        <ul className={styles.judges}>
          {judges.map((one) => (
            <li key={one.id}>
              <button type="button" className={styles.judge} onClick={() => setJudge(one)}>
                <span className={styles.code}>{one.code}</span>
                <span className={styles.judgeName}>
                  {one.name}
                  <span className={styles.details}>
                    {[
                      one.role === 'chair' ? start.judgeChair : start.judgeMember,
                      one.affiliation,
                      joinedBefore.has(one.id) && start.alreadyHere,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {judge && need === 'code' && (
        <JoinWithCard
          judge={judge}
          competition={opened.competition}
          before={again ? 'joined' : 'new'}
          onJoin={(code) => services.joinAsJudge(opened.bytes, judge.id, code)}
          onJoined={(workspace) => navigate(routes.desk(workspace))}
          onClose={() => setJudge(undefined)}
        />
      )}
      {judge && need === 'missing' && (
        <Dialog
          title={cards.ask.missingTitle(judge.name)}
          onClose={() => setJudge(undefined)}
          actions={
            <Button look="primary" onClick={() => setJudge(undefined)}>
              {common.close}
            </Button>
          }
        >
          <p>{describeProblem({ type: 'card-missing' }, language)}</p>
        </Dialog>
      )}
      {judge && need === 'none' && (
        <Dialog
          title={again ? start.joinAgainTitle(judge.name) : start.joinConfirmTitle(judge.name)}
          onClose={() => setJudge(undefined)}
          actions={
            <>
              <Button onClick={() => setJudge(undefined)}>{common.cancel}</Button>
              <Button look="primary" disabled={busy} onClick={() => void join(judge)}>
                {again ? start.joinAgainConfirm : start.joinConfirm}
              </Button>
            </>
          }
        >
          <p>{again ? start.joinAgainText : start.joinConfirmText}</p>
        </Dialog>
      )}
    </>
  );
}
