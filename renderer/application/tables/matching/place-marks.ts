import { createPace, runSteps, type Steps } from '../../../domain/steps';

/** Somebody's number or code as a table would have it. */
export interface Wish<Id> {
  /** Undefined for somebody who isn't there yet. */
  readonly id: Id | undefined;
  readonly mark: string;
}

/**
 * The wishes that can't be had, with whom the mark stays with, the cause before what follows from it. A
 * mark is free if nobody has it or whoever has it moves by a wish that is itself had, so marks exchanged
 * in circles of any length go together or not at all. No two wishes are for one mark, or of one id. Rests now and
 * then.
 */
export function* findTakenMarksInSteps<Id, W extends Wish<Id>>(
  wishes: readonly W[],
  holders: ReadonlyMap<string, Id>,
): Steps<ReadonlyMap<W, Id>> {
  const pace = createPace();
  const taken = new Map<W, Id>();
  const byMark = new Map<string, W>();
  const movers = new Map<Id, string>();
  const open: W[] = [];
  for (const wish of wishes) {
    if (pace.isDue()) yield;
    byMark.set(wish.mark, wish);
    if (wish.id !== undefined) movers.set(wish.id, wish.mark);
    open.push(wish);
  }
  const markOf = new Map<Id, string>();
  for (const [mark, id] of holders) {
    if (pace.isDue()) yield;
    markOf.set(id, mark);
  }
  for (let wish = open.pop(); wish !== undefined; wish = open.pop()) {
    if (pace.isDue()) yield;
    const holder = holders.get(wish.mark);
    if (holder === undefined || holder === wish.id || taken.has(wish)) continue;
    const target = movers.get(holder);
    if (target !== undefined && target !== wish.mark) continue;
    taken.set(wish, holder);
    if (wish.id === undefined) continue;
    // It stays where it is, so nobody else can have its mark.
    movers.delete(wish.id);
    const next = byMark.get(markOf.get(wish.id) ?? '');
    if (next !== undefined) open.push(next);
  }
  return taken;
}

/** {@link findTakenMarksInSteps} at once. */
export const findTakenMarks = <Id, W extends Wish<Id>>(
  wishes: readonly W[],
  holders: ReadonlyMap<string, Id>,
): ReadonlyMap<W, Id> => runSteps(findTakenMarksInSteps(wishes, holders));
