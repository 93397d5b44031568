import { compareScores, meanScore, type Score } from '../score';
import { byScore, countedIn, type TieBreakStrategy } from './strategy';

/** The higher median of the judges' scores; of an even number the mean of the middle two. */
export interface MedianTieBreak {
  readonly type: 'median';
}

export const median: TieBreakStrategy<MedianTieBreak, { readonly type: 'median' }> = {
  separate: (tied) => byScore(tied, (standing) => medianOf(countedIn(standing).map(({ score }) => score))),
  show: () => ({ type: 'median' }),
};

function medianOf(scores: readonly Score[]): Score | undefined {
  const sorted = scores.toSorted(compareScores);
  const half = Math.floor(sorted.length / 2);
  return meanScore(sorted.slice(sorted.length % 2 === 1 ? half : half - 1, half + 1));
}
