import { createPace, type Steps } from '../../../domain/steps';
import { indexInSteps, type Recognisable, type Recognition } from './match-rows';

/** What becomes of a row in an import that adds only. */
export type Addition<K> =
  /** Stands there already, under this number. */
  | { readonly type: 'known'; readonly known: K }
  | { readonly type: 'new' }
  /** The number belongs to another. */
  | { readonly type: 'taken'; readonly holder: K }
  /** Stands there already, under another number; the one of the row is free. */
  | { readonly type: 'elsewhere'; readonly known: K };

/** Reads the rows for an import that changes nobody who stands in the competition already; resting now and then. */
export function* refuseExistingInSteps<R extends Recognisable, K extends Recognisable>(
  recognised: ReadonlyMap<R, Recognition<K>>,
  known: readonly K[],
): Steps<ReadonlyMap<R, Addition<K>>> {
  const byMark = yield* indexInSteps(known, ({ mark }) => mark);
  const read = (row: R, found: Recognition<K>): Addition<K> => {
    const named = found.type === 'known' ? [found.known] : found.type === 'doubt' ? found.named : [];
    const same = named.find(({ name }) => name === row.name);
    if (row.mark === undefined) return same ? { type: 'known', known: same } : { type: 'new' };
    const holder = byMark.get(row.mark);
    if (holder) {
      return holder.name === row.name ? { type: 'known', known: holder } : { type: 'taken', holder };
    }
    return found.type === 'known' ? { type: 'elsewhere', known: found.known } : { type: 'new' };
  };
  const pace = createPace();
  const additions = new Map<R, Addition<K>>();
  for (const [row, found] of recognised) {
    if (pace.isDue()) yield;
    additions.set(row, read(row, found));
  }
  return additions;
}
