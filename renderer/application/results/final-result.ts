import { combine, type FinalTabulation } from '../../domain/combination';
import type { Competition } from '../../domain/competition';
import { toCombination } from '../../domain/round-weights';
import type { Tabulation } from '../../domain/tabulate';

/** The final ranking, and what it is made of. */
export interface FinalResult {
  readonly final: FinalTabulation;
  /** Of every round, in the order of the competition. */
  readonly tables: readonly Tabulation[];
}

/** Undefined for a competition of one round: its table says it all. */
export const toFinalResult = (
  competition: Pick<Competition, 'rounds' | 'combination'>,
  tables: readonly Tabulation[],
): FinalResult | undefined =>
  competition.rounds.length > 1 ? { final: combine(toCombination(competition), tables), tables } : undefined;
