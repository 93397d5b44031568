import { Copy, Rows2, Rows4 } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '../icon-button';
import type { TableHandle } from './table-props';
import { useTableSetting } from './table-setting';
import styles from './table-tools.module.css';

interface TableToolsProps {
  /** Absent where there is nothing to copy. */
  readonly table?: RefObject<TableHandle | null>;
}

/** How high rows are, in all tables; and copying this one. For the end of a line of filters. */
export function TableTools({ table }: TableToolsProps) {
  const setting = useTableSetting();
  if (setting === undefined) return null;
  const { density, setDensity, words } = setting;
  return (
    <div className={styles.tools}>
      <IconButton
        label={`${words.density}: ${words.densities.dense}`}
        aria-pressed={density === 'dense'}
        icon={density === 'dense' ? <Rows4 aria-hidden="true" /> : <Rows2 aria-hidden="true" />}
        onClick={() => setDensity(density === 'dense' ? 'roomy' : 'dense')}
      />
      {table && (
        <IconButton
          label={words.copy}
          icon={<Copy aria-hidden="true" />}
          onClick={() => void table.current?.copy()}
        />
      )}
    </div>
  );
}
