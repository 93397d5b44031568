import type { Again, Figure, FullRun, Piece, Series } from './record';
import { addTallies, emptyTally, type SeedTally } from './seeds';

type Unmeasured = Omit<Series, 'again' | 'pieces' | 'figures'>;

export const doneIn = ({ pieces }: Pick<Series, 'pieces'>): number =>
  pieces.reduce((sum, { count }) => sum + count, 0);

export const isComplete = (series: Series): boolean => doneIn(series) >= series.goal;

export const totalOf = ({ pieces }: Pick<Series, 'pieces'>): SeedTally =>
  pieces.reduce((total, { tally }) => addTallies(total, tally), emptyTally);

/** As {@link totalOf}, with what came of the failed seeds when they were played again. */
function judgedTotal({ pieces, again }: Pick<Series, 'pieces' | 'again'>): SeedTally {
  const total = totalOf({ pieces });
  if (again === undefined) return total;
  const failures = [
    ...total.failures.filter(({ seed }) => !again.seeds.includes(seed)),
    ...again.failures.map(({ seed, said }) => ({ seed, said })),
  ];
  const held = total.failures.length - failures.length;
  return {
    ...total,
    counts: { ...total.counts, [HELD_AGAIN]: held },
    failed: total.failed - held,
    failures,
  };
}

const HELD_AGAIN = 'failed, and held when played again with later code';

/** The series with what came of its failed seeds. */
export function addAgain(
  series: Series,
  again: Again,
  tell: (total: SeedTally, done: number) => readonly Figure[],
): Series {
  const next = { ...series, again };
  return { ...next, figures: [...tell(judgedTotal(next), doneIn(next))] };
}

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
  const again = series?.again;
  const next = { ...about, pieces, ...(again === undefined ? {} : { again }) };
  return { ...next, figures: [...tell(judgedTotal(next), doneIn(next))] };
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
