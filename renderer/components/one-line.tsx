import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { LineOpener } from './line-opener';
import styles from './one-line.module.css';
import { useOneLine } from './use-one-line';

interface OneLineProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A sentence beside a heading: cut off where it is longer than the line, and opened by its button. */
export function OneLine({ className, children }: OneLineProps) {
  const { ref, state, length, toggle } = useOneLine();
  const id = useId();
  return (
    <div className={classNames(styles.line, className)} data-state={state}>
      <div ref={ref} id={id} className={styles.words}>
        {children}
      </div>
      {length === 'cut' && <LineOpener opens={id} state={state} onToggle={toggle} />}
    </div>
  );
}
