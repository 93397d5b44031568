import { simulateDay } from './event-simulation';
import type { ClockHabit, EventPlan } from './event-start';
import { simulateThievesDay } from './event-thieves';
import { runSeeds, type SeedRange, type SeedTally } from './seeds';

export const CLOCKS: readonly ClockHabit[] = ['right', 'fast', 'slow', 'backwards', 'stopped', 'wild'];

/** Every habit of clocks, with and without profiles put back, one office or two; one day in ten seals in earnest. */
export const toDay = (seed: number): EventPlan => ({
  seed,
  clock: CLOCKS[seed % CLOCKS.length] ?? 'right',
  clones: seed % 4 < 2,
  offices: seed % 5 === 0 ? 1 : 2,
  sealing: seed % 10 === 3 ? 'real' : 'paper',
});

/** A day a seed. */
export const runEventDays = (range: SeedRange): Promise<SeedTally> =>
  runSeeds(range, async (seed) => {
    const { revisions, conflicts, counted } = await simulateDay(toDay(seed));
    return { counts: { ...counted, 'revisions merged': revisions, 'conflicts decided': conflicts } };
  });

/** A day a seed on which every judge is robbed; see `simulateThievesDay`. */
export const runThievesDays = (range: SeedRange): Promise<SeedTally> =>
  runSeeds(range, async (seed) => {
    // A profile that went two ways is another story than a thief's.
    const { counted, conflicts } = await simulateThievesDay({ ...toDay(seed), clones: false });
    return { counts: { ...counted, 'sheets decided': conflicts } };
  });

/** The same day under every habit of clocks; its results are to be one and the same. */
export const runClocks = (range: SeedRange): Promise<SeedTally> =>
  runSeeds(range, async (seed) => {
    const results = new Set<string>();
    for (const clock of CLOCKS) {
      // Names of revisions depend on the clock, and they decide where two have one place in the order; that
      // takes a cloned profile, or two offices under one key.
      const day = await simulateDay({ seed, clock, clones: false, offices: 1, sealing: 'paper' });
      results.add(day.results);
    }
    return results.size === 1 ? {} : { failure: `${results.size} results` };
  });
