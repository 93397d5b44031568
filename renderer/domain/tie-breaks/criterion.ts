import type { CriterionId } from '../ids';
import { markScore, meanScore } from '../score';
import { findMark } from '../sheet';
import { byScore, countedIn, type TieBreakStrategy } from './strategy';

/** The higher mean of one criterion's marks, over the sheets that count. */
export interface CriterionTieBreak {
  readonly type: 'criterion';
  readonly criterion: CriterionId;
}

export const criterion: TieBreakStrategy<
  CriterionTieBreak,
  { readonly type: 'criterion'; readonly name: string }
> = {
  separate: (tied, tieBreak) =>
    byScore(tied, (standing) => {
      const marks = countedIn(standing).flatMap((sheet) => findMark(sheet.marks, tieBreak.criterion) ?? []);
      return meanScore(marks.map(markScore));
    }),
  show: (tieBreak, names) => ({ type: 'criterion', name: names.criterion(tieBreak.criterion) }),
};
