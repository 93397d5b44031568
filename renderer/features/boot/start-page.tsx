import type { ReactNode } from 'react';
import layout from '../../components/layout.module.css';
import { MarkLogo } from '../../components/mark-logo';
import styles from './start-page.module.css';

/** What stands on the screen before the program itself does: its name, and what there is to say. */
export const StartPage = ({ children }: { readonly children: ReactNode }) => (
  <main className={styles.page}>
    <header className={layout.lineLoose}>
      <MarkLogo size={40} />
      <h1>Pleno</h1>
    </header>
    {children}
  </main>
);
