import type { ExpectedHeadings, TextSeparator } from '../../application/ports/spreadsheet';
import { findHeading } from '../../application/tables/shape/find-heading';
import type { GridRow } from '../../application/tables/shape/grid';
import { parseText } from './parse-text';

export interface ChosenSeparator {
  readonly separator: TextSeparator;
  /** All that fit equally well, where there are several. */
  readonly undecided: readonly TextSeparator[];
}

const SEPARATORS: readonly TextSeparator[] = [';', ',', '\t', '|'];

/** A bar separates only where that makes a heading that is known: it stands in many a text. */
const NEVER_GUESSED: readonly TextSeparator[] = ['|'];

/** How much of the file the separator is told from. */
const SAMPLE_LENGTH = 65_536;
const SAMPLE = { rows: 60, cells: 256 };

interface Fit {
  readonly separator: TextSeparator;
  /** How well the heading is known. */
  readonly score: number;
  /** Rows with more cells than the heading. */
  readonly tooLong: number;
  /** The most frequent number of cells, of two or more, and how many rows have it. */
  readonly common: { readonly rows: number; readonly cells: number };
  readonly rows: readonly GridRow[];
}

/**
 * The separator that makes a heading known; where none does, the one that gives most rows the same
 * number of cells, two or more, and then the one that gives more cells. A decimal comma in a file of
 * semicolons splits few rows alike.
 */
export function chooseSeparator(text: string, expected: ExpectedHeadings): ChosenSeparator {
  const fits = SEPARATORS.map((separator) => toFit(text, separator, expected));
  const known = fits.filter(({ score }) => score > 0);
  const possible =
    known.length > 0 ? known : fits.filter(({ separator }) => !NEVER_GUESSED.includes(separator));
  const compare = known.length > 0 ? compareKnown : compareUnknown;
  const ordered = possible.toSorted(compare);
  const best = ordered[0] as Fit;
  const equal = ordered.filter((fit) => compare(fit, best) === 0 && fit.common.cells > 1);
  const undecided = equal.map(({ separator }) => separator);
  return { separator: best.separator, undecided: undecided.length > 1 ? undecided : [] };
}

const compareKnown = (a: Fit, b: Fit): number => b.score - a.score || a.tooLong - b.tooLong;

const compareUnknown = (a: Fit, b: Fit): number =>
  b.common.rows - a.common.rows || b.common.cells - a.common.cells;

function toFit(text: string, separator: TextSeparator, expected: ExpectedHeadings): Fit {
  const { rows } = parseText(text.slice(0, SAMPLE_LENGTH), separator, SAMPLE);
  const heading = findHeading(rows, expected);
  const width = Math.max(
    ...rows.slice(heading?.first ?? 0, (heading?.last ?? 0) + 1).map(({ cells }) => cells.length),
    0,
  );
  const below = rows.slice((heading?.last ?? 0) + 1);
  return {
    separator,
    score: heading?.score ?? 0,
    tooLong: below.filter(({ cells }) => cells.length > width).length,
    common: findCommonWidth(rows),
    rows,
  };
}

function findCommonWidth(rows: readonly GridRow[]): Fit['common'] {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let common = { rows: 0, cells: 0 };
  for (const [cells, count] of counts) if (count > common.rows) common = { rows: count, cells };
  return common;
}
