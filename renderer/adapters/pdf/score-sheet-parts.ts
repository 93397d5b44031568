import type { Content, TableCell } from 'pdfmake/interfaces';
import type { PrintedSheet, ScoreSheetsRequest } from '../../application/papers/paper-request';
import { strings } from '../../strings/both-languages';
import { type BlockStyle, blockHeight } from './block-height';
import { breakText } from './break-text';
import type { FontBook } from './font-book';
import { millimetres } from './page-size';
import { INK } from './paper-parts';

export const SIDE = 48;

/** Width of the text: both paper sizes are 210 mm wide. Given in points wherever people's words stand, since
 * a column that may grow would follow an endless word off the page. */
export const WIDTH = millimetres(210) - 2 * SIDE;

/** What the parts of one sheet share. */
export interface SheetPage {
  readonly request: ScoreSheetsRequest;
  readonly sheet: PrintedSheet;
  readonly book: FontBook;
  /** Height between the margins. */
  readonly room: number;
}

/** A row of a sheet's table with the line above it and its padding. */
export interface SheetRow {
  readonly cells: TableCell[];
  readonly line: 'none' | 'hair' | 'ink';
  readonly above: number;
  readonly below: number;
  /** The line below, where no row follows. */
  readonly under?: 'ink';
}

export type SheetWords = (typeof strings)['id']['papers']['scoreSheet'];

export const wordsOf = ({ request }: Pick<SheetPage, 'request'>): SheetWords =>
  strings[request.language].papers.scoreSheet;

export const SHEET_STYLE = { font: 'Sans', fontSize: 9.5, lineHeight: 1.12, color: INK } as const;

export const SHEET_BLOCK: BlockStyle = { ...SHEET_STYLE, bold: false, characterSpacing: 0 };

export const heightOf = ({ book }: Pick<SheetPage, 'book'>, content: unknown, width: number): number =>
  blockHeight(content, width, SHEET_BLOCK, book);

/** Lines of a piece of a text that is too long to be kept together. */
const PIECE = 6;

/** A long text of a sheet in pieces that can go on on the next page. */
export const toPieces = (
  { book }: Pick<SheetPage, 'book'>,
  text: string,
  width: number,
  fontSize: number,
): string[] =>
  breakText(text, width, PIECE, (part) => book.measure(part, { family: 'Sans', bold: false }, fontSize));

/** One cell across all columns of a sheet's table. */
export const across = (content: Content): TableCell[] => [
  { stack: [content], colSpan: 5, border: [false, true, false, true] },
  ...[1, 2, 3, 4].map(() => ({})),
];
