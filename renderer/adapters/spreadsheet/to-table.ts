import type { Table, TableProblem } from '../../application/ports';
import { err, ok, type Result } from '../../domain/result';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './limits';

export interface RawRow {
  /** What the person's spreadsheet program calls the row. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** How far down the header is looked for: a letterhead and a title may stand above it. */
const HEADER_WITHIN = 20;

/**
 * Makes a table of rows as they stand in the file: blank rows left out, lines above the header
 * skipped, columns that hold nothing at the right dropped, every row as wide as the header.
 */
export function toTable(raw: readonly RawRow[], mostRows = MOST_ROWS): Result<Table, TableProblem> {
  const filled = raw
    .map(({ line, cells }) => ({ line, cells: cells.map(toCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...rows] = filled.slice(findHeader(filled));
  if (!header) return err({ type: 'table-empty' });
  if (rows.length > mostRows) return err({ type: 'table-too-large', rows: rows.length });
  const width = [header, ...rows].reduce((widest, { cells }) => Math.max(widest, usedWidth(cells)), 0);
  if (width > MOST_COLUMNS) return err({ type: 'table-unreadable', detail: 'too-many-columns' });
  return ok({
    header: toWidth(header.cells, width),
    rows: rows.map(({ line, cells }) => ({ line, cells: toWidth(cells, width) })),
  });
}

/**
 * A longer cell keeps one character more than any field takes, so that whoever checks lengths still
 * refuses it, and nothing is cut off unsaid.
 */
const toCell = (text: string): string => text.trim().slice(0, LONGEST_CELL + 1);

/** The first row that fills most of the columns: titles and dates above it fill one or two. */
function findHeader(rows: readonly RawRow[]): number {
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
