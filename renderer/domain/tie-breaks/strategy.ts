import type { CriterionId, JudgeId, RoundId } from '../ids';
import type { Marks } from '../revision';
import { compareScores, type ExactScore, type Score } from '../score';

/** An entry as tie-breaks see it: nothing that could separate by name, number or order. */
export interface Standing {
  readonly cells: ReadonlyMap<JudgeId, StandingCell>;
  /** Its scores in the other rounds that tie-breaks ask for, where it has any. */
  readonly elsewhere: ReadonlyMap<RoundId, Score>;
}

type StandingCell =
  | { readonly type: 'counted'; readonly score: Score; readonly marks: Marks }
  | { readonly type: 'excused' | 'missing' };

/** What other things are called, for what is shown. */
export interface Names {
  readonly criterion: (id: CriterionId) => string;
  readonly round: (id: RoundId) => string;
}

/** One file of these is one way to separate equal scores. */
export interface TieBreakStrategy<T extends { readonly type: string }, Shown> {
  /**
   * @param tied two or more with equal scores
   * @returns the best first; those that stay tied together, in the order they came in
   */
  readonly separate: <S extends Standing>(tied: readonly S[], tieBreak: T) => readonly Tier<S>[];
  /** What a reader is told of it, where it decided and where it is set up. */
  readonly show: (tieBreak: T, names: Names) => Shown;
}

/** Entries that a tie-break leaves equal; one or more. */
export type Tier<S> = readonly S[];

/** The counted sheets of an entry. */
export const countedIn = ({ cells }: Standing) =>
  [...cells.values()].flatMap((cell) => (cell.type === 'counted' ? [cell] : []));

/** By a figure of each entry, highest first; who has none comes last. */
export function byScore<S extends Standing>(
  tied: readonly S[],
  scoreOf: (standing: S) => Score | undefined,
): readonly Tier<S>[] {
  const scored = tied.map((standing) => ({ standing, score: scoreOf(standing) }));
  const sorted = scored.toSorted((a, b) => descending(a.score, b.score));
  const tiers: S[][] = [];
  sorted.forEach(({ standing, score }, index) => {
    const before = sorted[index - 1];
    if (before && descending(before.score, score) === 0) tiers.at(-1)?.push(standing);
    else tiers.push([standing]);
  });
  return tiers;
}

/** Highest first; `undefined` (no score) last. */
export const descending = (a: ExactScore | undefined, b: ExactScore | undefined): number =>
  a && b ? compareScores(b, a) : a ? -1 : b ? 1 : 0;
