import styles from './row-gap.module.css';

interface RowGapProps {
  readonly height: number;
  readonly columns: number;
}

/** Room in a long table for the rows that are not drawn. */
export function RowGap({ height, columns }: RowGapProps) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={columns} className={styles.gap} style={{ height }} />
    </tr>
  );
}
