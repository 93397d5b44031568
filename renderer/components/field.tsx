import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import typography from './typography.module.css';

interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

interface FieldProps {
  readonly label: ReactNode;
  /** What to write here, when the label doesn't say it all. */
  readonly hint?: ReactNode;
  /** What is wrong with what was typed; the typed text stays. */
  readonly problem?: ReactNode;
  /** `stacked`: label above; `hidden`: label for screen readers only, for rows of a table. */
  readonly layout?: 'stacked' | 'hidden';
  readonly children: (control: ControlProps) => ReactNode;
}

/** A labelled control with its hint and its problem, tied together for screen readers. */
export function Field({ label, hint, problem, layout = 'stacked', children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const problemId = problem ? `${id}-problem` : undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={layout === 'hidden' ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': [hintId, problemId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': problem ? true : undefined,
      })}
      {hint && (
        <div id={hintId} className={typography.aside}>
          {hint}
        </div>
      )}
      <div aria-live="polite" className={styles.live}>
        {problem && (
          <div id={problemId} className={styles.problem}>
            {problem}
          </div>
        )}
      </div>
    </div>
  );
}
