import type { RoundId } from '../ids';
import { byScore, type TieBreakStrategy } from './strategy';

/** The higher score of another round, as it stands there; who has none comes last. */
export interface RoundTieBreak {
  readonly type: 'round';
  readonly round: RoundId;
}

export const otherRound: TieBreakStrategy<RoundTieBreak, { readonly type: 'round'; readonly name: string }> =
  {
    separate: (tied, { round }) => byScore(tied, ({ elsewhere }) => elsewhere.get(round)),
    show: ({ round }, names) => ({ type: 'round', name: names.round(round) }),
  };
