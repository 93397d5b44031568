import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { createDisputeFinder, type DisputedSheet } from '../../application/disputes/disputed-sheet';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { EntryName } from '../../components/entry-name';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import type { EntryId, JudgeId } from '../../domain/ids';
import { sheetId } from '../../domain/revision';
import { useApp } from '../../hooks/app-context';
import { useAddressRound } from '../../hooks/use-address-round';
import { useLanguage, useText } from '../../hooks/use-text';
import { type RoundFacts, SecretariatRound } from '../../parts/rounds/secretariat-round';
import { routes } from '../../routes';
import { formatInstant } from '../../strings/formats';
import { VersionComparison } from './comparison';
import styles from './conflict-screen.module.css';
import { TakenNotice } from './taken-notice';
import { findVersionInForce } from './version-in-force';

interface ConflictScreenProps {
  readonly workspace: WorkspaceId;
  readonly judge: JudgeId;
  readonly entry: EntryId;
}

/** One disputed sheet: its versions mark by mark, what each choice would do, and the decision. */
export function ConflictScreen({ workspace, judge, entry }: ConflictScreenProps) {
  return (
    <SecretariatRound workspace={workspace}>
      {(facts) => <Loaded {...facts} judge={judge} entry={entry} />}
    </SecretariatRound>
  );
}

type LoadedProps = RoundFacts & Pick<ConflictScreenProps, 'judge' | 'entry'>;

function Loaded({ workspace, revisions, view, judge, entry }: LoadedProps) {
  const addressRound = useAddressRound();
  const { hash } = useApp();
  const { conflicts } = useText();
  const [, navigate] = useLocation();
  const round = view?.round.id;
  const sheet = useMemo(
    () => round && createDisputeFinder(workspace, revisions, hash)({ judge, entry, round }),
    [workspace, revisions, hash, judge, entry, round],
  );
  const back = (
    <Button
      icon={<ArrowLeft aria-hidden="true" />}
      onClick={() => navigate(routes.secretariat(workspace.id, 'conflicts', addressRound))}
    >
      {conflicts.back}
    </Button>
  );
  if (!view || !sheet) {
    return (
      <Page title={conflicts.title}>
        <EmptyState title={conflicts.goneTitle} action={back}>
          {conflicts.goneText}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={conflicts.sheetOf(`${sheet.judge.code} · ${sheet.judge.name}`)}
      lead={
        <span className={styles.entry}>
          {addressRound !== undefined && <span className={styles.round}>{view.round.name}</span>}
          <EntryName entry={sheet.entry} />
        </span>
      }
      actions={back}
      width="full"
    >
      <Cause sheet={sheet} workspace={workspace} />
      <VersionComparison
        key={sheetId(sheet.key)}
        workspace={workspace}
        revisions={revisions}
        view={view}
        sheet={sheet}
      />
    </Page>
  );
}

interface CauseProps {
  readonly sheet: DisputedSheet;
  readonly workspace: SecretariatWorkspace;
}

function Cause({ sheet, workspace }: CauseProps) {
  const { conflicts } = useText();
  const language = useLanguage();
  const { cause, heads } = sheet;
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(heads);
  // What was decided is said above the place where it was: brought into sight, not on arrival.
  useEffect(() => {
    if (cause === 'decided' && shown.current.some((head, index) => head.id !== heads[index]?.id)) {
      place.current?.scrollIntoView({ block: 'center' });
    }
    shown.current = heads;
  }, [cause, heads]);
  if (cause === 'taken') return <TakenNotice sheet={sheet} workspace={workspace} />;
  if (cause === 'excused') {
    return (
      <Notice tone="warning" title={conflicts.overruledTitle}>
        {conflicts.overruledBecause(sheet.excusal ?? '')}
      </Notice>
    );
  }
  if (cause !== 'decided') return <Notice tone="problem">{conflicts.because[cause]}</Notice>;
  const decision = heads.at(-1)?.revision;
  if (decision === undefined) return null;
  const isLeftOut = decision.state === 'recused' && findVersionInForce(sheet) === undefined;
  const title = isLeftOut ? conflicts.leftOutNow : conflicts.decidedNow;
  return (
    <div ref={place}>
      <Notice
        tone={decision.state === 'withdrawn' ? 'warning' : 'success'}
        title={decision.state === 'withdrawn' ? conflicts.askedNow : title}
        announce="spoken"
      >
        {conflicts.decidedText(formatInstant(decision.wall, language), decision.reason ?? '')}{' '}
        {conflicts.again}
      </Notice>
    </div>
  );
}
