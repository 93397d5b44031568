import { type CSSProperties, memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { classNames } from '../class-names';
import { type CellButton, type Column, type DataAttributes, type RowLink, toColumnKey } from './column';
import styles from './data-table.module.css';
import { type ColumnLayout, toStickStyle } from './rules/column-layout';
import type { TableKeys } from './use-table-keys';

export interface TableRowProps<T> {
  readonly item: T;
  /** From 0. */
  readonly index: number;
  readonly columns: readonly Column<T>[];
  readonly layout: ColumnLayout | undefined;
  readonly keys: TableKeys;
  /** The column of the cursor, where it is in this row. */
  readonly cursor: number | undefined;
  readonly choice: 'chosen' | 'free' | 'none';
  readonly rowRef: ((row: HTMLTableRowElement | null) => void) | undefined;
  readonly extent: 'window' | 'whole';
  readonly className: string | undefined;
  readonly rowData: ((item: T) => DataAttributes) | undefined;
}

function Row<T>(props: TableRowProps<T>) {
  const { item, index, columns, layout, keys, cursor, choice, rowRef, extent, className, rowData } = props;
  return (
    <tr
      ref={rowRef}
      data-index={index}
      aria-rowindex={extent === 'window' ? index + 2 : undefined}
      aria-selected={choice === 'none' ? undefined : choice === 'chosen'}
      className={classNames(styles.row, className)}
      {...rowData?.(item)}
    >
      {columns.map((column, place) => (
        <TableCell
          key={toColumnKey(column)}
          column={column}
          item={item}
          index={index}
          style={toStickStyle(layout, place)}
          tabIndex={toTabIndex(keys, cursor, place)}
          keys={keys}
        />
      ))}
    </tr>
  );
}

/** Drawn again only when something of it has changed, so that a cursor can pass through thousands. */
export const TableRow = memo(Row) as typeof Row;

function toTabIndex(keys: TableKeys, cursor: number | undefined, place: number): number | undefined {
  if (keys === 'none') return undefined;
  if (keys === 'rows') return cursor === undefined ? -1 : 0;
  return cursor === place ? 0 : -1;
}

interface TableCellProps<T> {
  readonly column: Column<T>;
  readonly item: T;
  readonly index: number;
  readonly style: CSSProperties | undefined;
  readonly tabIndex: number | undefined;
  readonly keys: TableKeys;
}

function TableCell<T>({ column, item, index, style, tabIndex, keys }: TableCellProps<T>) {
  const { kind, className, cell, link, button, data, stick } = column;
  const pressed = button?.(item);
  const holdsControl = link !== undefined || pressed !== undefined || kind === 'action';
  const attributes = {
    className:
      classNames(kind === 'number' && styles.number, kind === 'action' && styles.action, className) ||
      undefined,
    style,
    'data-stick': stick,
    tabIndex: keys === 'cells' && !holdsControl ? tabIndex : undefined,
    ...data?.(item),
  };
  const content = cell(item);
  const wrapped = link ? (
    <LinkedCell link={link(item, index)} tabIndex={tabIndex}>
      {content}
    </LinkedCell>
  ) : pressed ? (
    <PressedCell button={pressed} tabIndex={tabIndex}>
      {content}
    </PressedCell>
  ) : (
    content
  );
  if (kind !== 'name') return <td {...attributes}>{wrapped}</td>;
  return (
    <th scope="row" {...attributes}>
      {wrapped}
    </th>
  );
}

interface ControlProps {
  readonly tabIndex: number | undefined;
  readonly children: ReactNode;
}

function LinkedCell({ link, tabIndex, children }: ControlProps & { readonly link: RowLink }) {
  const { label, className = styles.link, ...rest } = link;
  return (
    <Link tabIndex={tabIndex} {...rest} className={className} aria-label={label}>
      {children}
    </Link>
  );
}

function PressedCell({ button, tabIndex, children }: ControlProps & { readonly button: CellButton }) {
  const { label, description, title, className = styles.press, onClick } = button;
  return (
    <button
      type="button"
      className={className}
      tabIndex={tabIndex}
      title={title}
      aria-label={label}
      aria-description={description}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
