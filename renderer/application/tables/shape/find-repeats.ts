import { cleanCell, foldHeading } from '../fold-text';
import type { GridRow } from './grid';

export interface WithoutRepeats {
  readonly rows: readonly GridRow[];
  /** Of what was left out, ascending. */
  readonly lines: readonly number[];
}

interface Around {
  /** The heading's own rows, as they stand. */
  readonly heading: readonly GridRow[];
  /** The row under it that numbers its columns. */
  readonly numbering: GridRow | undefined;
  /** Titles above it. */
  readonly above: readonly GridRow[];
}

/**
 * Leaves out what a table that was printed on several pages says again on each: its heading, the
 * numbers of its columns, its title, and the number of the page. A row is a heading again where all it
 * says stands in the heading at the same places, so no row of the table can be taken for one.
 */
export function withoutRepeats(
  rows: readonly GridRow[],
  { heading, numbering, above }: Around,
): WithoutRepeats {
  const places = toPlaces(heading);
  const numbers = numbering && foldRow(numbering);
  const titles = new Set(above.map(foldRow));
  const gone = new Set<number>();
  const startsLike = createStart(places);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as GridRow;
    if (isPageNumber(row)) gone.add(at);
    else if (startsLike(row) && isHeadingAgain(row, places)) {
      gone.add(at);
      const next = rows[at + 1];
      if (next && numbers !== undefined && foldRow(next) === numbers) gone.add(at + 1);
      for (let before = at - 1; before >= 0; before -= 1) {
        if (!gone.has(before) && !isTitleAgain(rows[before] as GridRow, titles)) break;
        gone.add(before);
      }
    }
  }
  if (gone.size === 0) return { rows, lines: [] };
  return {
    rows: rows.filter((_, at) => !gone.has(at)),
    lines: rows.filter((_, at) => gone.has(at)).map(({ line }) => line),
  };
}

/** No heading is longer. */
const LONGEST = 300;

/** Whether a row begins as the heading does; of what begins many rows it is found out once. */
function createStart(places: readonly ReadonlySet<string>[]): (row: GridRow) => boolean {
  const known = new Map<string, boolean>();
  return ({ cells }) => {
    const at = cells.findIndex((cell) => cell !== '');
    const cell = cells[at] ?? '';
    if (cell.length > LONGEST) return false;
    const key = `${at} ${cell}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const isLike = cell.trim() === '' || (places[at]?.has(foldHeading(cell)) ?? false);
    if (known.size < MOST_KNOWN) known.set(key, isLike);
    return isLike;
  };
}

const MOST_KNOWN = 1_000;

/** What the heading says, by column: a merged cell's name may stand in any of its rows. */
function toPlaces(heading: readonly GridRow[]): readonly ReadonlySet<string>[] {
  const width = heading.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return Array.from(
    { length: width },
    (_, column) =>
      new Set(heading.map(({ cells }) => foldHeading(cells[column] ?? '')).filter((text) => text !== '')),
  );
}

/** Two cells or more, and nothing that the heading doesn't say there. */
function isHeadingAgain({ cells }: GridRow, places: readonly ReadonlySet<string>[]): boolean {
  let count = 0;
  for (const [column, cell] of cells.entries()) {
    if (cell.trim() === '') continue;
    if (!places[column]?.has(foldHeading(cell))) return false;
    count += 1;
  }
  return count > 1;
}

/** "Halaman 2", "Hal. 2 dari 5", "Page 2 of 5", "- 2 -". */
const PAGE_NUMBER =
  /^(?:-\s*\d{1,4}\s*-|(?:halaman|hal\.?|page)\s*:?\s*\d{1,4}(?:\s*(?:dari|of|\/)\s*\d{1,4})?)$/i;

function isPageNumber({ cells }: GridRow): boolean {
  const first = cells.findIndex((cell) => cell !== '');
  const only = cells[first] ?? '';
  // Most rows begin with what no page number does, and there are many.
  if (only.length > 40 || !/^\s*[-hp]/i.test(only)) return false;
  return PAGE_NUMBER.test(cleanCell(only)) && cells.every((cell, at) => at === first || cell.trim() === '');
}

/** The title as it stands above the table, or the same and "(lanjutan)". */
const isTitleAgain = (row: GridRow, titles: ReadonlySet<string>): boolean =>
  titles.has(foldRow(row).replace(/(?:lanjutan|sambungan|continued|cont)$/, ''));

const foldRow = ({ cells }: GridRow): string =>
  cells.map((cell) => foldHeading(cell.slice(0, LONGEST))).join('');
