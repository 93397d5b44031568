import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './tag.module.css';

interface TagProps {
  readonly tone: 'neutral' | 'accent' | 'warning' | 'danger' | 'gold' | 'outline';
  /** State is never colour alone: give it a word, and an icon where it helps. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

export function Tag({ tone, icon, children }: TagProps) {
  return (
    <span className={classNames(styles.tag, styles[tone])}>
      {icon}
      {children}
    </span>
  );
}
