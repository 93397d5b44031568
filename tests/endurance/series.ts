import type { Figure, FullRun, Piece, Series } from './record';
import { addTallies, emptyTally, type SeedTally } from './seeds';

type Unmeasured = Omit<Series, 'pieces' | 'figures'>;

export const doneIn = ({ pieces }: Pick<Series, 'pieces'>): number =>
  pieces.reduce((sum, { count }) => sum + count, 0);

export const isComplete = (series: Series): boolean => doneIn(series) >= series.goal;

export const totalOf = ({ pieces }: Pick<Series, 'pieces'>): SeedTally =>
  pieces.reduce((total, { tally }) => addTallies(total, tally), emptyTally);

/** The first seed behind everything done; 1 if nothing is. */
export function nextSeed(series: Series | undefined): number {
  const last = series?.pieces.at(-1);
  return last === undefined ? 1 : last.from + last.count;
}

/**
 * The series with one more piece. Where nothing but the day is different from the last one, that one grows.
 *
 * @throws if the piece does not begin where the series ends
 */
export function addPiece(
  series: Series | undefined,
  piece: Piece,
  about: Unmeasured,
  tell: (total: SeedTally, done: number) => readonly Figure[],
): Series {
  if (piece.from !== nextSeed(series)) throw new RangeError(`seed ${piece.from} does not come next`);
  const before = series?.pieces ?? [];
  const last = before.at(-1);
  const pieces =
    last !== undefined && isAlike(last, piece)
      ? before.with(-1, {
          ...last,
          count: last.count + piece.count,
          until: piece.until,
          tally: toKept(addTallies(last.tally, piece.tally)),
        })
      : [...before, piece];
  return { ...about, pieces, figures: [...tell(totalOf({ pieces }), doneIn({ pieces }))] };
}

/** A series that reached its goal, in short, for when the next one begins. */
export function toFullRun(series: Series): FullRun | undefined {
  const last = series.pieces.at(-1);
  if (last === undefined || !isComplete(series)) return undefined;
  const { machine, chromium } = last;
  return {
    date: toDates(series),
    machine,
    ...(chromium === undefined ? {} : { chromium }),
    figures: series.figures,
  };
}

/** `2026-11-30`, or `2026-11-30 to 2026-12-01`. */
export function toDates({ pieces }: Pick<Series, 'pieces'>): string {
  const [first, last] = [pieces.at(0)?.since ?? '–', pieces.at(-1)?.until ?? '–'];
  return first === last ? first : `${first} to ${last}`;
}

export const toKept = ({ counts, maxima, failed, failures }: SeedTally): Piece['tally'] => ({
  counts: { ...counts },
  maxima: { ...maxima },
  failed,
  failures: failures.map((failure) => ({ ...failure })),
});

const isAlike = (one: Piece, other: Piece): boolean => surroundings(one) === surroundings(other);

const surroundings = ({ machine, chromium, program, code }: Piece): string =>
  JSON.stringify([machine.system, machine.processors, machine.node, chromium, program, code]);
