import { useCallback } from 'react';
import { classNames } from '../class-names';
import { focusWhenScrolled } from '../focus-when-scrolled';
import styles from './data-table.module.css';
import { toColumnLayout } from './rules/column-layout';
import type { TableProps } from './table-props';
import { TableRows } from './table-rows';

/** Items, a row each, under a head that stays in sight. */
export function DataTable<T>(props: TableProps<T>) {
  const { columns, items, empty, look = 'framed', frameClassName, frameRef } = props;
  const frame = useCallback(
    (part: HTMLDivElement | null) => {
      if (frameRef) frameRef.current = part;
      return focusWhenScrolled(part);
    },
    [frameRef],
  );
  if (items.length === 0 && empty !== undefined) return empty;
  const layout = toColumnLayout(columns);
  if (look === 'page') return <TableRows {...props} layout={layout} />;
  const { start, end } = layout?.covered ?? { start: 0, end: 0 };
  return (
    <div
      ref={frame}
      className={classNames(styles.frame, look === 'tall' && styles.tall, frameClassName)}
      // Where the cursor goes isn't under what stays in sight.
      style={layout && { scrollPadding: `2.5rem ${end}rem 0 ${start}rem` }}
    >
      <TableRows {...props} layout={layout} />
    </div>
  );
}
