import { toStripRange } from './calibration/calibration';
import styles from './tick-strip.module.css';

interface TickStripProps {
  /** What it shows, in words. */
  readonly label: string;
  readonly values: readonly number[];
  /** Where this sheet stands among them. */
  readonly current: number | undefined;
  readonly format: (value: number) => string;
  /** The ends of the strip are multiples of it, so that a hair's breadth doesn't look like a gulf. */
  readonly unit: number;
}

/** A tick for each of the judge's own earlier values, and a marker for the current one. */
export function TickStrip({ label, values, current, format, unit }: TickStripProps) {
  const all = current === undefined ? values : [...values, current];
  if (all.length === 0) return null;
  const [low, high] = toStripRange(all, unit);
  const place = (value: number): number => ((value - low) / (high - low)) * 100;
  return (
    <div className={styles.strip} role="img" aria-label={label}>
      <svg className={styles.drawing} viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
        <line className={styles.base} x1="0" x2="100" y1="20" y2="20" />
        {[...new Set(values)].map((value) => (
          <line key={value} className={styles.tick} x1={place(value)} x2={place(value)} y1="8" y2="20" />
        ))}
        {current !== undefined && (
          <line className={styles.current} x1={place(current)} x2={place(current)} y1="2" y2="20" />
        )}
      </svg>
      <div className={styles.ends} aria-hidden="true">
        <span>{format(low)}</span>
        <span>{format(high)}</span>
      </div>
    </div>
  );
}
