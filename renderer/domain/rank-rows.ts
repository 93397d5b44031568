import { compareText } from './compare';
import type { Entry, Round } from './competition';
import type { ExactScore } from './score';
import { type SharedRank, sharedRanks } from './shared-ranks';
import { type ShownTieBreak, separate, showTieBreak } from './tie-breaks/strategies';
import { descending, type Names, type Standing } from './tie-breaks/strategy';
import type { TieBreak } from './tie-breaks/tie-breaks';

export interface Rankable extends Standing {
  readonly entry: Pick<Entry, 'id' | 'number'>;
  /** Undefined when nobody scored the entry. */
  readonly score: ExactScore | undefined;
}

export interface Rank {
  /** Shared by ties, the next one skipped (1, 2, 2, 4); undefined without a score. */
  readonly rank: number | undefined;
  readonly tied: boolean;
  /** What set this row apart from another with an equal score, when something did. */
  readonly separatedBy: ShownTieBreak | undefined;
}

/** Rounds as tie-breaks name them. */
export type RoundNames = readonly Pick<Round, 'id' | 'name'>[];

/** Rows with their ranks, by rank, then by entry number; those without a score last. */
export function rankRows<R extends Rankable>(
  unranked: readonly R[],
  { tieBreaks, rubric }: Pick<Round, 'tieBreaks' | 'rubric'>,
  others: RoundNames,
): (R & Rank)[] {
  const names: Names = {
    criterion: (id) => rubric.criteria.find((one) => one.id === id)?.name ?? id,
    round: (id) => others.find((one) => one.id === id)?.name ?? id,
  };
  const sorted = unranked.toSorted(
    (a, b) =>
      descending(a.score, b.score) || a.entry.number - b.entry.number || compareText(a.entry.id, b.entry.id),
  );
  const rows: R[] = [];
  // Behind each row: equal to the next, or what sets the next apart, if anything has to.
  const links: Link[] = [];
  for (const equal of groupsOf(sorted)) {
    const groups = equal.length > 1 && equal[0]?.score ? refine(equal, tieBreaks) : [{ group: equal }];
    for (const { group, by } of groups) {
      for (const row of group) {
        rows.push(row);
        links.push('tied');
      }
      links[links.length - 1] = by;
    }
  }
  const ranks = sharedRanks(rows.length, (index) => links[index] === 'tied');
  const shownBy = (link: Link): ShownTieBreak | undefined =>
    link === undefined || link === 'tied' ? undefined : showTieBreak(link, names);
  return rows.map((row, index) => {
    const { rank, tied } = ranks[index] as SharedRank;
    const scored = row.score !== undefined;
    return {
      ...row,
      rank: scored ? rank : undefined,
      tied: scored && tied,
      separatedBy: shownBy(links[index - 1]) ?? shownBy(links[index]),
    };
  });
}

type Link = 'tied' | TieBreak | undefined;

/** Rows that nothing sets apart, and what sets them apart from those behind them. */
interface Group<R> {
  readonly group: readonly R[];
  readonly by?: TieBreak;
}

/** Neighbours with equal scores. */
function groupsOf<R extends Rankable>(sorted: readonly R[]): R[][] {
  const groups: R[][] = [];
  sorted.forEach((row, index) => {
    const before = sorted[index - 1];
    if (before && descending(before.score, row.score) === 0) groups.at(-1)?.push(row);
    else groups.push([row]);
  });
  return groups;
}

/** Equal scores through the chain, as far as it separates them. */
function refine<R extends Rankable>(tied: readonly R[], chain: readonly TieBreak[]): readonly Group<R>[] {
  const [tieBreak, ...later] = chain;
  if (tied.length < 2 || tieBreak === undefined) return [{ group: tied }];
  const tiers = separate(tied, tieBreak);
  return tiers.flatMap((tier, index) => {
    const groups = refine(tier, later);
    const last = groups.at(-1);
    return last === undefined || index === tiers.length - 1
      ? groups
      : [...groups.slice(0, -1), { ...last, by: tieBreak }];
  });
}
