import type { Content, CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces';
import { countLines } from './certificate-fit';
import type { Family, FontBook } from './font-book';

/** What decides how high text is; inherited from block to block. */
export interface BlockStyle {
  readonly font: Family;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly bold: boolean;
  readonly characterSpacing: number;
}

export type DefinitionNode = Readonly<Record<string, unknown>>;

const PDFMAKE_STYLE: BlockStyle = {
  font: 'Sans',
  fontSize: 12,
  lineHeight: 1,
  bold: false,
  characterSpacing: 0,
};

export const baseStyle = ({ defaultStyle }: Pick<TDocumentDefinitions, 'defaultStyle'>): BlockStyle =>
  styleOf(defaultStyle as DefinitionNode | undefined, PDFMAKE_STYLE);

export const styleOf = (node: DefinitionNode | undefined, inherited: BlockStyle): BlockStyle =>
  node === undefined
    ? inherited
    : {
        font: (node.font as Family | undefined) ?? inherited.font,
        fontSize: (node.fontSize as number | undefined) ?? inherited.fontSize,
        lineHeight: (node.lineHeight as number | undefined) ?? inherited.lineHeight,
        bold: (node.bold as boolean | undefined) ?? inherited.bold,
        characterSpacing: (node.characterSpacing as number | undefined) ?? inherited.characterSpacing,
      };

/**
 * How high a block will be at most, in points: whatever is estimated errs to the high side, since a
 * block taken for too high is broken, and one taken for too low would be left out.
 * Infinity for content this program's papers don't use.
 */
export function blockHeight(content: unknown, width: number, inherited: BlockStyle, book: FontBook): number {
  if (typeof content === 'string') return textHeight(content, width, inherited, book);
  if (Array.isArray(content))
    return content.reduce((sum: number, part) => sum + blockHeight(part, width, inherited, book), 0);
  if (typeof content !== 'object' || content === null) return 0;
  const node = content as DefinitionNode;
  if (node.absolutePosition !== undefined) return 0;
  const style = styleOf(node, inherited);
  const [left, top, right, bottom] = toMargin(node.margin);
  const inner = width - left - right;
  return Math.max(0, top) + Math.max(0, bottom) + innerHeight(node, inner, style, book);
}

function innerHeight(node: DefinitionNode, width: number, style: BlockStyle, book: FontBook): number {
  if (node.text !== undefined) {
    const { text, widest } = flattenRuns(node.text, style);
    return textHeight(text, width, widest, book);
  }
  if (node.stack !== undefined) return blockHeight(node.stack, width, style, book);
  if (Array.isArray(node.columns)) return columnsHeight(node, width, style, book);
  if (node.table !== undefined) return tableHeight(node, width, style, book);
  if (Array.isArray(node.canvas)) return Math.max(0, ...(node.canvas as DefinitionNode[]).map(vectorBottom));
  return Object.keys(node).length === 0 ? 0 : Number.POSITIVE_INFINITY;
}

/** One text of many runs, and a style at least as wide and high as each. */
function flattenRuns(
  text: unknown,
  style: BlockStyle,
): { readonly text: string; readonly widest: BlockStyle } {
  if (!Array.isArray(text)) {
    if (typeof text !== 'object' || text === null) return { text: String(text), widest: style };
    return flattenRuns((text as DefinitionNode).text, styleOf(text as DefinitionNode, style));
  }
  return text
    .map((run) => flattenRuns(run, style))
    .reduce(
      (sum, run) => ({
        text: sum.text + run.text,
        widest: {
          ...sum.widest,
          fontSize: Math.max(sum.widest.fontSize, run.widest.fontSize),
          lineHeight: Math.max(sum.widest.lineHeight, run.widest.lineHeight),
          bold: sum.widest.bold || run.widest.bold,
        },
      }),
      { text: '', widest: style },
    );
}

function textHeight(text: string, width: number, style: BlockStyle, book: FontBook): number {
  const { font, bold, fontSize, lineHeight, characterSpacing } = style;
  const measure = (part: string): number =>
    book.measure(part, { family: font, bold }, fontSize) + part.length * characterSpacing;
  const lines = countLines(text, Math.max(1, width), measure);
  const own = book.lineHeight('', font);
  // A line is as high as the tallest font in it; no more lines are than there are words in need of one.
  const tall = text.split(/\s+/u).filter((word) => book.lineHeight(word, font) > own).length;
  const tallest = tall === 0 ? own : book.lineHeight(text, font);
  return (lines * own + Math.min(lines, tall) * (tallest - own)) * fontSize * lineHeight;
}

function columnsHeight(node: DefinitionNode, width: number, style: BlockStyle, book: FontBook): number {
  const columns = node.columns as DefinitionNode[];
  const gaps = (columns.length - 1) * ((node.columnGap as number | undefined) ?? 0);
  const widths = shareWidths(
    columns.map((column) => column.width),
    width - gaps,
  );
  return Math.max(0, ...columns.map((column, index) => blockHeight(column, widths[index] ?? 0, style, book)));
}

function tableHeight(node: DefinitionNode, width: number, style: BlockStyle, book: FontBook): number {
  const { body } = node.table as { readonly body: readonly Content[][] };
  return body.reduce((sum, _, row) => sum + rowHeight(node, row, width, style, book), 0);
}

/** A row of a table with its padding and both of its lines. */
function rowHeight(
  node: DefinitionNode,
  row: number,
  width: number,
  style: BlockStyle,
  book: FontBook,
): number {
  const table = node.table as {
    readonly body: readonly DefinitionNode[][];
    readonly widths?: readonly unknown[];
  };
  const layout = (typeof node.layout === 'object' ? node.layout : {}) as CustomTableLayout;
  const padding = (side: 'Left' | 'Right' | 'Top' | 'Bottom', index: number): number =>
    layout[`padding${side}`]?.(index, node as never) ?? (side === 'Left' || side === 'Right' ? 4 : 2);
  const cells = table.body[row] ?? [];
  const beside = cells.map((_, column) => padding('Left', column) + padding('Right', column));
  const total = beside.reduce((sum, each) => sum + each, 0);
  const widths = shareWidths(table.widths ?? cells.map(() => '*'), width - total);
  const heights = cells.map((cell, column) => {
    const span = (cell.colSpan as number | undefined) ?? 1;
    const inner = widths
      .slice(column, column + span)
      .reduce((sum, each, index) => sum + each + (index > 0 ? (beside[column + index] ?? 0) : 0), 0);
    return blockHeight(cell, inner, style, book);
  });
  const line = (index: number): number => Number(layout.hLineWidth?.(index, node as never) ?? 1);
  return Math.max(0, ...heights) + padding('Top', row) + padding('Bottom', row) + line(row) + line(row + 1);
}

/** Numbers as they stand; whatever grows shares the rest evenly, which is narrow enough to err well. */
export function shareWidths(widths: readonly unknown[], whole: number): number[] {
  const fixed = widths.filter((width) => typeof width === 'number');
  const rest = whole - fixed.reduce((sum, width) => sum + width, 0);
  const share = Math.max(1, rest / Math.max(1, widths.length - fixed.length));
  return widths.map((width) => (typeof width === 'number' ? width : share));
}

/** Heights of a table's rows, heading included. */
export function rowHeights(
  node: DefinitionNode,
  width: number,
  inherited: BlockStyle,
  book: FontBook,
): number[] {
  const style = styleOf(node, inherited);
  const { body } = node.table as { readonly body: readonly Content[][] };
  const [left, , right] = toMargin(node.margin);
  return body.map((_, row) => rowHeight(node, row, width - left - right, style, book));
}

function vectorBottom(vector: DefinitionNode): number {
  const at = (key: string): number => (vector[key] as number | undefined) ?? 0;
  const points = (vector.points as { readonly y: number }[] | undefined) ?? [];
  return Math.max(at('y1'), at('y2'), at('y') + at('h') + at('r2'), ...points.map(({ y }) => y));
}

function toMargin(margin: unknown): readonly [number, number, number, number] {
  if (typeof margin === 'number') return [margin, margin, margin, margin];
  if (!Array.isArray(margin)) return [0, 0, 0, 0];
  const [a = 0, b = 0, c = a, d = b] = margin as number[];
  return [a, b, c, d];
}
