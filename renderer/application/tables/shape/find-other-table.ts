import type { ExpectedHeadings } from '../../ports/spreadsheet';
import { ENTRY_HEADINGS } from '../columns/entry-columns';
import { JUDGE_HEADINGS } from '../columns/judge-columns';
import { MARK_HEADINGS } from '../columns/mark-columns';
import { createHeadingMatcher, type HeadingMatcher } from '../columns/match-heading';
import type { GridRow } from './grid';

/** A second table below the first, with a heading of its own. */
export interface OtherTable {
  /** Position of its first row: its title, where it has one, or its heading. */
  readonly from: number;
  /** Line of its heading. */
  readonly heading: number;
  /** Whether it is about the same things as the first, in other columns. */
  readonly isSameKind: boolean;
}

const KINDS: readonly ExpectedHeadings[] = [ENTRY_HEADINGS, JUDGE_HEADINGS, MARK_HEADINGS];

/**
 * Finds where another table begins below a table: at a row of known headings with a blank row, or a title
 * of one cell, before it.
 * @param expected headings of the table itself
 */
export function findOtherTable(rows: readonly GridRow[], expected: ExpectedHeadings): OtherTable | undefined {
  const own = createHeadingMatcher(expected);
  const kinds = KINDS.map((kind) => createHeadingMatcher(kind));
  for (let at = 1; at < rows.length; at += 1) {
    const [before, row] = [rows[at - 1] as GridRow, rows[at] as GridRow];
    const hasTitle = countFilled(before) === 1;
    if (!hasTitle && row.line - before.line < 2) continue;
    const texts = row.cells.filter((cell) => cell.trim() !== '');
    if (texts.length < 2 || !texts.every(isWordy)) continue;
    const mine = countFields(texts, own);
    const theirs = Math.max(...kinds.map((kind) => countFields(texts, kind)));
    if (Math.max(mine, theirs) < Math.max(2, texts.length / 2)) continue;
    return { from: hasTitle && at > 1 ? at - 1 : at, heading: row.line, isSameKind: mine >= theirs };
  }
  return undefined;
}

/** How many different fields the texts name, each with its whole heading. */
function countFields(texts: readonly string[], { match }: HeadingMatcher<string>): number {
  const fields = texts.map((text) => match(text)).filter((found) => found?.how === 'whole');
  return new Set(fields.map((found) => found?.field)).size;
}

const isWordy = (cell: string): boolean => cell.length < 80 && /^\s*[\p{Letter}#]/u.test(cell);

const countFilled = ({ cells }: GridRow): number =>
  cells.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0);
