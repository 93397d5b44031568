import { CircleAlert, CircleCheck, Lock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../components/button';
import { useAddressRound } from '../../hooks/use-address-round';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { formatCount, formatInstant } from '../../strings/formats';
import type { Language } from '../../strings/language';
import type { Strings } from '../../strings/strings';
import { RoundClosing, type RoundClosingProps } from './round-closing';
import styles from './round-state.module.css';

interface RoundStateProps extends RoundClosingProps {
  /** What the state rests on. */
  readonly counts: ReactNode;
}

/** How far the ranking can be relied on, in one line that opens, and what comes next. */
export function RoundState({ workspace, view, counts }: RoundStateProps) {
  const { collect, frame, results: words } = useText();
  const language = useLanguage();
  const addressRound = useAddressRound();
  const [, navigate] = useLocation();
  const { closed, tabulation } = view;
  const { title, tone, Icon, text } = describe(view, words, language);
  const isOpen = closed?.table === 'differs';
  return (
    <div className={styles.state} data-tone={tone}>
      <details className={styles.details} open={isOpen}>
        <summary className={styles.title}>
          <Icon aria-hidden="true" />
          <strong>{title}</strong>
        </summary>
        <div className={styles.text}>
          {text && <p>{text}</p>}
          {counts}
        </div>
      </details>
      <div className={styles.ways}>
        {!tabulation.complete && (
          <Button
            look="plain"
            onClick={() => navigate(routes.secretariat(workspace.id, 'progress', addressRound))}
          >
            {collect.seeProgress}
          </Button>
        )}
        <RoundClosing workspace={workspace} view={view} />
        {closed && (
          <Button look="primary" onClick={() => navigate(routes.secretariat(workspace.id, 'papers'))}>
            {frame.screens.papers}
          </Button>
        )}
      </div>
    </div>
  );
}

function describe(
  { closed, round, tabulation }: RoundStateProps['view'],
  words: Strings['results'],
  language: Language,
) {
  if (closed === undefined) {
    return tabulation.complete
      ? { title: words.complete, text: words.canCloseText, tone: 'success', Icon: CircleCheck }
      : {
          title: words.provisional(formatCount(tabulation.counts.missing, language)),
          text: undefined,
          tone: 'warning',
          Icon: TriangleAlert,
        };
  }
  const late = closed.late === 0 ? [] : [words.closedLate(formatCount(closed.late, language))];
  const told = words.closedAt(round.name, formatInstant(closed.at, language), closed.by);
  return closed.table === 'differs'
    ? { title: [told, ...late].join(' '), text: words.closedDiffers, tone: 'problem', Icon: CircleAlert }
    : {
        title: [words.closedText, told, ...late].join(' '),
        text: undefined,
        tone: late.length > 0 ? 'warning' : 'success',
        Icon: Lock,
      };
}
