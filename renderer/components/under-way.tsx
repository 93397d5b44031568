import { type ReactNode, type Ref, useLayoutEffect, useRef } from 'react';
import { Button } from './button';
import styles from './under-way.module.css';

interface UnderWayProps {
  /** How far it is. */
  readonly children: ReactNode;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** Work that takes its time and the way to end it, on one line: neither is out of sight while the other isn't. */
export function UnderWay({ children, cancelLabel, onCancel, buttonRef }: UnderWayProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The button that was pressed has gone away: its successor takes the cursor, and gives it back.
    if (document.activeElement === document.body) place.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div ref={place} className={styles.underWay}>
      <div className={styles.work}>{children}</div>
      <Button ref={buttonRef} onClick={onCancel}>
        {cancelLabel}
      </Button>
    </div>
  );
}
