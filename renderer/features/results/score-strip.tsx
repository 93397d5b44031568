import { compareScores, formatScore, type Score } from '../../domain/score';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatPoints } from '../../strings/formats';
import styles from './score-strip.module.css';

interface ScoreStripProps {
  readonly scores: readonly Score[];
  readonly own: Score;
}

/** Every entry's score as a tick, this one's taller: where it stands, at a glance. */
export function ScoreStrip({ scores, own }: ScoreStripProps) {
  const { results } = useText();
  const language = useLanguage();
  const sorted = scores.toSorted(compareScores);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest) return null;
  // Only for drawing: ranks never come from these numbers.
  const value = (score: Score): number => Number(formatScore(score, 6));
  const span = value(highest) - value(lowest) || 1;
  const place = (score: Score): number => 10 + (980 * (value(score) - value(lowest))) / span;
  return (
    <figure className={styles.strip}>
      <figcaption className={styles.caption}>
        <strong>{results.stripTitle}</strong>
        <span>
          {results.stripText(
            formatPoints(own, language),
            formatPoints(lowest, language),
            formatPoints(highest, language),
          )}
        </span>
      </figcaption>
      <svg viewBox="0 0 1000 40" preserveAspectRatio="none" className={styles.drawing} aria-hidden="true">
        <path className={styles.ticks} d={scores.map((score) => `M${place(score)} 14V34`).join('')} />
        <path className={styles.own} d={`M${place(own)} 2V38`} />
      </svg>
    </figure>
  );
}
