import { Fragment, type ReactNode } from 'react';
import { RowGap } from './row-gap';
import { useRowWindow } from './use-row-window';

/** For the `<tr>` of an item. */
export interface RowAttributes {
  readonly 'data-index': number;
  readonly ref: ((row: HTMLTableRowElement | null) => void) | undefined;
}

interface TableRowsProps<T> {
  readonly items: readonly T[];
  readonly toKey: (item: T) => string;
  /** Usual height of a row, in pixels. */
  readonly rowHeight: number;
  readonly columns: number;
  /** One `<tr>` with the attributes given on it. */
  readonly children: (item: T, attributes: RowAttributes) => ReactNode;
}

/** A table's body; only the rows in sight are made when there are hundreds. */
export function TableRows<T>({ items, toKey, rowHeight, columns, children }: TableRowsProps<T>) {
  const { first, last, above, below, body, rowRef } = useRowWindow(items.length, rowHeight);
  return (
    <tbody ref={body}>
      <RowGap columns={columns} height={above} />
      {items.slice(first, last + 1).map((item, offset) => (
        <Fragment key={toKey(item)}>{children(item, { 'data-index': first + offset, ref: rowRef })}</Fragment>
      ))}
      <RowGap columns={columns} height={below} />
    </tbody>
  );
}
