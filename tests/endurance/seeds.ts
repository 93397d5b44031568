/** Seeds from `from` on, `count` of them. Seeds begin at 1. */
export interface SeedRange {
  readonly from: number;
  readonly count: number;
}

/** What one seed came to. */
export interface SeedOutcome {
  /** Summed over the seeds, by what they count: `{ 'power cuts': 2 }`. */
  readonly counts?: Readonly<Record<string, number>>;
  /** The largest of all seeds is kept. */
  readonly maxima?: Readonly<Record<string, number>>;
  /** In words, what was not as it has to be. */
  readonly failure?: string | undefined;
}

interface SeedFailure {
  readonly seed: number;
  readonly said: string;
}

/** What many seeds came to. Tallies of ranges add up to the tally of all of them. */
export interface SeedTally {
  readonly counts: Readonly<Record<string, number>>;
  readonly maxima: Readonly<Record<string, number>>;
  readonly failed: number;
  /** The first hundred, each with the seed that repeats it. */
  readonly failures: readonly SeedFailure[];
}

/** A tally, and the version of the browser where one was used. */
export type SeedRun = SeedTally & { readonly chromium?: string };

/** Plays a range of seeds. The same range gives the same tally, as long as the code is the same. */
export type SeedRunner = (range: SeedRange) => Promise<SeedRun>;

const FAILURES_KEPT = 100;

export const emptyTally: SeedTally = { counts: {}, maxima: {}, failed: 0, failures: [] };

/** Plays one seed after another. Whatever a seed throws is its failure, and stops nothing. */
export async function runSeeds(
  { from, count }: SeedRange,
  playOne: (seed: number) => SeedOutcome | Promise<SeedOutcome>,
): Promise<SeedTally> {
  const counts: Record<string, number> = {};
  const maxima: Record<string, number> = {};
  const failures: SeedFailure[] = [];
  let failed = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const outcome = await playSafely(seed, playOne);
    addCounts(counts, outcome.counts);
    keepMaxima(maxima, outcome.maxima);
    if (outcome.failure === undefined) continue;
    failed += 1;
    if (failures.length < FAILURES_KEPT) failures.push({ seed, said: outcome.failure });
  }
  return { counts, maxima, failed, failures };
}

export function addTallies(one: SeedTally, other: SeedTally): SeedTally {
  const counts = { ...one.counts };
  const maxima = { ...one.maxima };
  addCounts(counts, other.counts);
  keepMaxima(maxima, other.maxima);
  return {
    counts,
    maxima,
    failed: one.failed + other.failed,
    failures: [...one.failures, ...other.failures].slice(0, FAILURES_KEPT),
  };
}

/** @returns how often it was counted; 0 for what never was */
export const countIn = ({ counts }: Pick<SeedTally, 'counts'>, what: string): number => counts[what] ?? 0;

/** `seed 17: what was wrong`, a line each. */
export const describeFailures = ({ failures }: Pick<SeedTally, 'failures'>): readonly string[] =>
  failures.map(({ seed, said }) => `seed ${seed}: ${said}`);

async function playSafely(
  seed: number,
  playOne: (seed: number) => SeedOutcome | Promise<SeedOutcome>,
): Promise<SeedOutcome> {
  try {
    return await playOne(seed);
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function addCounts(sums: Record<string, number>, more: SeedOutcome['counts'] = {}): void {
  for (const [what, times] of Object.entries(more)) sums[what] = (sums[what] ?? 0) + times;
}

function keepMaxima(highest: Record<string, number>, more: SeedOutcome['maxima'] = {}): void {
  for (const [what, value] of Object.entries(more))
    highest[what] = Math.max(highest[what] ?? Number.NEGATIVE_INFINITY, value);
}
