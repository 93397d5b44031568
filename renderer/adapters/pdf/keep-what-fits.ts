import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import {
  type BlockStyle,
  baseStyle,
  blockHeight,
  type DefinitionNode,
  rowHeights,
  shareWidths,
  styleOf,
} from './block-height';
import type { FontBook } from './font-book';
import type { PageSize } from './page-size';

type Base = Omit<TDocumentDefinitions, 'content'>;

/** The room between a page's margins, and how far from the top it begins. */
export function roomOf({
  pageSize,
  pageMargins,
}: Pick<Base, 'pageSize' | 'pageMargins'>): PageSize & { readonly top: number } {
  const { width, height } = pageSize as PageSize;
  const [left = 40, top = 40, right = 40, bottom = 40] = Array.isArray(pageMargins) ? pageMargins : [];
  return { width: width - left - right, height: height - top - bottom, top };
}

/**
 * The same content, kept together only where it fits a page: pdfmake leaves out, without a word, whatever
 * is kept together and higher than the page. What doesn't fit is allowed to break instead.
 */
export function keepWhatFits(content: Content, base: Base, book: FontBook): Content {
  const { width, height } = roomOf(base);
  return relax(content, { width, height, style: baseStyle(base) }, book) as Content;
}

/** A heading that takes most of a page would leave its rows no room on any: then it stands once. */
export const canRepeat = (heading: number, room: number): boolean => heading <= room / 2;

interface Room extends PageSize {
  readonly style: BlockStyle;
}

function relax(content: unknown, room: Room, book: FontBook): unknown {
  if (Array.isArray(content)) return content.map((part) => relax(part, room, book));
  if (typeof content !== 'object' || content === null || content instanceof Uint8Array) return content;
  const node = content as DefinitionNode;
  const result: Record<string, unknown> = { ...node };
  if (node.unbreakable === true) {
    result.unbreakable = blockHeight(node, room.width, room.style, book) <= room.height;
  }
  const inside: Room = { ...room, style: styleOf(node, room.style) };
  if (node.stack !== undefined) result.stack = relax(node.stack, inside, book);
  if (Array.isArray(node.columns)) {
    const columns = node.columns as readonly DefinitionNode[];
    const widths = shareWidths(
      columns.map(({ width }) => width),
      room.width,
    );
    result.columns = columns.map((each, index) =>
      relax(each, { ...inside, width: widths[index] ?? room.width }, book),
    );
  }
  if (typeof node.table === 'object' && node.table !== null) result.table = relaxTable(node, inside, book);
  return result;
}

interface Table {
  readonly body: readonly (readonly DefinitionNode[])[];
  readonly widths?: readonly unknown[];
  readonly headerRows?: number;
  readonly dontBreakRows?: boolean;
}

function relaxTable(node: DefinitionNode, room: Room, book: FontBook): Table {
  const table = node.table as Table;
  const { headerRows = 0, dontBreakRows = false } = table;
  const inCells = (height: number): Table['body'] =>
    table.body.map((row) => {
      const widths = shareWidths(table.widths ?? row.map(() => '*'), room.width);
      return row.map((cell, column) => {
        const span = (cell.colSpan as number | undefined) ?? 1;
        const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
        return relax(cell, { ...room, width, height }, book) as DefinitionNode;
      });
    });
  if (headerRows === 0 && !dontBreakRows) return { ...table, body: inCells(room.height) };
  const heights = rowHeights(node, room.width, room.style, book);
  const heading = heights.slice(0, headerRows).reduce((sum, each) => sum + each, 0);
  const repeated = canRepeat(heading, room.height);
  const left = repeated ? room.height - heading : room.height;
  const rows = repeated ? heights.slice(headerRows) : heights;
  return {
    ...table,
    headerRows: repeated ? headerRows : 0,
    dontBreakRows: dontBreakRows && Math.max(0, ...rows) <= left,
    body: inCells(left),
  };
}
