import type { Competition, Round, RoundWeight } from './competition';
import { FULL_WEIGHT, toBasisPoints } from './quantities';

/** What each round that counts weighs, in the order of the rounds: the last one alone unless said otherwise. */
export function toCombination({
  rounds,
  combination,
}: Pick<Competition, 'rounds' | 'combination'>): readonly RoundWeight[] {
  if (combination !== undefined) return inRoundOrder(rounds, combination);
  return rounds.slice(-1).map(({ id }) => ({ round: id, weight: toBasisPoints(FULL_WEIGHT) }));
}

/** The parts as the rounds stand, so that one combination has one text. */
export function inRoundOrder(
  rounds: readonly Pick<Round, 'id'>[],
  combination: readonly RoundWeight[],
): readonly RoundWeight[] {
  const places = new Map(rounds.map(({ id }, index) => [id, index]));
  const placeOf = ({ round }: RoundWeight): number => places.get(round) ?? rounds.length;
  return combination.toSorted((a, b) => placeOf(a) - placeOf(b));
}

export const sumOfWeights = (combination: readonly Pick<RoundWeight, 'weight'>[]): number =>
  combination.reduce((sum, { weight }) => sum + weight, 0);
