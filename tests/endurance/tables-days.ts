import { CLOCKS } from './event-days';
import { runSeeds, type SeedRange, type SeedTally } from './seeds';
import { simulateTablesDay } from './tables-simulation';
import type { TablesPlan } from './tables-start';

/** Under every habit of clocks. */
export const toTablesDay = (seed: number): TablesPlan => ({
  seed,
  clock: CLOCKS[seed % CLOCKS.length] ?? 'right',
});

/** A day with two tables a seed; see `simulateTablesDay`. */
export const runTablesDays = (range: SeedRange): Promise<SeedTally> =>
  runSeeds(range, async (seed) => {
    const { acts, revisions, conflicts, counted } = await simulateTablesDay(toTablesDay(seed));
    return {
      counts: { ...counted, 'acts merged': acts, 'revisions merged': revisions, 'sheets decided': conflicts },
    };
  });
