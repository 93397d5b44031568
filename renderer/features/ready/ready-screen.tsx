import { ListChecks } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { LAPTOP_CHECKS, type LaptopCheck, worstVerdict } from '../../application/laptop/laptop-readiness';
import { BackButton } from '../../components/back-button';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Page, Section } from '../../components/page';
import { ProgressBar } from '../../components/progress-bar';
import typography from '../../components/typography.module.css';
import { UnderWay } from '../../components/under-way';
import { useApp } from '../../hooks/app-context';
import { useDocumentTitle } from '../../hooks/use-document-title';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { formatInstant } from '../../strings/formats';
import { CheckRow, type RowState } from './check-row';
import { ClockFace } from './clock-face';
import { LaptopSheetForm } from './laptop-sheet-form';
import { toLaptopTraits } from './laptop-traits';
import styles from './ready-screen.module.css';
import { TestPageFields } from './test-page-fields';
import { useLaptopChecks } from './use-laptop-checks';

/** Is this laptop fit for the day? Its disk, its clock, its printer, and the way of a mark through files. */
export function ReadyScreen() {
  const { platform } = useApp();
  const { ready } = useText();
  useDocumentTitle(ready.title);
  const checks = useLaptopChecks();
  const { printed, setPrinted } = checks;
  const facts = toLaptopTraits(
    { userAgent: navigator.userAgent, cores: navigator.hardwareConcurrency, screen: window.screen },
    platform.kind,
    ready,
  );
  return (
    <main id="content" tabIndex={-1} className={styles.ready}>
      <Page
        title={ready.title}
        lead={ready.lead}
        actions={<BackButton label={ready.back} otherwise={routes.start()} />}
      >
        <RunBar checks={checks} />
        <ol className={styles.list} aria-label={ready.listLabel}>
          {LAPTOP_CHECKS.map((check) => (
            <CheckRow key={check} check={check} state={toRowState(check, checks)}>
              {check === 'clock' && <ClockFace />}
              {check === 'printer' && <TestPageFields printed={printed} onPrinted={setPrinted} />}
            </CheckRow>
          ))}
        </ol>
        <LaptopSheetForm
          run={checks.phase.type === 'done' ? checks.phase.run : undefined}
          laptop={checks.laptop}
          onLaptop={checks.setLaptop}
          facts={facts}
          printed={printed}
          onSave={(run) => void checks.remember(run)}
        />
        <Section title={ready.factsTitle}>
          <dl className={styles.facts}>
            {facts.map(({ name, text }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </Page>
    </main>
  );
}

type Checks = ReturnType<typeof useLaptopChecks>;

function toRowState(check: LaptopCheck, { phase, results, last }: Checks): RowState {
  const result = results.find((each) => each.check === check);
  if (result) return { type: 'done', result };
  if (phase.type === 'running' && phase.check === check) return { type: 'running' };
  const before = typeof last === 'object' ? last.verdicts[check] : undefined;
  // While a run is under way, what it will find is what counts.
  return { type: 'waiting', before: phase.type === 'idle' ? before : undefined };
}

/** The one button, how far the checks have got, and what they say all together. */
function RunBar({ checks }: { readonly checks: Checks }) {
  const { common, ready } = useText();
  const { phase, results, last, start, cancel } = checks;
  const button = useRef<HTMLButtonElement>(null);
  const running = phase.type === 'running';
  const [touched, setTouched] = useState<'no' | 'yes'>('no');
  useEffect(() => {
    // The button that was pressed has gone away: its successor takes the cursor.
    if (touched === 'yes' && document.activeElement === document.body) button.current?.focus();
  });
  const press = (action: () => void): void => {
    setTouched('yes');
    action();
  };
  return (
    <div className={layout.stackWide}>
      {running ? (
        <UnderWay buttonRef={button} cancelLabel={common.cancel} onCancel={() => press(cancel)}>
          <ProgressBar
            label={ready.checking(ready.checks[phase.check])}
            done={results.length}
            total={LAPTOP_CHECKS.length}
          />
        </UnderWay>
      ) : (
        <div className={layout.rowWide}>
          <Button
            key="start"
            ref={button}
            look="primary"
            clicks="first"
            className={styles.big}
            icon={<ListChecks aria-hidden="true" />}
            onClick={() => press(() => void start())}
          >
            {phase.type === 'idle' ? ready.checkNow : ready.checkAgain}
          </Button>
          <LastCheck last={last} />
        </div>
      )}
      {phase.type === 'done' && <Summary results={results} />}
      {phase.type === 'cancelled' && (
        <Notice tone="info" announce="spoken">
          {ready.cancelled}
        </Notice>
      )}
    </div>
  );
}

function LastCheck({ last }: Pick<Checks, 'last'>) {
  const { ready } = useText();
  const language = useLanguage();
  if (last === 'unread') return null;
  return (
    <span className={typography.aside}>
      {last === 'none' ? ready.neverChecked : ready.lastCheck(formatInstant(last.at, language))}
    </span>
  );
}

function Summary({ results }: Pick<Checks, 'results'>) {
  const { ready } = useText();
  const verdict = worstVerdict(results.map((result) => result.verdict));
  const tone = ({ good: 'success', attention: 'warning', problem: 'problem' } as const)[verdict];
  return (
    <Notice tone={tone} announce="spoken">
      {ready.summary[verdict]}
    </Notice>
  );
}
