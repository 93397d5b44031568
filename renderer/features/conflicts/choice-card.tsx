import type { ReactNode } from 'react';
import type { ChoiceEffect, MovedEntry } from '../../application/disputes/choice-effects';
import layout from '../../components/layout.module.css';
import { Tag } from '../../components/tag';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount, formatPoints } from '../../strings/formats';
import styles from './choice-list.module.css';

/** Moved entries named one by one; all are counted. */
const NAMED = 3;

interface ChoiceCardProps {
  readonly title: string;
  /** Undefined for a version that can't be chosen. */
  readonly effect: ChoiceEffect | undefined;
  readonly place: 'now' | 'possible';
  /** The way to make this choice, or why there is none. */
  readonly children: ReactNode;
}

/** What one choice would do to the entry and to those around it. */
export function ChoiceCard({ title, effect, place, children }: ChoiceCardProps) {
  const { conflicts } = useText();
  const language = useLanguage();
  return (
    <article className={styles.card} data-place={place}>
      <header className={layout.lineApart}>
        <h2 className={styles.title}>{title}</h2>
        {place === 'now' && <Tag tone="accent">{conflicts.now}</Tag>}
      </header>
      {effect && (
        <>
          <p className={styles.effect}>
            <strong className={styles.score}>
              {effect.score ? formatPoints(effect.score, language) : '–'}
            </strong>
            <span>
              {effect.rank === undefined
                ? conflicts.noRank
                : conflicts.rank(effect.rank, effect.tied ? 'tied' : 'alone')}
              {effect.provisional && effect.rank !== undefined && (
                <span className={styles.soft}> · {conflicts.provisional}</span>
              )}
            </span>
          </p>
          {place === 'now' && effect.moved.length === 0 ? null : <Moved moved={effect.moved} />}
        </>
      )}
      {children}
    </article>
  );
}

function Moved({ moved }: { readonly moved: readonly MovedEntry[] }) {
  const { conflicts } = useText();
  const language = useLanguage();
  const show = (rank: number | undefined): string => (rank === undefined ? '–' : formatCount(rank, language));
  if (moved.length === 0) return <p className={styles.soft}>{conflicts.noneMoved}</p>;
  const named = moved
    .slice(0, NAMED)
    .map(({ entry, from, to }) => conflicts.moved(entry.number, show(from), show(to)));
  return (
    <p className={styles.soft}>
      {conflicts.movedTitle(formatCount(moved.length, language))} {named.join(', ')}
      {moved.length > NAMED ? ', …' : '.'}
    </p>
  );
}
