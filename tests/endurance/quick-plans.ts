import type { DamagePlan } from './damage-database';
import type { KillPlan } from './kill-browser';

/** What every run of the tests plays through; the long plans are in `parts.ts`. */
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

export const quickMerge = { cases: 20_000, firstSeed: 1 } as const;

export const quickDays = { days: 40, firstSeed: 1 } as const;

/** Each under every habit of clocks. */
export const quickClocks = { days: 6, firstSeed: 1 } as const;
