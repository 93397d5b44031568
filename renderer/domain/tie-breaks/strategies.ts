import { criterion } from './criterion';
import { median } from './median';
import { otherRound } from './other-round';
import { preferred } from './preferred';
import type { Names, Standing, TieBreakStrategy, Tier } from './strategy';
import type { TieBreak, TieBreakOf } from './tie-breaks';

/** What every tie-break does, by its type. */
const STRATEGIES = { criterion, median, preferred, round: otherRound } as const satisfies {
  readonly [Type in TieBreak['type']]: TieBreakStrategy<TieBreakOf<Type>, { readonly type: Type }>;
};

/** What is told of a tie-break; words for it stand in `strings`, by its type. */
export type ShownTieBreak = ReturnType<(typeof STRATEGIES)[TieBreak['type']]['show']>;

type AnyStrategy = TieBreakStrategy<TieBreak, ShownTieBreak>;

/** A type and its strategy belong together; the compiler cannot tie the two lookups together. */
const strategyOf = ({ type }: TieBreak): AnyStrategy => STRATEGIES[type] as AnyStrategy;

export const separate = <S extends Standing>(tied: readonly S[], tieBreak: TieBreak): readonly Tier<S>[] =>
  strategyOf(tieBreak).separate(tied, tieBreak);

export const showTieBreak = (tieBreak: TieBreak, names: Names): ShownTieBreak =>
  strategyOf(tieBreak).show(tieBreak, names);
