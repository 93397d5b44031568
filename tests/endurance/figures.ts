import type { Detail, Figure } from './record';

/** What a part came to, before it is known when and where. */
export interface PartOutcome {
  readonly figures: readonly Figure[];
  readonly chromium?: string;
  readonly detail?: Detail;
  /** Why there is nothing to be told after all. */
  readonly notRun?: string;
}

/** A count that must not be anything else than `expected`. */
export const exactly = (what: string, value: number, expected: number): Figure => ({
  what,
  value: toCount(value),
  aim: toCount(expected),
  isMet: value === expected,
});

export const atMost = (what: string, value: number, limit: number, unit: string): Figure => ({
  what,
  value: `${toAmount(value)} ${unit}`,
  aim: `≤ ${toAmount(limit)} ${unit}`,
  isMet: value <= limit,
});

/** Fewer, and the run would show nothing. */
export const atLeast = (what: string, value: number, limit: number): Figure => ({
  what,
  value: toCount(value),
  aim: `≥ ${toCount(limit)}`,
  isMet: value >= limit,
});

/** A figure nobody is held to. */
export const told = (what: string, value: string | number): Figure => ({
  what,
  value: typeof value === 'number' ? toCount(value) : value,
  isMet: true,
});

/** `12 345`, so that long counts can be read. */
export const toCount = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');

/** Two decimals below ten, none above. */
const toAmount = (value: number): string =>
  value < 10 ? String(Number(value.toFixed(2))) : toCount(Math.round(value));

/** `3 × sound, 1 × first`. */
export function describeCounts(counted: Readonly<Record<string, number>> | readonly string[]): string {
  const counts = isList(counted)
    ? [...new Set(counted)].map((name) => [name, counted.filter((each) => each === name).length] as const)
    : Object.entries(counted);
  return counts.map(([name, count]) => `${toCount(count)} × ${name}`).join(', ');
}

const isList = (
  counted: Readonly<Record<string, number>> | readonly string[],
): counted is readonly string[] => Array.isArray(counted);
