export interface SharedRank {
  /** From 1. */
  readonly rank: number;
  /** Whether a neighbour has the same. */
  readonly tied: boolean;
}

/**
 * Ranks of a list that is in order already: equal neighbours share one, and as many are skipped ("1224",
 * standard competition ranking).
 *
 * @param isTied whether the one at this index, from 0, is equal to the one behind it
 */
export function sharedRanks(count: number, isTied: (index: number) => boolean): readonly SharedRank[] {
  let rank = 0;
  let tiedBefore = false;
  return Array.from({ length: count }, (_, index) => {
    if (!tiedBefore) rank = index + 1;
    const tiedAfter = index + 1 < count && isTied(index);
    const tied = tiedBefore || tiedAfter;
    tiedBefore = tiedAfter;
    return { rank, tied };
  });
}
