import type { CellFault, TextSeparator } from '../../application/ports/spreadsheet';
import type { GridRow } from '../../application/tables/shape/grid';
import type { Beat } from '../heartbeat';
import { createFinder, type Finder } from './text-finder';

export interface ParsedText {
  /** At most as many as wanted; rows of nothing but separators are left out. */
  readonly rows: readonly GridRow[];
  /** How many there are. */
  readonly count: number;
  /** Those of them that go over several lines of the file. */
  readonly folds: readonly Fold[];
}

/** A row whose quoted cells hold line breaks. */
export interface Fold {
  /** What a spreadsheet program calls the row. */
  readonly line: number;
  /** Line breaks in it. */
  readonly breaks: number;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

interface Wanted {
  readonly rows: number;
  /** Cells of a row beyond these are not looked at one by one. */
  readonly cells: number;
  /** Told at every row. */
  readonly beat?: Beat;
}

/**
 * Cuts text into rows and cells. A cell is quoted where a quotation mark is its first character and
 * another its last; a mark that quotes nothing is a letter like others, and its row says so. So one
 * mark too many spoils its own row, not the rest of the file.
 * @param text with `\n` as its only line end
 */
export function parseText(text: string, separator: TextSeparator, wanted: Wanted): ParsedText {
  const rows: GridRow[] = [];
  const folds: Fold[] = [];
  const find = {
    separator: createFinder(text, separator),
    lineEnd: createFinder(text, '\n'),
    quote: createFinder(text, '"'),
  };
  let [at, line, count] = [0, 0, 0];
  while (at < text.length) {
    line += 1;
    wanted.beat?.();
    const lineEnd = find.lineEnd(at);
    const isPlain = find.quote(at) >= lineEnd;
    const row = isPlain
      ? {
          cells: splitLine(text.slice(at, lineEnd), separator, wanted.cells),
          end: lineEnd,
          isDoubtful: false,
        }
      : readQuoted(text, at, separator, find, wanted.cells);
    if (row.end > lineEnd && count <= wanted.rows) {
      folds.push({ line, breaks: countBreaks(text, at, row.end), start: at, end: row.end });
    }
    if (row.cells.some((cell) => cell !== '')) {
      count += 1;
      const faults: readonly CellFault[] = [{ type: 'quote-doubtful', column: null }];
      if (count <= wanted.rows) rows.push({ line, cells: row.cells, ...(row.isDoubtful && { faults }) });
    }
    at = row.end + 1;
  }
  return { rows, count, folds };
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The cells of every line of a row, as they would be if quotation marks meant nothing. */
export const cellsByLine = (text: string, { start, end }: Fold, separator: TextSeparator): string[][] =>
  text
    .slice(start, end)
    .split('\n')
    .map((line) => line.split(separator));

/** Without looking at quotation marks. The last of too many cells says whether the others hold anything. */
function splitLine(line: string, separator: TextSeparator, most: number): string[] {
  const cells = line.split(separator, most + 1);
  if (cells.length <= most) return cells;
  const kept = cells.slice(0, most).reduce((length, cell) => length + cell.length + 1, 0);
  return [...cells.slice(0, most), summarise(line, kept, line.length, separator)];
}

/** The first thing that stands in a stretch of cells, or nothing. */
function summarise(text: string, from: number, to: number, separator: TextSeparator): string {
  for (let at = from; at < to; at += 1) {
    const character = text[at] as string;
    if (character !== separator && character.trim() !== '') return text.slice(at, Math.min(to, at + 40));
  }
  return '';
}

interface QuotedRow {
  readonly cells: readonly string[];
  /** Position of the line end behind it, or of the end of the text. */
  readonly end: number;
  readonly isDoubtful: boolean;
}

function readQuoted(
  text: string,
  start: number,
  separator: TextSeparator,
  find: { readonly separator: Finder; readonly lineEnd: Finder; readonly quote: Finder },
  most: number,
): QuotedRow {
  const cells: string[] = [];
  let [at, halves, isDoubtful] = [start, 0, false];
  for (;;) {
    const quoted = text[at] === '"' ? findClosing(text, at, separator, find.quote) : undefined;
    const end = quoted?.end ?? Math.min(find.separator(at), find.lineEnd(at));
    const cell = quoted ? text.slice(at + 1, quoted.quote).replaceAll('""', '"') : text.slice(at, end);
    if (!quoted && cell.includes('"')) {
      isDoubtful ||= /^\s*"/.test(cell);
      // Marks behind a digit are inches.
      if (((cell.match(/(?<!\d)"/g)?.length ?? 0) & 1) === 1) halves += 1;
    }
    if (cells.length <= most) cells.push(cell);
    else if (cells[most] === '') cells[most] = cell.slice(0, 40);
    if (end >= text.length || text[end] === '\n') return { cells, end, isDoubtful: isDoubtful || halves > 1 };
    at = end + 1;
  }
}

/**
 * Where a quoted cell ends: at a mark with the end of the cell behind it, blanks aside; a mark
 * written twice is one of the text.
 * @returns undefined where the first mark that could close it has something else behind it, or none comes
 */
function findClosing(
  text: string,
  start: number,
  separator: TextSeparator,
  findQuote: Finder,
): { readonly quote: number; readonly end: number } | undefined {
  let quote = findQuote(start + 1);
  while (text[quote + 1] === '"' && quote < text.length) quote = findQuote(quote + 2);
  if (quote >= text.length) return undefined;
  let end = quote + 1;
  while (text[end] === ' ') end += 1;
  return end >= text.length || text[end] === '\n' || text[end] === separator ? { quote, end } : undefined;
}
