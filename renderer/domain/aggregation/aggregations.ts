import type { Score } from '../score';
import { mean } from './mean';
import type { Aggregated } from './strategy';
import { type TrimNote, trimmedMean } from './trimmed-mean';

/** Every way there is, by the name that files have for it. */
export const AGGREGATIONS = { mean, 'trimmed-mean': trimmedMean } as const;

export type Aggregation = keyof typeof AGGREGATIONS;

/** Whatever any of them has to say about a score. */
export type ScoreNote = TrimNote;

/** @returns undefined for no sheets: an entry nobody scored has no score, not a zero. */
export function aggregate(how: Aggregation, sheets: readonly Score[]): Aggregated<ScoreNote> | undefined {
  return isSome(sheets) ? AGGREGATIONS[how].aggregate(sheets) : undefined;
}

const isSome = (sheets: readonly Score[]): sheets is readonly [Score, ...Score[]] => sheets.length > 0;
