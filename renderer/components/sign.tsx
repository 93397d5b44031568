import type { ReactNode } from 'react';
import styles from './sign.module.css';

interface SignProps {
  readonly icon: ReactNode;
  readonly tone?: 'neutral' | 'warning' | 'accent';
  readonly children: string;
}

/** A state in words; in a table of one line a row only its picture, the words under the pointer and read out. */
export const Sign = ({ icon, tone = 'neutral', children }: SignProps) => (
  <span className={styles.sign} data-tone={tone} title={children}>
    {icon}
    <span className={styles.word}>{children}</span>
  </span>
);
