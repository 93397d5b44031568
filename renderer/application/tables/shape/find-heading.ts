import type { ExpectedHeadings } from '../../ports/spreadsheet';
import { createHeadingMatcher, type HeadingMatcher } from '../columns/match-heading';
import { nameColumns } from '../columns/name-columns';
import { cleanCell } from '../fold-text';
import type { GridRow } from './grid';

export interface FoundHeading {
  /** Positions in the rows, last one included; the same where the heading is one row. */
  readonly first: number;
  readonly last: number;
  /** By column; empty where a column has none. */
  readonly names: readonly string[];
  /** How many of the expected headings it has, as {@link scoreHeading}. */
  readonly score: number;
}

/** How far down the heading is looked for: a letterhead and titles may stand above it. */
const WITHIN = 40;
/** Without a known heading, the amount of text has to tell, and that is no guide so far down. */
const UNKNOWN_WITHIN = 20;

/** How many rows a heading may have: groups of groups. */
const TALLEST = 3;

const WHOLE = 10;
const BEGINS = 3;

/**
 * How well the rows show a heading that is expected: 0 when none is known, else the more the better.
 * What a worksheet among several, or a separator, is chosen by.
 */
export function scoreHeading(rows: readonly GridRow[], expected: ExpectedHeadings): number {
  return findHeading(rows, expected)?.score ?? 0;
}

/**
 * The heading of a table: the row, or the few rows together, with most of the expected headings;
 * where none of them is known, the first row that fills most of the columns.
 * @returns undefined when every row is blank
 */
export function findHeading(rows: readonly GridRow[], expected: ExpectedHeadings): FoundHeading | undefined {
  const top: { readonly cells: readonly string[]; readonly index: number }[] = [];
  for (let index = 0; index < rows.length && top.length < WITHIN; index += 1) {
    const cells = (rows[index] as GridRow).cells.map(cleanHeading);
    if (cells.some((cell) => cell !== '')) top.push({ cells, index });
  }
  if (top.length === 0) return undefined;
  const texts = top.map(({ cells }) => cells);
  const { first, last, score } = findKnown(texts, createHeadingMatcher(expected)) ?? findFilled(texts);
  return {
    first: (top[first] as { index: number }).index,
    last: (top[last] as { index: number }).index,
    names: nameColumns(texts.slice(first, last + 1)),
    score,
  };
}

interface Place {
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

type Cells = readonly string[];

/** Titles can be long; what is behind the first words of a heading changes nothing. */
const cleanHeading = (cell: string): string => cleanCell(cell.slice(0, 300));

function findKnown(rows: readonly Cells[], matcher: HeadingMatcher<string>): Place | undefined {
  const single = rows.map((cells, at) => scoreRow(cells, at, matcher));
  let best: Scored | undefined;
  for (const row of single) if (row.score > (best?.score ?? 0)) best = row;
  if (!best) return undefined;
  // One known word may stand in any row; more than one stand together in headings only.
  if (best.fields.size < 2 && !isFirstTable(rows, best.first)) return undefined;
  return extend(best, rows, matcher);
}

interface Scored extends Place {
  readonly fields: ReadonlySet<string>;
  /** Columns with a heading that is known. */
  readonly known: readonly number[];
}

function scoreRow(cells: Cells, at: number, matcher: HeadingMatcher<string>): Scored {
  const points = new Map<string, number>();
  const known: number[] = [];
  cells.forEach((cell, column) => {
    const match = cell === '' ? undefined : matcher.match(cell);
    if (!match) return;
    known.push(column);
    points.set(match.field, Math.max(points.get(match.field) ?? 0, match.how === 'whole' ? WHOLE : BEGINS));
  });
  const score = [...points.values()].reduce((sum, point) => sum + point, 0);
  return { first: at, last: at, score, fields: new Set(points.keys()), known };
}

/** Nothing but titles above: lines of one cell; or it is the row that its filling tells, too. */
const isFirstTable = (rows: readonly Cells[], at: number): boolean =>
  rows.slice(0, at).every((cells) => countFilled(cells) <= 1) || findFilled(rows).first === at;

/** A heading's other rows: those above with which it says more, and those below that only go on with it. */
function extend(best: Scored, rows: readonly Cells[], matcher: HeadingMatcher<string>): Place {
  const together = (first: number, last: number): Scored => ({
    ...scoreRow(nameColumns(rows.slice(first, last + 1)), first, matcher),
    last,
  });
  let place = best;
  for (;;) {
    const next = nearest(place, rows.length).find(({ first, last }) => {
      if (together(first, last).score > place.score) return true;
      if (first === place.first - 1) return isGroupRow(rows, place);
      return last === place.last + 1 && isSubheading(rows, place);
    });
    if (!next) return place;
    place = together(next.first, next.last);
  }
}

/** Wider ones around a place, the nearest first. */
function nearest({ first, last }: Scored, rows: number): readonly { first: number; last: number }[] {
  const more = Array.from({ length: TALLEST - (last - first + 1) }, (_, index) => index + 1);
  return more
    .flatMap((count) => [
      { first: first - count, last },
      { first, last: last + count },
    ])
    .filter((place) => place.first >= 0 && place.last < rows);
}

/** The row above gives several columns a name that have none below, or tells equal names apart. */
function isGroupRow(rows: readonly Cells[], { first, last }: Scored): boolean {
  const upper = rows[first - 1] ?? [];
  if (countFilled(upper) < 2) return false;
  const names = nameColumns(rows.slice(first, last + 1));
  const named = upper.filter((cell, column) => cell !== '' && (names[column] ?? '') === '');
  if (named.length > 0 && named.every(isWordy)) return true;
  const repeated = (list: Cells): number =>
    list.length - new Set(list.map((name, at) => name || `${at}`)).size;
  return repeated(names) > 0 && repeated(nameColumns(rows.slice(first - 1, last + 1))) < repeated(names);
}

/** The row below says nothing under any known heading, and something under none: "Nilai" over "Paparan", "Materi". */
function isSubheading(rows: readonly Cells[], { first, last, known }: Scored): boolean {
  const names = nameColumns(rows.slice(first, last + 1));
  const lower = rows[last + 1] ?? [];
  const filled = lower.flatMap((cell, column) => (cell === '' ? [] : [column]));
  return (
    known.length > 1 &&
    filled.length > 1 &&
    known.every((column) => (lower[column] ?? '') === '') &&
    filled.some((column) => (names[column] ?? '') === '') &&
    filled.every((column) => isWordy(lower[column] ?? ''))
  );
}

const isWordy = (cell: string): boolean => /^\p{Letter}/u.test(cell);

const countFilled = (cells: Cells): number =>
  cells.reduce((count, cell) => (cell === '' ? count : count + 1), 0);

/** The first row that fills most of the columns: titles and dates above it fill one or two. */
function findFilled(rows: readonly Cells[]): Place {
  const counts = rows.slice(0, UNKNOWN_WITHIN).map(countFilled);
  const most = Math.max(0, ...counts);
  const first = Math.max(
    0,
    counts.findIndex((count) => count >= most * 0.6),
  );
  return { first, last: first, score: 0 };
}
