import { toCount } from './figures';
import type { Machine, PartRecord, Piece, Series } from './record';
import type { SeedWork } from './seed-parts';
import type { SeedRunner } from './seeds';
import { addPiece, doneIn, isComplete, nextSeed, toFullRun, toKept } from './series';

/** What a piece is done with. */
export interface Surroundings {
  readonly machine: Machine;
  readonly program: string;
  readonly code: string;
}

interface SeriesRun {
  readonly work: Pick<SeedWork, 'unit' | 'goal' | 'step' | 'tell'>;
  readonly run: SeedRunner;
  /** Seeds to be done; undefined for all that are left. */
  readonly count: number | undefined;
  readonly surroundings: Surroundings;
  /** After every step, so that a run that is cut off keeps what it finished. */
  readonly keep: (record: PartRecord) => Promise<void>;
  /** ISO date. */
  readonly today: () => string;
  readonly print: (line: string) => void;
}

/** Does more seeds behind the last one that `record` knows. */
export async function runSeries(record: PartRecord, plan: SeriesRun): Promise<PartRecord> {
  const { work, run, surroundings, keep, today, print } = plan;
  const { unit, goal } = work;
  const first = nextSeed(record.series);
  const left = Math.max(0, goal - (first - 1));
  const end = first + Math.min(plan.count ?? left, left);
  let current = record;
  for (let from = first; from < end; ) {
    const count = Math.min(work.step, end - from);
    const since = today();
    const { chromium, ...tally } = await run({ from, count });
    const piece: Piece = {
      from,
      count,
      since,
      until: today(),
      ...surroundings,
      ...(chromium === undefined ? {} : { chromium }),
      tally: toKept(tally),
    };
    const series = addPiece(current.series, piece, { unit, goal }, work.tell);
    current = { ...current, series };
    await keep(current);
    print(`${toCount(doneIn(series))} of ${toCount(goal)} ${unit}${describeFailed(series)}`);
    from += count;
  }
  return current;
}

/**
 * What the next seeds are added to: figures add up only over one state of the code. A series that reached its goal
 * is kept in short where a new one begins.
 *
 * @returns with why the next series begins anew, if it does
 */
export function prepareSeries(
  { full, series }: PartRecord,
  code: string,
  earlier: 'only-of-this-code' | 'keep' | 'drop',
): { readonly record: PartRecord; readonly anew?: string } {
  const unchanged: PartRecord = {
    ...(full === undefined ? {} : { full }),
    ...(series === undefined ? {} : { series }),
  };
  if (series === undefined || earlier === 'keep') return { record: unchanged };
  const isOfThisCode = series.pieces.every((piece) => piece.code === code);
  if (isOfThisCode && earlier === 'only-of-this-code') return { record: unchanged };
  const kept = toFullRun(series) ?? full;
  const done = `${toCount(doneIn(series))} ${series.unit}`;
  const why = isOfThisCode ? 'as you wish' : `the code has changed since the ${done} done so far`;
  const fate = isComplete(series) ? 'They stay on record.' : 'They no longer count.';
  return {
    record: kept === undefined ? {} : { full: kept },
    anew: `From the first seed again: ${why}. ${fate}${isOfThisCode ? '' : ' (--keep goes on all the same.)'}`,
  };
}

const describeFailed = ({ pieces }: Series): string => {
  const failed = pieces.reduce((sum, { tally }) => sum + tally.failed, 0);
  return failed === 0 ? '' : `, ${toCount(failed)} failed`;
};
