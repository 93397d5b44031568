import type { ReactNode } from 'react';
import type { ColumnOrder } from './rules/sort-rows';

export interface DataAttributes {
  readonly [name: `data-${string}`]: string | number | undefined;
}

/** The way from a row to what it is about. */
export interface RowLink {
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

/** What can be done with a cell. */
export interface CellButton {
  readonly label?: string;
  /** Said after the cell's text. */
  readonly description?: string;
  readonly title?: string;
  readonly className?: string | undefined;
  readonly onClick: () => void;
}

/** A column as a spreadsheet program gets it. */
export interface CopiedColumn<T> {
  readonly head: string;
  readonly kind?: 'text' | 'name' | 'number' | 'action' | undefined;
  readonly toText: (item: T) => string;
}

/** What tells a column from the table's others: its head, or an id where that is more than a text. */
export type ColumnHead =
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
  /** In rem. A table of which any column has one lays its columns out by these; one without takes what is left. */
  readonly width?: number;
  /** In rem, of a column without a width. */
  readonly minWidth?: number;
  /** Stays in sight at that side while the others scroll; needs a width, except at the very start. */
  readonly stick?: 'start' | 'end';
  /** The table can be sorted by it. */
  readonly order?: ColumnOrder<T>;
  /** What it says in a copy; a column without is in none. */
  readonly toText?: (item: T) => string;
  /** Heads it in a copy, where the head is no text. */
  readonly headText?: string;
  /** Instead: the several columns that it is in a copy. */
  readonly copies?: readonly CopiedColumn<T>[];
  readonly cell: (item: T) => ReactNode;
  /** Makes what stands in the cell a link. @param index from 0 */
  readonly link?: (item: T, index: number) => RowLink;
  /** Makes what stands in the cell a button. */
  readonly button?: (item: T) => CellButton | undefined;
  readonly data?: (item: T) => DataAttributes;
};

export const toColumnKey = (column: ColumnHead): string =>
  column.id === undefined ? column.head : column.id;
