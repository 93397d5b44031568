import { useImperativeHandle, useMemo, useState } from 'react';
import { classNames } from '../class-names';
import { toColumnKey } from './column';
import styles from './data-table.module.css';
import { HeadCell } from './head-cell';
import { RowGap } from './row-gap';
import { type ColumnLayout, toStickStyle } from './rules/column-layout';
import { HEAD } from './rules/move-cursor';
import { nextSort, type TableSort } from './rules/sort-rows';
import type { TableProps } from './table-props';
import { TableRow } from './table-row';
import { useTableSetting } from './table-setting';
import { TableStatus } from './table-status';
import { useCopying } from './use-copying';
import { useRowWindow } from './use-row-window';
import { useSelection } from './use-selection';
import { useTableKeys } from './use-table-keys';
import { useWholeText, WholeTextBox } from './whole-text';

/** A table in which the arrow keys go from cell to cell. */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const;
/** Usual height of a row of one line, in rem. */
const LINE = 2;

interface TableRowsProps<T> extends TableProps<T> {
  readonly layout: ColumnLayout | undefined;
}

export function TableRows<T>(props: TableRowsProps<T>) {
  const { columns, toKey, layout, look = 'framed', keys = 'none', rowHeight, ref } = props;
  const [sort, setSort] = useState<TableSort>();
  const items = useMemo(() => toSorted(props.items, columns, sort), [props.items, columns, sort]);
  const density = useTableSetting()?.density ?? 'roomy';
  const isDense = props.rows === 'switched' && density === 'dense';
  const lineHeight = isDense ? LINE * toRem() : rowHeight;
  const isWindow = rowHeight !== undefined;
  const { first, last, above, below, body, rowRef, focusRow } = useRowWindow(
    items.length,
    isWindow ? lineHeight : undefined,
  );
  const order = useMemo(() => (keys === 'cells' ? items.map(toKey) : []), [items, toKey, keys]);
  const selection = useSelection(order);
  const { chosen } = selection;
  const picked = chosen.size === 0 ? items : items.filter((item) => chosen.has(toKey(item)));
  const whole = useWholeText();
  const { cursor, onKeyDown, onFocus, onClickCapture } = useTableKeys({
    ...{ keys, rows: items.length, columns: columns.length, body, focusRow, selection },
    onAbove: props.onAbove,
    onWhole: whole.show,
  });
  const { said, onCopy, copy } = useCopying(columns, picked);
  useImperativeHandle(ref, () => ({ focusRow, copy }));
  const { caption } = props;
  return (
    <>
      <table
        {...(keys === 'cells' && GRID)}
        className={classNames(look === 'page' ? styles.page : styles.table, props.className)}
        style={layout && { minWidth: `${layout.least}rem` }}
        data-rows={isDense ? 'dense' : undefined}
        data-layout={layout && 'given'}
        aria-labelledby={props.labelledBy}
        aria-rowcount={isWindow ? items.length + 1 : undefined}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          onFocus(event);
          if (isDense) whole.onFocus(event);
        }}
        onBlur={whole.onBlur}
        onPointerOver={isDense ? whole.onPointerOver : undefined}
        onClickCapture={onClickCapture}
        onCopy={onCopy}
      >
        {caption !== undefined && <caption className="visually-hidden">{caption}</caption>}
        {layout && (
          <colgroup>
            {columns.map((column, place) => (
              <col key={toColumnKey(column)} style={toWidth(layout.widths[place])} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr>
            {columns.map((column, place) => {
              const key = toColumnKey(column);
              return (
                <HeadCell
                  key={key}
                  column={column}
                  sorted={sort?.column === key ? sort.direction : undefined}
                  style={toStickStyle(layout, place)}
                  stick={column.stick}
                  tabIndex={
                    keys !== 'cells' ? undefined : cursor.row === HEAD && cursor.column === place ? 0 : -1
                  }
                  onSort={() => setSort((now) => nextSort(now, key))}
                />
              );
            })}
          </tr>
        </thead>
        <tbody ref={body}>
          <RowGap columns={columns.length} height={above} />
          {items.slice(first, last + 1).map((item, offset) => {
            const index = first + offset;
            const key = toKey(item);
            return (
              <TableRow
                key={key}
                {...{ item, index, columns, layout, keys, rowRef }}
                cursor={cursor.row === index ? cursor.column : undefined}
                choice={keys !== 'cells' ? 'none' : chosen.has(key) ? 'chosen' : 'free'}
                extent={isWindow ? 'window' : 'whole'}
                className={props.rowClassName}
                rowData={props.rowData}
              />
            );
          })}
          <RowGap columns={columns.length} height={below} />
        </tbody>
        {props.foot}
      </table>
      <WholeTextBox whole={whole.whole} />
      <TableStatus said={said} chosen={chosen.size} onClear={selection.clear}>
        {chosen.size > 0 && props.actions?.(picked, selection.clear)}
      </TableStatus>
    </>
  );
}

function toSorted<T>(
  items: readonly T[],
  columns: TableProps<T>['columns'],
  sort: TableSort | undefined,
): readonly T[] {
  const column = sort && columns.find((one) => toColumnKey(one) === sort.column);
  return column?.order && sort ? column.order.sort(items, sort.direction) : items;
}

const toWidth = (width: number | undefined) => (width === undefined ? undefined : { width: `${width}rem` });

/** Pixels of a rem, by the text size chosen. */
const toRem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
