import type { DamagePlan } from './damage-database';
import type { KillPlan } from './kill-browser';
import type { SeedRange } from './seeds';
import type { StoreDamagePlan } from './store-damage';

/** What every run of the tests plays through; the long plans are in `seed-parts.ts` and `whole-parts.ts`. */
export const quickKills = { kills: 10, seed: 20260316 } as const satisfies KillPlan;

/** One kind of damage for each way in which rows go. */
export const quickDamage = {
  revisions: 300,
  entries: 46,
  sinceOlder: 50,
  kinds: [
    'a byte flipped in the middle of the log',
    'the log cut in half',
    'the whole database deleted',
    'an older copy put back',
  ],
  withoutLog: false,
  rebuildKills: 1,
} as const satisfies DamagePlan;

/** Damage by chance, two thirds of it in the SQLite store. */
export const quickStores = {
  range: { from: 1, count: 6 },
  plan: { revisions: 200, entries: 46 },
} as const satisfies { readonly range: SeedRange; readonly plan: StoreDamagePlan };

export const quickMerge = { from: 1, count: 20_000 } as const satisfies SeedRange;

export const quickDays = { from: 1, count: 40 } as const satisfies SeedRange;

export const quickTables = { from: 1, count: 400 } as const satisfies SeedRange;

export const quickThieves = { from: 1, count: 15 } as const satisfies SeedRange;

/** Each under every habit of clocks. */
export const quickClocks = { from: 1, count: 6 } as const satisfies SeedRange;

export const quickFiles = { from: 1, count: 2_000 } as const satisfies SeedRange;

export const quickHistories = { from: 1, count: 20_000 } as const satisfies SeedRange;
