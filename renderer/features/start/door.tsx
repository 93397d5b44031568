import type { ReactNode } from 'react';
import typography from '../../components/typography.module.css';
import styles from './door.module.css';

interface DoorProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly text: string;
  readonly onOpen: () => void;
}

/** A way on, as large as it is important. */
export const Door = ({ icon, name, text, onOpen }: DoorProps) => (
  <button type="button" className={styles.door} onClick={onOpen}>
    {icon}
    <span className={styles.name}>{name}</span>
    <span className={typography.soft}>{text}</span>
  </button>
);
