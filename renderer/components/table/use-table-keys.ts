import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useState } from 'react';
import { type Cursor, HEAD, moveCursor } from './rules/move-cursor';
import { findScroller } from './scroller';
import type { RowSelection } from './use-selection';

/** `cells`: the arrow keys go from cell to cell, as in a spreadsheet. `rows`: from row to row. */
export type TableKeys = 'none' | 'rows' | 'cells';

interface TableKeysNeeds {
  readonly keys: TableKeys;
  readonly rows: number;
  readonly columns: number;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly focusRow: (index: number, column?: number) => void;
  readonly selection: RowSelection;
  /** Arrow up on the first row, where the head isn't gone to. */
  readonly onAbove: (() => void) | undefined;
  /** The whole of what is cut in a cell was asked for. */
  readonly onWhole: (cell: Element) => void;
}

/** The cursor of a table, and the rows chosen with it; the table is one stop for the Tab key. */
export function useTableKeys(needs: TableKeysNeeds) {
  const { keys, rows, columns, body, focusRow, selection, onAbove, onWhole } = needs;
  const [at, setAt] = useState<Cursor>({ row: 0, column: 0 });
  const cursor: Cursor = {
    row: Math.max(HEAD, Math.min(at.row, rows - 1)),
    column: Math.min(at.column, columns - 1),
  };

  const goTo = (to: Cursor): void => {
    setAt(to);
    if (to.row === HEAD) toHeadCell(body.current, to.column)?.focus();
    else focusRow(to.row, keys === 'rows' ? undefined : to.column);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (keys === 'none' || event.metaKey || isTypedIn(event.target)) return;
    const cell = toCell(event.target);
    if (event.altKey) {
      if (event.key !== 'ArrowDown' || !cell) return;
      onWhole(cell);
    } else if (keys !== 'cells' || !choose(event)) {
      const page = toPage(body.current);
      const to = moveCursor(cursor, event, { rows, columns, page }, keys);
      if (to === undefined || (event.ctrlKey && keys === 'rows')) return;
      if (to === 'above') onAbove?.();
      else {
        if (event.shiftKey && keys === 'cells' && to.row !== HEAD && to.row !== cursor.row)
          selection.reach(cursor.row, to.row);
        goTo(to);
      }
    }
    event.preventDefault();
  };

  /** @returns whether the key had to do with choosing, or with following the row */
  const choose = (event: KeyboardEvent): boolean => {
    const isOnControl = event.target instanceof Element && event.target.matches('a, button, input');
    const inHead = cursor.row === HEAD;
    if (event.ctrlKey && event.key.toLowerCase() === 'a') selection.all();
    else if (event.key === 'Escape' && selection.chosen.size > 0) selection.clear();
    else if (event.key === ' ' && !inHead && (event.shiftKey || !isButton(event.target)))
      selection.toggle(cursor.row);
    else if (event.key === 'Enter' && !inHead && !isOnControl) followRow(event.target);
    else return false;
    return true;
  };

  const onFocus = ({ target }: FocusEvent): void => {
    if (keys === 'none') return;
    const cell = toCell(target);
    const row = cell ? toRow(cell) : undefined;
    if (cell && row !== undefined && (row !== cursor.row || cell.cellIndex !== cursor.column))
      setAt({ row, column: cell.cellIndex });
  };

  const onClickCapture = (event: MouseEvent): void => {
    if (keys !== 'cells' || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
    const cell = toCell(event.target);
    const row = cell ? toRow(cell) : undefined;
    if (row === undefined || row === HEAD) return;
    // A link would open a window, which nobody asked for.
    event.preventDefault();
    event.stopPropagation();
    document.getSelection()?.removeAllRanges();
    if (event.shiftKey) selection.reach(Math.max(0, cursor.row), row);
    else selection.toggle(row);
    setAt((now) => ({ ...now, row }));
  };
  return { cursor, onKeyDown, onFocus, onClickCapture };
}

const toCell = (target: EventTarget): HTMLTableCellElement | null =>
  target instanceof Element ? target.closest<HTMLTableCellElement>('th, td') : null;

function toRow(cell: Element): number | undefined {
  const row = cell.closest('tr');
  if (row?.parentElement?.tagName === 'THEAD') return HEAD;
  const index = row?.dataset.index;
  return index === undefined ? undefined : Number(index);
}

function toHeadCell(body: HTMLElement | null, column: number): HTMLElement | null {
  const cell = body?.closest('table')?.tHead?.rows[0]?.cells[column];
  return cell?.querySelector<HTMLElement>('button, input') ?? cell ?? null;
}

/** How many rows are in sight, less one that stays for the eye. */
function toPage(body: HTMLElement | null): number {
  const row = body?.querySelector<HTMLElement>('[data-index]');
  if (!body || !row || row.offsetHeight === 0) return 8;
  return Math.max(1, Math.floor(findScroller(body).clientHeight / row.offsetHeight) - 2);
}

const isTypedIn = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select');

const isButton = (target: EventTarget): boolean =>
  target instanceof Element && target.matches('button, input');

function followRow(target: EventTarget): void {
  if (target instanceof Element) target.closest('tr')?.querySelector<HTMLElement>('a, button')?.click();
}
