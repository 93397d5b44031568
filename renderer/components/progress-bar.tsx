import styles from './progress-bar.module.css';

interface ProgressBarProps {
  /** What is under way, in words. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return (
    <div className={styles.progress}>
      <div className={styles.label}>
        <span>{label}</span>
        <span>
          {done} / {total}
        </span>
      </div>
      <progress className={styles.bar} aria-label={label} value={done} max={Math.max(total, 1)} />
    </div>
  );
}
