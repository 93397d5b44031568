import { meanScore } from '../score';
import type { AggregationStrategy } from './strategy';

/** The mean of all sheets that count. */
export const mean: AggregationStrategy<never> = { aggregate: (sheets) => ({ score: meanScore(sheets) }) };
