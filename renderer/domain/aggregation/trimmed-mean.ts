import { compareScores, meanScore, type Score } from '../score';
import type { AggregationNote, AggregationStrategy } from './strategy';

export type TrimNote =
  | (AggregationNote & { readonly type: 'trimmed'; readonly highest: Score; readonly lowest: Score })
  /** Nothing was left out. */
  | (AggregationNote & {
      readonly type: 'too-few-to-trim';
      readonly sheets: number;
      readonly needed: number;
    });

/** Of fewer sheets, leaving two out would let one or two judges decide. */
const SHEETS_TO_TRIM = 5;

/** The mean without one highest and one lowest sheet of the entry; of under five sheets the plain mean. */
export const trimmedMean: AggregationStrategy<TrimNote> = {
  aggregate: (sheets) => {
    if (sheets.length < SHEETS_TO_TRIM) {
      const note: TrimNote = {
        type: 'too-few-to-trim',
        place: 'row',
        sheets: sheets.length,
        needed: SHEETS_TO_TRIM,
      };
      return { score: meanScore(sheets), note };
    }
    const [lowest, ...others] = sheets.toSorted(compareScores) as [Score, Score, ...Score[]];
    const kept = others.slice(0, -1) as [Score, ...Score[]];
    const highest = others.at(-1) ?? lowest;
    return { score: meanScore(kept), note: { type: 'trimmed', place: 'entry', highest, lowest } };
  },
};
