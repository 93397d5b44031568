import { type ReactNode, useState } from 'react';
import type { RawLogsProblem } from '../../application/laptop/save-raw-logs';
import type { Delivered } from '../../application/ports/save-file';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { Section } from '../../components/page';
import type { Result } from '../../domain/result';
import { type BootStrings, bootStrings } from '../../strings/boot-strings';
import type { Language } from '../../strings/language';
import { InBothLanguages, OnTwoLines, onOneLine } from './in-both-languages';
import { StartHelp } from './start-help';
import styles from './start-ways.module.css';

export interface StartActions {
  readonly retry: () => void;
  readonly openRest: () => void;
  readonly beginAfresh: () => void;
  readonly saveLogs: () => Promise<Result<Delivered, RawLogsProblem>>;
}

interface StartWaysProps {
  readonly actions: StartActions;
  /** For whoever helps. */
  readonly report: string;
}

/** What somebody can do whose program does not open. */
export const StartWays = ({ actions, report }: StartWaysProps) => (
  <>
    <Section title={onOneLine(({ startWays }) => startWays.title)}>
      <ul className={layout.stackWide}>
        <Way text={({ startWays }) => startWays.retry.text}>
          <Button look="primary" onClick={actions.retry}>
            <OnTwoLines text={({ startWays }) => startWays.retry.action} />
          </Button>
        </Way>
        <Way text={({ startWays }) => startWays.rest.text}>
          <Button onClick={actions.openRest}>
            <OnTwoLines text={({ startWays }) => startWays.rest.action} />
          </Button>
        </Way>
        <SaveLogsWay saveLogs={actions.saveLogs} />
        <RestoreWay beginAfresh={actions.beginAfresh} />
      </ul>
    </Section>
    <StartHelp report={report} />
  </>
);

interface WayProps {
  readonly text: (texts: BootStrings) => string;
  readonly outcome?: ReactNode;
  /** The buttons. */
  readonly children: ReactNode;
}

const Way = ({ text, outcome, children }: WayProps) => (
  <li className={styles.way}>
    <div className={styles.actions}>{children}</div>
    <div className={styles.words}>
      <InBothLanguages text={text} />
      {outcome}
    </div>
  </li>
);

/** Nothing is taken away by it, and yet everything is gone from the screens: so it is asked for twice. */
function RestoreWay({ beginAfresh }: Pick<StartActions, 'beginAfresh'>) {
  const [step, setStep] = useState<'offered' | 'asked'>('offered');
  return step === 'offered' ? (
    <Way text={({ startWays }) => startWays.restore.text}>
      <Button onClick={() => setStep('asked')}>
        <OnTwoLines text={({ startWays }) => startWays.restore.action} />
      </Button>
    </Way>
  ) : (
    <Way text={({ startWays }) => startWays.restore.question}>
      <Button autoFocus onClick={() => setStep('offered')}>
        <OnTwoLines text={({ startWays }) => startWays.restore.cancel} />
      </Button>
      <Button look="danger" onClick={beginAfresh}>
        <OnTwoLines text={({ startWays }) => startWays.restore.confirm} />
      </Button>
    </Way>
  );
}

type Saving = 'not-yet' | 'under-way' | Result<Delivered, RawLogsProblem>;

function SaveLogsWay({ saveLogs }: Pick<StartActions, 'saveLogs'>) {
  const [saving, setSaving] = useState<Saving>('not-yet');
  const save = async (): Promise<void> => {
    setSaving('under-way');
    setSaving(await saveLogs());
  };
  return (
    <Way
      text={({ startWays }) => startWays.saveLogs.text}
      outcome={
        <div role="status" className={styles.outcome}>
          {typeof saving === 'object' && (
            <InBothLanguages text={(_texts, language) => describeSaving(saving, language)} />
          )}
        </div>
      }
    >
      <Button disabled={saving === 'under-way'} onClick={() => void save()}>
        <OnTwoLines
          text={({ startWays: { saveLogs: texts } }) => (saving === 'under-way' ? texts.busy : texts.action)}
        />
      </Button>
    </Way>
  );
}

function describeSaving(saved: Result<Delivered, RawLogsProblem>, language: Language): string {
  const { startWays, saveProblems } = bootStrings[language];
  const { saveLogs } = startWays;
  if (saved.ok) return saved.value.type === 'saved' ? saveLogs.saved(saved.value.name) : '';
  const { error } = saved;
  if (error.type === 'no-logs') return saveLogs.none;
  // The record has one text for each type; the compiler cannot tie the two lookups together.
  const describe = saveProblems[error.type] as (problem: typeof error) => string;
  return describe(error);
}
