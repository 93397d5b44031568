import type { ReactNode } from 'react';
import styles from './sign.module.css';

interface SignProps {
  readonly icon: ReactNode;
  readonly tone?: 'neutral' | 'warning' | 'accent';
  /** `spoken`: the words are never shown beside the picture. */
  readonly words?: 'shown' | 'spoken';
  readonly children: string;
}

/** A state in words; in a table of one line a row only its picture, the words under the pointer and read out. */
export const Sign = ({ icon, tone = 'neutral', words = 'shown', children }: SignProps) => (
  <span className={styles.sign} data-tone={tone} title={children}>
    {icon}
    <span className={words === 'spoken' ? 'visually-hidden' : styles.word}>{children}</span>
  </span>
);
