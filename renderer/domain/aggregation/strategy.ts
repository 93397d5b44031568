import type { Score } from '../score';

/** How an entry's score comes from its sheets. */
export interface AggregationStrategy<Note> {
  /** @param sheets scores of the sheets that count, of one rubric, in any order; at least one */
  readonly aggregate: (sheets: readonly [Score, ...Score[]]) => Aggregated<Note>;
}

export interface Aggregated<Note> {
  readonly score: Score;
  /** What a reader of this score has to be told; words for it stand in `strings`, by its type. */
  readonly note?: Note;
}

/** `row`: wherever the score stands. `entry`: where there is room for one entry alone. */
export interface AggregationNote {
  readonly type: string;
  readonly place: 'row' | 'entry';
}
