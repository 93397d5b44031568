import type { ReactNode } from 'react';
import layout from './layout.module.css';
import { OneLine } from './one-line';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  /** One sentence: what this screen is for. It takes one line, and opens where it is longer. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: 'reading' | 'full';
  readonly children: ReactNode;
}

/** A screen's heading, its actions, and its content. */
export function Page({ title, lead, actions, width = 'reading', children }: PageProps) {
  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1>{title}</h1>
          {lead && <OneLine className={styles.lead}>{lead}</OneLine>}
        </div>
        {actions && <div className={layout.row}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A titled part of a screen on its own sheet of paper. */
export function Section({ title, children }: { readonly title?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}
