import { useEffect, useState } from 'react';
import type { Snapshot } from '../../application/backup/snapshot-name';
import type { SnapshotFailure } from '../../application/backup/snapshots';
import type { VaultProblem } from '../../application/workspace/problem';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Section } from '../../components/page';
import typography from '../../components/typography.module.css';
import { withKeys } from '../../components/with-keys';
import type { Result } from '../../domain/result';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount, formatInstant } from '../../strings/formats';
import type { Strings } from '../../strings/strings';
import styles from './backups.module.css';
import { SecondFolderPart } from './second-folder-part';
import { useSnapshotReport } from './use-snapshots';

interface AutomaticSectionProps {
  readonly snapshots: Result<readonly Snapshot[], VaultProblem> | undefined;
}

/** What the program does by itself: when last, how many, where; and what went wrong. */
export function AutomaticSection({ snapshots: listed }: AutomaticSectionProps) {
  const { backups } = useText();
  const { snapshots } = useApp().backups;
  if (snapshots.kind === 'memory') {
    return (
      <Section title={backups.automaticTitle}>
        <Notice tone="warning" title={backups.memoryTitle}>
          {backups.memoryText}
        </Notice>
      </Section>
    );
  }
  return (
    <Section title={backups.automaticTitle}>
      <p className={typography.prose}>{backups.automaticText}</p>
      {listed?.ok && <Kept snapshots={listed.value} />}
      <Place />
      <Failures />
      <SecondFolderPart />
    </Section>
  );
}

function Kept({ snapshots }: { readonly snapshots: readonly Snapshot[] }) {
  const { backups } = useText();
  const language = useLanguage();
  const { activity } = useSnapshotReport();
  const latest = snapshots.reduce((at, snapshot) => (snapshot.at > at ? snapshot.at : at), '');
  return (
    <p className={styles.state} aria-live="polite">
      {activity === 'working' && <span>{backups.automaticWorking}</span>}
      {snapshots.length === 0 ? (
        activity === 'idle' && <span>{backups.automaticNone}</span>
      ) : (
        <>
          <span>{backups.automaticLast(formatInstant(latest, language))}</span>
          <span className={typography.soft}>
            {backups.automaticKept(formatCount(snapshots.length, language))}
          </span>
        </>
      )}
    </p>
  );
}

function Place() {
  const { backups } = useText();
  const { snapshots } = useApp().backups;
  const [folder, setFolder] = useState<string>();
  useEffect(() => {
    void snapshots.findOwnFolder().then(setFolder);
  }, [snapshots]);
  if (folder === undefined) return <p className={typography.softProse}>{backups.whereBrowser}</p>;
  return (
    <p className={typography.prose}>
      {backups.whereFolder} <span className={typography.fileName}>{folder}</span>
    </p>
  );
}

function Failures() {
  const { backups } = useText();
  const language = useLanguage();
  const { snapshots } = useApp().backups;
  const { activity, last } = useSnapshotReport();
  if (last === undefined || last.failures.length === 0) return null;
  return (
    <Notice
      tone="problem"
      title={backups.failedTitle}
      actions={
        <Button disabled={activity === 'working'} onClick={() => void snapshots.run()}>
          {backups.retry}
        </Button>
      }
    >
      <ul>
        {withKeys(last.failures, (failure) => whatFailed(failure, backups)).map(({ key, item }) => (
          <li key={key}>
            {whatFailed(item, backups)} {describeProblem(item.problem, language)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function whatFailed({ at, competitionName = '' }: SnapshotFailure, backups: Strings['backups']): string {
  const texts = {
    source: backups.failedSource(competitionName),
    own: backups.failedOwn(competitionName),
    second: backups.failedSecond(competitionName),
    list: backups.failedList,
  };
  return texts[at];
}
