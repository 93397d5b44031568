import styles from './sheet-counts.module.css';

interface SheetCountsProps {
  /** What should have been scored, what was, and what not. */
  readonly counts: string;
  /** Who doesn't score what and why, one sentence each; may be empty. */
  readonly abstentions: readonly string[];
  /** Names the list of abstentions, how many there are included. */
  readonly title: string;
}

/** The numbers a round's state rests on; who doesn't score, and why, is a click away. */
export const SheetCounts = ({ counts, abstentions, title }: SheetCountsProps) => (
  <>
    <p className={styles.counts}>{counts}</p>
    {abstentions.length > 0 && (
      <details className={styles.abstentions}>
        <summary>{title}</summary>
        <ul>
          {abstentions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
    )}
  </>
);
