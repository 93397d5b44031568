/** Rows that stay together at the end of a table: a last page never has fewer while there are more. */
const LAST_ROWS = 3;
/** Rather two with everything that is signed than three without. */
const LEAST_ROWS = 2;

export interface PageRoom {
  /** Points for rows on the first page, under its heading. */
  readonly first: number;
  /** On every further page. */
  readonly next: number;
  /**
   * What is to stand under the last rows, from everything down to the least; the first that fits a page
   * with them is kept there, what is left flows on behind. Empty for nothing.
   */
  readonly tails: readonly number[];
}

/**
 * How many rows each page has, in order. Pages are full, but for those before the last: they give rows away
 * so that the last has at least {@link LAST_ROWS} and the tail under them, and share what is left evenly.
 * A row taller than a page has one to itself.
 * @param heights of the rows, in points
 */
export function toPages(heights: readonly number[], { first, next, tails }: PageRoom): readonly number[] {
  const ofLast = (rows: number): number => sum(heights.slice(Math.max(0, heights.length - rows)));
  const isWhole = (tail: number): boolean => sum(heights) + tail <= first;
  const ends = tails.flatMap((tail, index) =>
    (index === 0 ? [LAST_ROWS, LEAST_ROWS] : [LAST_ROWS]).map((rows) => ({ tail, rows })),
  );
  const end = ends.find(({ tail, rows }) => isWhole(tail) || ofLast(rows) + tail <= next);
  const { tail, rows: wanted } = end ?? { tail: 0, rows: LAST_ROWS };
  const fewest = Math.min(wanted, heights.length);
  const full = fill(heights, first, next);
  if (full.length === 1 && isWhole(tail)) return full;
  let best: readonly number[] = full;
  let last = ofLast(fewest);
  for (let rows = fewest; rows < heights.length; rows += 1) {
    if (rows > fewest) last += heights[heights.length - rows] ?? 0;
    if (rows > fewest && last + tail > next) break;
    const before = fill(heights.slice(0, heights.length - rows), first, next);
    const pages = [...shareLast(before, heights, next), rows];
    if (rows === fewest || pages.length < best.length) best = pages;
  }
  return best;
}

function fill(heights: readonly number[], first: number, next: number): readonly number[] {
  const pages: number[] = [];
  let [rows, used] = [0, 0];
  for (const height of heights) {
    if (rows > 0 && used + height > (pages.length === 0 ? first : next)) {
      pages.push(rows);
      [rows, used] = [0, 0];
    }
    rows += 1;
    used += height;
  }
  return rows > 0 ? [...pages, rows] : pages;
}

/** The last two pages share their rows where the last would have few; a first page keeps its own. */
function shareLast(pages: readonly number[], heights: readonly number[], next: number): readonly number[] {
  const [before = 0, last = 0] = pages.slice(-2);
  const shared = Math.floor((before + last) / 2);
  const start = pages.slice(0, -2).reduce((total, rows) => total + rows, 0) + before + last - shared;
  if (pages.length < 3 || last > before / 2 || sum(heights.slice(start, start + shared)) > next) return pages;
  return [...pages.slice(0, -2), before + last - shared, shared];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
