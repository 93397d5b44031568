import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, type RefObject } from 'react';
import { RowGap } from './row-gap';

/** Up to here every row is simply there, for finding in the page, printing, and screen readers. */
const PLAIN_LIMIT = 300;

interface TableRowsProps<T> {
  readonly items: readonly T[];
  readonly toKey: (item: T) => string;
  /** The element that scrolls: the table's frame. */
  readonly frame: RefObject<HTMLElement | null>;
  /** Usual height of a row, in pixels. */
  readonly rowHeight: number;
  readonly columns: number;
  /** One `<tr>` with the attributes given on it. */
  readonly children: (
    item: T,
    attributes: { readonly 'data-index': number; readonly ref: (row: HTMLTableRowElement | null) => void },
  ) => ReactNode;
}

/** A table's body; only the rows in sight are made when there are thousands. */
export function TableRows<T>({ items, toKey, frame, rowHeight, columns, children }: TableRowsProps<T>) {
  const virtual = items.length > PLAIN_LIMIT;
  const virtualizer = useVirtualizer({
    count: virtual ? items.length : 0,
    enabled: virtual,
    getScrollElement: () => frame.current,
    // It takes hold of the frame a drawing later than the table, and must leave it where it was scrolled to.
    initialOffset: () => frame.current?.scrollTop ?? 0,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  if (!virtual) {
    return (
      <tbody>
        {items.map((item, index) => (
          <Fragment key={toKey(item)}>{children(item, { 'data-index': index, ref: ignore })}</Fragment>
        ))}
      </tbody>
    );
  }
  const rows = virtualizer.getVirtualItems();
  const above = rows[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0);
  return (
    <tbody>
      <RowGap columns={columns} height={above} />
      {rows.map(({ index }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <Fragment key={toKey(item)}>
            {children(item, { 'data-index': index, ref: virtualizer.measureElement })}
          </Fragment>
        );
      })}
      <RowGap columns={columns} height={below} />
    </tbody>
  );
}

const ignore = (): void => undefined;
