import { createPace, type Steps } from '../../../domain/steps';

/** A row, or what stands in the competition, as it is recognised. All texts folded. */
export interface Recognisable {
  /** The number or code; undefined for rows of a table without such a column. */
  readonly mark: string | undefined;
  /** All that names it: title and institution, or the name with its degrees. */
  readonly name: string;
  /** The part that names it most: the title, or the name without degrees. */
  readonly part: string;
}

/** Why it can't be told whom a row is about. */
export type DoubtReason =
  /** The number is one's, or nobody's, and the title another's. */
  | 'name-elsewhere'
  /** What the row says fits several that stand in the competition. */
  | 'name-several'
  /** Several rows of the table name one and the same. */
  | 'name-twice'
  /** The number is known, and the title nobody's, while something else agrees and marks are in. */
  | 'name-changed'
  /** The number is known, and nothing else of the row. */
  | 'name-unknown'
  /** The number belongs to one that another row in doubt is about. */
  | 'number-undecided';

/** Whom a row is about. */
export type Recognition<K> =
  | { readonly type: 'known'; readonly known: K }
  | { readonly type: 'new' }
  | Doubt<K>;

export interface Doubt<K> {
  readonly type: 'doubt';
  readonly reason: DoubtReason;
  /** Has the row's number now. */
  readonly holder: K | undefined;
  /** Whom the row's name fits; of very many the first ones. */
  readonly named: readonly K[];
}

const MOST_NAMED = 20;

const fewOf = <K>(named: readonly K[]): readonly K[] => named.slice(0, MOST_NAMED);

/**
 * How much a row whose title is nobody's has in common with the one that has its number. `close`: the same
 * but for spelling. `changed`: a part of it. `other`: nothing.
 */
export type Likeness = 'close' | 'changed' | 'other';

/**
 * Recognises each row by what it says, and by its number only where that agrees: numbers can be exchanged,
 * titles and institutions seldom are. No two rows are about the same one. The marks of the rows are
 * different from each other, those of `known` too. Rests now and then.
 */
export function* matchRowsInSteps<R extends Recognisable, K extends Recognisable>(
  rows: readonly R[],
  known: readonly K[],
  likeness: (row: R, holder: K) => Likeness,
): Steps<ReadonlyMap<R, Recognition<K>>> {
  const pace = createPace();
  const found = new Map<R, Recognition<K>>();
  const claimed = new Set<K>();
  const byMark = yield* indexInSteps(known, ({ mark }) => mark);
  const claim = (row: R, one: K): void => {
    claimed.add(one);
    found.set(row, { type: 'known', known: one });
  };
  const holderOf = (row: R): K | undefined => (row.mark === undefined ? undefined : byMark.get(row.mark));
  const freeHolderOf = (row: R): K | undefined => {
    const holder = holderOf(row);
    return holder !== undefined && !claimed.has(holder) ? holder : undefined;
  };
  const doubt = (row: R, reason: DoubtReason, named: readonly K[]): void => {
    found.set(row, { type: 'doubt', reason, holder: freeHolderOf(row), named });
  };
  const open = (): readonly R[] => rows.filter((row) => !found.has(row));

  // 1. Number and name agree.
  for (const row of rows) {
    if (pace.isDue()) yield;
    const holder = holderOf(row);
    if (holder?.name === row.name) claim(row, holder);
  }

  // 2. The whole name is another's.
  const byName = yield* groupByInSteps(known, ({ name }) => name);
  const contested: { readonly row: R; readonly reason: DoubtReason; readonly named: readonly K[] }[] = [];
  for (const [name, same] of yield* groupByInSteps(open(), (row) => row.name)) {
    if (pace.isDue()) yield;
    const all = byName.get(name) ?? [];
    const named = all.filter((one) => !claimed.has(one));
    if (all.length === 0) continue;
    const shown = fewOf(named.length === 0 ? all : named);
    const isPaired =
      named.length === same.length && (same.length === 1 || same.every(({ mark }) => mark === undefined));
    for (const [index, row] of same.entries()) {
      if (pace.isDue()) yield;
      const one = named[index];
      if (isPaired && one !== undefined) claim(row, one);
      else contested.push({ row, reason: named.length > 1 ? 'name-several' : 'name-twice', named: shown });
    }
  }
  for (const { row, reason, named } of contested) {
    if (pace.isDue()) yield;
    doubt(row, reason, named);
  }

  // 3. Number and title agree, or all but the spelling.
  const byPart = yield* groupByInSteps(
    known.filter((one) => !claimed.has(one)),
    ({ part }) => part,
  );
  const left = new Map<string, number>();
  for (const [part, all] of byPart) {
    if (pace.isDue()) yield;
    left.set(part, all.length);
  }
  for (const row of open()) {
    if (pace.isDue()) yield;
    const holder = freeHolderOf(row);
    if (holder === undefined) continue;
    const count = left.get(row.part) ?? 0;
    const agrees = holder.part === row.part;
    const isNobodyElse = count === 0 || agrees;
    if ((agrees && count === 1) || (isNobodyElse && likeness(row, holder) === 'close')) {
      claim(row, holder);
      left.set(holder.part, (left.get(holder.part) ?? 0) - 1);
    }
  }

  // 4. The title is another's, or nobody's.
  const unclaimed = new Map<string, readonly K[]>();
  for (const [part, all] of byPart) {
    if (pace.isDue()) yield;
    unclaimed.set(part, fewOf(all.filter((one) => !claimed.has(one))));
  }
  for (const row of open()) {
    if (pace.isDue()) yield;
    const named = unclaimed.get(row.part) ?? [];
    const holder = freeHolderOf(row);
    if (named.length > 0) doubt(row, named.length > 1 ? 'name-several' : 'name-elsewhere', named);
    else if (holder === undefined) found.set(row, { type: 'new' });
    else doubt(row, likeness(row, holder) === 'changed' ? 'name-changed' : 'name-unknown', []);
  }
  const inOrder = new Map<R, Recognition<K>>();
  for (const row of rows) {
    if (pace.isDue()) yield;
    const recognition = found.get(row);
    if (recognition) inOrder.set(row, recognition);
  }
  return inOrder;
}

function* groupByInSteps<T, Key>(
  items: readonly T[],
  keyOf: (item: T) => Key,
): Steps<ReadonlyMap<Key, readonly T[]>> {
  const pace = createPace();
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    if (pace.isDue()) yield;
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Items by a key that no two of them have; of those that do, the last. */
export function* indexInSteps<T, Key>(
  items: readonly T[],
  keyOf: (item: T) => Key,
): Steps<ReadonlyMap<Key, T>> {
  const pace = createPace();
  const index = new Map<Key, T>();
  for (const item of items) {
    if (pace.isDue()) yield;
    index.set(keyOf(item), item);
  }
  return index;
}
