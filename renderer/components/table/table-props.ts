import type { ReactNode, Ref, RefObject } from 'react';
import type { Column, DataAttributes } from './column';
import type { TableKeys } from './use-table-keys';

export interface TableHandle {
  /** Puts the cursor on the first link or button of a row, scrolling there if need be. @param index from 0 */
  readonly focusRow: (index: number) => void;
  /** Copies the rows chosen, or all, for a spreadsheet program. */
  readonly copy: () => Promise<void>;
}

export interface TableProps<T> {
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
  /** `switched`: one line each, unless the person wants room. */
  readonly rows?: 'roomy' | 'switched';
  readonly keys?: TableKeys;
  /** Usual height of a row, in pixels: with it only the rows in sight are made when there are hundreds. */
  readonly rowHeight?: number;
  readonly className?: string | undefined;
  readonly frameClassName?: string | undefined;
  readonly rowClassName?: string | undefined;
  readonly rowData?: (item: T) => DataAttributes;
  /** A `<tfoot>`. */
  readonly foot?: ReactNode;
  /** What can be done with the rows chosen. */
  readonly actions?: (chosen: readonly T[], clear: () => void) => ReactNode;
  readonly ref?: Ref<TableHandle>;
  readonly frameRef?: RefObject<HTMLDivElement | null>;
  /** Arrow up on the first row. */
  readonly onAbove?: () => void;
}
