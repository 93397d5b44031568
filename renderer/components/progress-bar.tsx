import layout from './layout.module.css';
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  /** What is under way, in words. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** `percent` where the numbers themselves mean nothing to the person. */
  readonly figures?: 'counts' | 'percent';
}

export function ProgressBar({ label, done, total, figures = 'counts' }: ProgressBarProps) {
  return (
    <div className={layout.stackTight}>
      <div className={styles.label}>
        <span>{label}</span>
        <span>
          {figures === 'counts' ? `${done} / ${total}` : `${Math.floor((100 * done) / Math.max(total, 1))} %`}
        </span>
      </div>
      <progress className={styles.bar} aria-label={label} value={done} max={Math.max(total, 1)} />
    </div>
  );
}
