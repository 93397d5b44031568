/** Somebody's number or code as a table would have it. */
export interface Wish<Id> {
  /** Undefined for somebody who isn't there yet. */
  readonly id: Id | undefined;
  readonly mark: string;
}

/**
 * The wishes that can't be had, with whom the mark stays with, the cause before what follows from it. A
 * mark is free if nobody has it or whoever has it moves by a wish that is itself had, so marks exchanged
 * in circles of any length go together or not at all. No two wishes are for one mark, or of one id.
 */
export function findTaken<Id, W extends Wish<Id>>(
  wishes: readonly W[],
  holders: ReadonlyMap<string, Id>,
): ReadonlyMap<W, Id> {
  const taken = new Map<W, Id>();
  const byMark = new Map(wishes.map((wish) => [wish.mark, wish] as const));
  const movers = new Map(
    wishes.flatMap((wish) => (wish.id === undefined ? [] : [[wish.id, wish.mark] as const])),
  );
  const markOf = new Map([...holders].map(([mark, id]) => [id, mark] as const));
  const open = [...wishes];
  for (let wish = open.pop(); wish !== undefined; wish = open.pop()) {
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
