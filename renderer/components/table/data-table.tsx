import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useImperativeHandle,
} from 'react';
import { Link } from 'wouter';
import { classNames } from '../class-names';
import { focusWhenScrolled } from '../focus-when-scrolled';
import styles from './data-table.module.css';
import { RowGap } from './row-gap';
import { useRowWindow } from './use-row-window';

interface DataAttributes {
  readonly [name: `data-${string}`]: string | number | undefined;
}

/** The way from a row to what it is about. */
interface RowLink {
  readonly href: string;
  /** Said instead of the cell's text. */
  readonly label?: string;
  /** Instead of the usual look. */
  readonly className?: string | undefined;
  readonly tabIndex?: number;
  readonly ref?: (link: HTMLAnchorElement | null) => void;
  readonly onClick?: () => void;
  readonly onFocus?: () => void;
}

/** What tells a column from the table's others: its head, or an id where that is more than a text. */
type ColumnHead =
  | { readonly id?: never; readonly head: string }
  | { readonly id: string; readonly head: ReactNode };

export type Column<T> = ColumnHead & {
  /** `spoken`: only a screen reader says it. */
  readonly headLook?: 'shown' | 'spoken';
  /** `name`: names its row. `number`: to the right, in one line. `action`: so too, what can be done with the row. */
  readonly kind?: 'text' | 'name' | 'number' | 'action';
  readonly headClassName?: string | undefined;
  /** Of the cells below the head. */
  readonly className?: string | undefined;
  readonly cell: (item: T) => ReactNode;
  /** Makes what stands in the cell a link. @param index from 0 */
  readonly link?: (item: T, index: number) => RowLink;
  readonly data?: (item: T) => DataAttributes;
};

export interface TableHandle {
  /** Puts the cursor on the first link or button of a row, scrolling there if need be. @param index from 0 */
  readonly focusRow: (index: number) => void;
}

interface TableProps<T> {
  readonly columns: readonly Column<T>[];
  readonly items: readonly T[];
  /** Different for each item. */
  readonly toKey: (item: T) => string;
  /** What the table holds, for a screen reader. */
  readonly caption?: string;
  /** Id of a heading that says what it holds. */
  readonly labelledBy?: string;
  /** Stands in the table's place while it has no items. */
  readonly empty?: ReactNode;
  /** `tall`: long, and scrolls by itself. `page`: long, and scrolls with the page. */
  readonly look?: 'framed' | 'tall' | 'page';
  /** Usual height of a row, in pixels: with it only the rows in sight are made when there are hundreds. */
  readonly rowHeight?: number;
  readonly className?: string | undefined;
  readonly frameClassName?: string | undefined;
  readonly rowClassName?: string | undefined;
  readonly rowData?: (item: T) => DataAttributes;
  /** A `<tfoot>`. */
  readonly foot?: ReactNode;
  readonly ref?: Ref<TableHandle>;
  readonly frameRef?: RefObject<HTMLDivElement | null>;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** Items, a row each, under a head that stays in sight. */
export function DataTable<T>(props: TableProps<T>) {
  const { items, empty, look = 'framed', frameClassName, frameRef } = props;
  const frame = useCallback(
    (part: HTMLDivElement | null) => {
      if (frameRef) frameRef.current = part;
      return focusWhenScrolled(part);
    },
    [frameRef],
  );
  if (items.length === 0 && empty !== undefined) return empty;
  if (look === 'page') return <Rows {...props} />;
  return (
    <div ref={frame} className={classNames(styles.frame, look === 'tall' && styles.tall, frameClassName)}>
      <Rows {...props} />
    </div>
  );
}

function Rows<T>({
  columns,
  items,
  toKey,
  caption,
  labelledBy,
  look = 'framed',
  rowHeight,
  className,
  rowClassName,
  rowData,
  foot,
  ref,
  onKeyDown,
}: TableProps<T>) {
  const { first, last, above, below, body, rowRef, focusRow } = useRowWindow(items.length, rowHeight);
  useImperativeHandle(ref, () => ({ focusRow }));
  const isWindow = rowHeight !== undefined;
  return (
    <table
      className={classNames(look === 'page' ? styles.page : styles.table, className)}
      aria-labelledby={labelledBy}
      aria-rowcount={isWindow ? items.length + 1 : undefined}
    >
      {caption !== undefined && <caption className="visually-hidden">{caption}</caption>}
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={toColumnKey(column)} column={column} />
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        <RowGap columns={columns.length} height={above} />
        {items.slice(first, last + 1).map((item, offset) => {
          const index = first + offset;
          return (
            <tr
              key={toKey(item)}
              ref={rowRef}
              data-index={index}
              aria-rowindex={isWindow ? index + 2 : undefined}
              className={classNames(styles.row, rowClassName)}
              {...rowData?.(item)}
            >
              {columns.map((column) => (
                <TableCell key={toColumnKey(column)} column={column} item={item} index={index} />
              ))}
            </tr>
          );
        })}
        <RowGap columns={columns.length} height={below} />
      </tbody>
      {foot}
    </table>
  );
}

const toColumnKey = (column: ColumnHead): string => (column.id === undefined ? column.head : column.id);

function HeadCell<T>({ column: { head, headLook, kind, headClassName } }: { readonly column: Column<T> }) {
  return (
    <th scope="col" className={classNames(kind === 'number' && styles.number, headClassName) || undefined}>
      {headLook === 'spoken' ? <span className="visually-hidden">{head}</span> : head}
    </th>
  );
}

interface TableCellProps<T> {
  readonly column: Column<T>;
  readonly item: T;
  readonly index: number;
}

function TableCell<T>({ column, item, index }: TableCellProps<T>) {
  const { kind, className, cell, link, data } = column;
  const attributes = {
    className:
      classNames(kind === 'number' && styles.number, kind === 'action' && styles.action, className) ||
      undefined,
    ...data?.(item),
  };
  const content = link ? <LinkedCell link={link(item, index)}>{cell(item)}</LinkedCell> : cell(item);
  if (kind !== 'name') return <td {...attributes}>{content}</td>;
  return (
    <th scope="row" {...attributes}>
      {content}
    </th>
  );
}

function LinkedCell({ link, children }: { readonly link: RowLink; readonly children: ReactNode }) {
  const { label, className = styles.link, ...rest } = link;
  return (
    <Link {...rest} className={className} aria-label={label}>
      {children}
    </Link>
  );
}
