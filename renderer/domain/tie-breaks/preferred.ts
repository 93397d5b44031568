import { compareScores } from '../score';
import type { Standing, TieBreakStrategy, Tier } from './strategy';

/**
 * More judges put it above the other. Of two, the one that more of the judges with sheets for both gave the higher
 * score; of three or more, the one that beats each of the others so (Condorcet's winner), then the same among the
 * rest. Where nobody beats all that are left, they stay tied: a beats b beats c beats a.
 */
export interface PreferredTieBreak {
  readonly type: 'preferred';
}

export const preferred: TieBreakStrategy<PreferredTieBreak, { readonly type: 'preferred' }> = {
  separate: (tied) => {
    const tiers: Tier<(typeof tied)[number]>[] = [];
    let left = tied;
    while (left.length > 1) {
      const winner = findWinner(left);
      if (winner === undefined) break;
      tiers.push([winner]);
      left = left.filter((standing) => standing !== winner);
    }
    return [...tiers, left];
  },
  show: () => ({ type: 'preferred' }),
};

/** Who beats everybody can have lost to nobody on the way: one candidate is left to be held against all. */
function findWinner<S extends Standing>(all: readonly S[]): S | undefined {
  let candidate = all[0];
  for (const other of all) {
    if (candidate && other !== candidate && !beats(candidate, other)) candidate = other;
  }
  return candidate && all.every((other) => other === candidate || beats(candidate as S, other))
    ? candidate
    : undefined;
}

function beats(a: Standing, b: Standing): boolean {
  let more = 0;
  for (const [judge, sheet] of a.cells) {
    const other = b.cells.get(judge);
    if (sheet.type === 'counted' && other?.type === 'counted')
      more += Math.sign(compareScores(sheet.score, other.score));
  }
  return more > 0;
}
