import { createPace, type Steps } from '../../../domain/steps';
import type { UpdateBy } from './existing';
import type { Doubt, DoubtReason, Recognisable, Recognition } from './match-rows';
import { findTakenMarksInSteps } from './place-marks';

/** What becomes of a row. `doubt`: why it was one, where an answer settled it. */
export type Settled<K> =
  /** About one that stands in the competition. */
  | { readonly type: 'known'; readonly known: K; readonly doubt?: DoubtReason }
  | { readonly type: 'new'; readonly doubt?: DoubtReason }
  | Doubt<K>
  /** The answer was "whom it names", and it names several, or is not the only one to name them. */
  | { readonly type: 'unclear'; readonly named: readonly K[] }
  /** Somebody keeps the number who is not to move. */
  | { readonly type: 'taken'; readonly holder: K };

/**
 * Reads the rows in doubt as the answer says, and refuses those that would give two of them one number.
 * Rows that exchange numbers, in circles of any length, go together or not at all.
 * Rests now and then.
 */
export function* settleRowsInSteps<R extends Recognisable, K extends Recognisable>(
  recognised: ReadonlyMap<R, Recognition<K>>,
  known: readonly K[],
  update: UpdateBy,
): Steps<ReadonlyMap<R, Settled<K>>> {
  const pace = createPace();
  const settled = new Map<R, Settled<K>>();
  const claimed = new Set<K>();
  for (const found of recognised.values()) {
    if (pace.isDue()) yield;
    if (found.type === 'known') claimed.add(found.known);
  }
  const namedBy = yield* countNamedInSteps(recognised, claimed);
  for (const [row, found] of recognised) {
    if (pace.isDue()) yield;
    settled.set(row, found.type === 'doubt' ? settleDoubt(found, update, claimed, namedBy) : found);
  }
  yield;
  yield* refuseTakenInSteps(settled, known);
  return settled;
}

/** How many rows in doubt name exactly this one. */
function* countNamedInSteps<R, K>(
  recognised: ReadonlyMap<R, Recognition<K>>,
  claimed: ReadonlySet<K>,
): Steps<ReadonlyMap<K, number>> {
  const pace = createPace();
  const namedBy = new Map<K, number>();
  for (const found of recognised.values()) {
    if (pace.isDue()) yield;
    if (found.type !== 'doubt') continue;
    for (const one of found.named) if (!claimed.has(one)) namedBy.set(one, (namedBy.get(one) ?? 0) + 1);
  }
  return namedBy;
}

function settleDoubt<K>(
  found: Doubt<K>,
  update: UpdateBy,
  claimed: ReadonlySet<K>,
  namedBy: ReadonlyMap<K, number>,
): Settled<K> {
  const { holder, named, reason: doubt } = found;
  if (update === 'ask') return found;
  if (update === 'numbers') {
    return holder === undefined || claimed.has(holder)
      ? { type: 'new', doubt }
      : { type: 'known', known: holder, doubt };
  }
  const [one] = named;
  if (one === undefined) return { type: 'new', doubt };
  const isAlone = named.length === 1 && !claimed.has(one) && namedBy.get(one) === 1;
  return isAlone ? { type: 'known', known: one, doubt } : { type: 'unclear', named };
}

/** A row may have its number only if whoever has it now moves away by a row that is itself taken. */
function* refuseTakenInSteps<R extends Recognisable, K extends Recognisable>(
  settled: Map<R, Settled<K>>,
  known: readonly K[],
): Steps<void> {
  const pace = createPace();
  const holders = new Map<string, K>();
  for (const one of known) {
    if (pace.isDue()) yield;
    if (one.mark !== undefined) holders.set(one.mark, one);
  }
  const undecided = new Set<K>();
  const wishes: { readonly id: K | undefined; readonly mark: string; readonly row: R }[] = [];
  for (const [row, found] of settled) {
    if (pace.isDue()) yield;
    if (found.type === 'doubt') {
      for (const one of found.named) undecided.add(one);
      if (found.holder !== undefined) undecided.add(found.holder);
    } else if (row.mark !== undefined && (found.type === 'known' || found.type === 'new')) {
      wishes.push({ id: found.type === 'known' ? found.known : undefined, mark: row.mark, row });
    }
  }
  yield;
  for (const [{ id, row }, holder] of yield* findTakenMarksInSteps(wishes, holders)) {
    if (pace.isDue()) yield;
    if (!undecided.has(holder)) {
      settled.set(row, { type: 'taken', holder });
      continue;
    }
    if (id !== undefined) undecided.add(id);
    const named = id === undefined ? [] : [id];
    settled.set(row, { type: 'doubt', reason: 'number-undecided', holder, named });
  }
}
