import { type Entry, isActive, type Round } from './competition';

/** Whether the round is for an entry, as long as the entry isn't withdrawn. */
export function toEntrantCheck({ entrants }: Pick<Round, 'entrants'>): (entry: Pick<Entry, 'id'>) => boolean {
  if (entrants === undefined) return () => true;
  const ids = new Set<string>(entrants);
  return ({ id }) => ids.has(id);
}

/** Who takes part in the round, in the order given; withdrawn entries don't. */
export function entrantsOf(round: Pick<Round, 'entrants'>, entries: readonly Entry[]): readonly Entry[] {
  const isEntrant = toEntrantCheck(round);
  return entries.filter((entry) => isActive(entry) && isEntrant(entry));
}
