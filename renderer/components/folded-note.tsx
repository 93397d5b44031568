import type { ReactNode } from 'react';
import styles from './folded-note.module.css';

interface FoldedNoteProps {
  /** Whom or what it is for: the only line in sight at first. */
  readonly title: string;
  readonly children: ReactNode;
}

/** Something few need: one line, that opens. */
export function FoldedNote({ title, children }: FoldedNoteProps) {
  return (
    <details className={styles.note}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
