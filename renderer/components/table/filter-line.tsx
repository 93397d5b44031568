import type { ReactNode } from 'react';
import styles from './filter-line.module.css';

interface FilterLineProps {
  readonly children: ReactNode;
  /** What is shown of how many, or what the filters mean for what is shown. */
  readonly note?: ReactNode;
  /** For the end of the line. */
  readonly tools?: ReactNode;
}

/** What narrows a table down, in one line above it: fields whose names stand in them. */
export const FilterLine = ({ children, note, tools }: FilterLineProps) => (
  <search className={styles.line}>
    {children}
    <span className={styles.note} role="status">
      {note}
    </span>
    {tools}
  </search>
);
