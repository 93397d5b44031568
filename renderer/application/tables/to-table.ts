import { err, ok, type Result } from '../../domain/result';
import type {
  ExpectedHeadings,
  Table,
  TableChoices,
  TableDoubt,
  TableNote,
  TableProblem,
} from '../ports/spreadsheet';
import type { Grid, GridRow } from './grid';

/** What a person's spreadsheet may hold: what is beyond was made by a program, or by mistake. */
export interface TableLimits {
  readonly rows: number;
  readonly columns: number;
  /** Longest text of a cell, in UTF-16 code units. */
  readonly cell: number;
}

interface Shaping {
  readonly headings: ExpectedHeadings;
  readonly hidden?: TableChoices['hidden'];
  readonly limits: TableLimits;
}

export interface ShapedTable {
  readonly table: Table;
  readonly notes: readonly TableNote[];
  readonly doubts: readonly TableDoubt[];
}

/** How far down the header is looked for: a letterhead and a title may stand above it. */
const HEADER_WITHIN = 20;

/**
 * Makes a table of rows as they stand in the file: blank rows left out, lines above the header
 * skipped, columns that hold nothing at the right dropped, every row as wide as the header.
 */
export function toTable({ rows: raw }: Grid, { limits }: Shaping): Result<ShapedTable, TableProblem> {
  const filled = raw
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => toCell(cell, limits)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...rows] = filled.slice(findHeader(filled));
  if (!header) return err({ type: 'table-empty' });
  if (rows.length > limits.rows) return err({ type: 'table-too-large', rows: rows.length });
  const width = [header, ...rows].reduce((widest, { cells }) => Math.max(widest, usedWidth(cells)), 0);
  if (width > limits.columns) return err({ type: 'table-unreadable', detail: 'too-many-columns' });
  const table = {
    header: toWidth(header.cells, width),
    rows: rows.map(({ line, cells }) => ({ line, cells: toWidth(cells, width) })),
  };
  return ok({ table, notes: [], doubts: [] });
}

/**
 * A longer cell keeps one character more than any field takes, so that whoever checks lengths still
 * refuses it, and nothing is cut off unsaid.
 */
const toCell = (text: string, { cell }: TableLimits): string => text.trim().slice(0, cell + 1);

/** The first row that fills most of the columns: titles and dates above it fill one or two. */
function findHeader(rows: readonly GridRow[]): number {
  const counts = rows.slice(0, HEADER_WITHIN).map(({ cells }) => cells.filter((cell) => cell !== '').length);
  const most = Math.max(0, ...counts);
  return Math.max(
    0,
    counts.findIndex((count) => count >= most * 0.6),
  );
}

const usedWidth = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '') + 1;

const toWidth = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, index) => cells[index] ?? '');
