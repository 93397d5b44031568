import { ArrowRight } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { ReadAccess } from '../../application/create-services';
import { toDelivery } from '../../application/send/to-delivery';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { JudgeWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import typography from '../../components/typography.module.css';
import { assertNever } from '../../domain/result';
import type { StoredRevision } from '../../domain/revision';
import { useAddressRound } from '../../hooks/use-address-round';
import { useLive } from '../../hooks/use-live';
import { useLanguage, useText } from '../../hooks/use-text';
import { type AddressRound, routes } from '../../routes';
import { formatCount } from '../../strings/formats';
import type { Language } from '../../strings/language';
import type { Strings } from '../../strings/strings';
import { type DeskStep, findNextStep } from './next-step';
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

function Card({ workspace, step }: { readonly workspace: JudgeWorkspace; readonly step: DeskStep }) {
  const { desk } = useText().judge;
  const language = useLanguage();
  const [, navigate] = useLocation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Enter goes on at once, unless the person is somewhere already.
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, []);
  const round = useAddressRound();
  const { caption, title, institution, way } = sayStep(
    { workspace: workspace.id, round },
    step,
    desk,
    language,
  );
  return (
    <section className={styles.card}>
      <div className={styles.words}>
        {caption && <p className={typography.aside}>{caption}</p>}
        <p className={styles.title}>{title}</p>
        {institution && <p className={styles.institution}>{institution}</p>}
      </div>
      {way && (
        <Button ref={button} look="primary" className={styles.go} onClick={() => navigate(way.to)}>
          {way.label}
          <ArrowRight aria-hidden="true" />
        </Button>
      )}
    </section>
  );
}

interface SaidStep {
  readonly caption?: string;
  readonly title: string;
  readonly institution?: string;
  readonly way?: { readonly label: string; readonly to: string };
}

function sayStep(
  { workspace, round }: { readonly workspace: WorkspaceId; readonly round: AddressRound },
  step: DeskStep,
  desk: Strings['judge']['desk'],
  language: Language,
): SaidStep {
  switch (step.type) {
    case 'continue':
    case 'start':
    case 'score-again': {
      const { caption, open } = wordsOf(step.type, desk);
      const { id: entry, number, title, institution } = step.sheet.entry;
      const way = { label: open(number), to: routes.scoring(workspace, entry, round) };
      return { caption, title, institution: institution.name, way };
    }
    case 'sign':
      return {
        title: desk.nextSign(formatCount(step.count, language)),
        way: { label: desk.nextSignAction, to: routes.review(workspace, round) },
      };
    case 'hand-over':
      return {
        title: desk.nextHandOver(formatCount(step.count, language)),
        way: { label: desk.nextHandOverAction, to: routes.handOver(workspace) },
      };
    case 'sign-again':
      return { title: desk.nextSignAgain(formatCount(step.count, language)) };
    case 'done':
      return { title: desk.nextDone };
    default:
      return assertNever(step);
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
