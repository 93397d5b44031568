import type { ReactNode } from 'react';
import { useTableSetting } from './table-setting';
import styles from './table-status.module.css';

interface TableStatusProps {
  readonly said: string | undefined;
  readonly chosen: number;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** How many rows are chosen and what can be done with them, or what was done; at the foot of the window. */
export function TableStatus({ said, chosen, children }: TableStatusProps) {
  const setting = useTableSetting();
  if (setting === undefined) return null;
  const { words } = setting;
  return (
    <div className={styles.status} data-holds={chosen > 0 || said !== undefined ? 'something' : 'nothing'}>
      <span role="status">{said ?? (chosen > 0 && `${words.chosen(chosen)} · ${words.keys}`)}</span>
      {children}
    </div>
  );
}
