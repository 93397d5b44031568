import type { ComponentProps } from 'react';
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
      <Bar aria-label={label} value={done} max={Math.max(total, 1)} />
    </div>
  );
}

interface BarProps extends ComponentProps<'progress'> {
  readonly look?: 'framed' | 'bare';
}

/** The bar alone, where the words about it stand elsewhere. */
export const Bar = ({ look = 'framed', ...progress }: BarProps) => (
  <progress className={styles.bar} data-look={look} {...progress} />
);
