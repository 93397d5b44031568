import type { Judge } from '../../domain/competition';
import styles from './cards-screen.module.css';

/** Code and name, as the tables of cards have them. */
export const JudgeName = ({ judge: { code, name } }: { readonly judge: Judge }) => (
  <>
    <span className={styles.judgeCode}>{code}</span> {name}
  </>
);
