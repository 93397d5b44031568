import { ArrowRight } from 'lucide-react';
import { type Ref, useCallback, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { ReadAccess } from '../../application/create-services';
import { toDelivery } from '../../application/send/to-delivery';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { JudgeWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import typography from '../../components/typography.module.css';
import { assertNever } from '../../domain/result';
import type { StoredRevision } from '../../domain/revision';
import { useLive } from '../../hooks/use-live';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { formatCount } from '../../strings/formats';
import type { Strings } from '../../strings/strings';
import { findNextStep, type NextStep } from './next-step';
import styles from './next-step-card.module.css';

interface NextStepCardProps {
  readonly workspace: JudgeWorkspace;
  readonly sheets: readonly OwnSheet[];
  readonly revisions: readonly StoredRevision[];
}

/** The one thing to do next, big enough not to be missed. */
export function NextStepCard({ workspace, sheets, revisions }: NextStepCardProps) {
  const listExports = useCallback((facts: ReadAccess) => facts.listExports(workspace.id), [workspace.id]);
  const exports = useLive(listExports);
  if (exports.type === 'loading') return null;
  const { undelivered } = toDelivery(workspace, revisions, exports.value);
  return <Card workspace={workspace} step={findNextStep(sheets, undelivered.length)} />;
}

function Card({ workspace, step }: { readonly workspace: JudgeWorkspace; readonly step: NextStep }) {
  const { desk } = useText().judge;
  const language = useLanguage();
  const [, navigate] = useLocation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Enter goes on at once, unless the person is somewhere already.
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, []);
  switch (step.type) {
    case 'continue':
    case 'start':
    case 'score-again': {
      const words = wordsOf(step.type, desk);
      const { entry } = step.sheet;
      return (
        <section className={styles.card}>
          <p className={typography.aside}>{words.caption}</p>
          <p className={styles.title}>{entry.title}</p>
          <p className={styles.institution}>{entry.institution.name}</p>
          <Go
            buttonRef={button}
            label={words.open(entry.number)}
            onGo={() => navigate(routes.scoring(workspace.id, entry.id))}
          />
        </section>
      );
    }
    case 'sign':
      return (
        <section className={styles.card}>
          <p className={styles.title}>{desk.nextSign(formatCount(step.count, language))}</p>
          <Go
            buttonRef={button}
            label={desk.nextSignAction}
            onGo={() => navigate(routes.review(workspace.id))}
          />
        </section>
      );
    case 'hand-over':
      return (
        <section className={styles.card}>
          <p className={styles.title}>{desk.nextHandOver(formatCount(step.count, language))}</p>
          <Go
            buttonRef={button}
            label={desk.nextHandOverAction}
            onGo={() => navigate(routes.handOver(workspace.id))}
          />
        </section>
      );
    case 'sign-again':
      return (
        <section className={styles.card}>
          <p className={styles.title}>{desk.nextSignAgain(formatCount(step.count, language))}</p>
        </section>
      );
    case 'done':
      return (
        <section className={styles.card}>
          <p className={styles.title}>{desk.nextDone}</p>
        </section>
      );
  }
}

function wordsOf(step: 'continue' | 'start' | 'score-again', desk: Strings['judge']['desk']) {
  switch (step) {
    case 'continue':
      return { caption: desk.nextContinue, open: desk.nextOpen };
    case 'start':
      return { caption: desk.nextStart, open: desk.nextOpenFirst };
    case 'score-again':
      return { caption: desk.nextAgain, open: desk.nextOpenAgain };
    default:
      return assertNever(step);
  }
}

interface GoProps {
  readonly buttonRef: Ref<HTMLButtonElement>;
  readonly label: string;
  readonly onGo: () => void;
}

function Go({ buttonRef, label, onGo }: GoProps) {
  return (
    <Button ref={buttonRef} look="primary" className={styles.go} onClick={onGo}>
      {label}
      <ArrowRight aria-hidden="true" />
    </Button>
  );
}
