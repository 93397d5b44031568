import { simulateDay } from './event-simulation';
import type { ClockHabit, EventPlan } from './event-start';

const CLOCKS: readonly ClockHabit[] = ['right', 'fast', 'slow', 'backwards', 'stopped', 'wild'];

export interface EventDaysFound {
  readonly days: number;
  readonly revisions: number;
  readonly conflicts: number;
  /** What happened on all days together. */
  readonly counted: Readonly<Record<string, number>>;
  readonly broken: number;
  /** The first of them, each with the seed that repeats it. */
  readonly complaints: readonly string[];
}

interface EventDaysPlan {
  readonly days: number;
  readonly firstSeed?: number;
  readonly onProgress?: (done: number) => void;
}

/** Every habit of clocks, with and without profiles put back, one office or two; one day in ten seals in earnest. */
export const toDay = (seed: number): EventPlan => ({
  seed,
  clock: CLOCKS[seed % CLOCKS.length] ?? 'right',
  clones: seed % 4 < 2,
  offices: seed % 5 === 0 ? 1 : 2,
  sealing: seed % 10 === 3 ? 'real' : 'paper',
});

/** Simulates days one after another; what goes wrong on one is told and stops nothing. */
export async function runEventDays({
  days,
  firstSeed = 1,
  onProgress,
}: EventDaysPlan): Promise<EventDaysFound> {
  let [revisions, conflicts, broken] = [0, 0, 0];
  const counted: Record<string, number> = {};
  const complaints: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + days; seed += 1) {
    try {
      const day = await simulateDay(toDay(seed));
      revisions += day.revisions;
      conflicts += day.conflicts;
      for (const [what, times] of Object.entries(day.counted)) counted[what] = (counted[what] ?? 0) + times;
    } catch (error) {
      // Whatever it is, it is one day that went wrong, and the seed repeats it.
      broken += 1;
      const said = error instanceof Error ? error.message : String(error);
      if (complaints.length < 20) complaints.push(`seed ${seed}: ${said}`);
    }
    onProgress?.(seed - firstSeed + 1);
  }
  return { days, revisions, conflicts, counted, broken, complaints };
}

export interface ClocksFound {
  readonly days: number;
  /** Days whose results depended on what the clocks said. */
  readonly different: number;
  readonly complaints: readonly string[];
}

/** The same day under every habit of clocks; its results are to be one and the same. */
export async function runClocks({ days, firstSeed = 1, onProgress }: EventDaysPlan): Promise<ClocksFound> {
  let different = 0;
  const complaints: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + days; seed += 1) {
    const results = new Set<string>();
    for (const clock of CLOCKS) {
      // Names of revisions depend on the clock, and they decide where two have one place in the order; that
      // takes a cloned profile, or two offices under one key.
      const day = await simulateDay({ seed, clock, clones: false, offices: 1, sealing: 'paper' });
      results.add(day.results);
    }
    if (results.size > 1) {
      different += 1;
      if (complaints.length < 20) complaints.push(`seed ${seed}: ${results.size} results`);
    }
    onProgress?.(seed - firstSeed + 1);
  }
  return { days, different, complaints };
}
