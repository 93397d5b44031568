import { ArrowDown, ArrowUp } from 'lucide-react';
import type { CSSProperties } from 'react';
import { classNames } from '../class-names';
import type { Column } from './column';
import styles from './data-table.module.css';
import type { Direction } from './rules/sort-rows';

interface HeadCellProps<T> {
  readonly column: Column<T>;
  /** By which the table is sorted now. */
  readonly sorted: Direction | undefined;
  readonly style: CSSProperties | undefined;
  readonly stick: Column<T>['stick'];
  /** Of what the arrow keys go to; undefined leaves it to the Tab key. */
  readonly tabIndex: number | undefined;
  readonly onSort: () => void;
}

/** What a column is called; a press sorts by it. */
export function HeadCell<T>({ column, sorted, style, stick, tabIndex, onSort }: HeadCellProps<T>) {
  const { head, headLook, kind, headClassName, order } = column;
  const name = headLook === 'spoken' ? <span className="visually-hidden">{head}</span> : head;
  const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={classNames(kind === 'number' && styles.number, headClassName) || undefined}
      style={style}
      data-stick={stick}
      aria-sort={order === undefined ? undefined : (sorted ?? 'none')}
      tabIndex={order === undefined ? tabIndex : undefined}
    >
      {order === undefined ? (
        name
      ) : (
        <button
          type="button"
          className={styles.sort}
          data-sorted={sorted}
          tabIndex={tabIndex}
          onClick={onSort}
        >
          <span className={styles.headText}>{name}</span>
          <Arrow aria-hidden="true" />
        </button>
      )}
    </th>
  );
}
