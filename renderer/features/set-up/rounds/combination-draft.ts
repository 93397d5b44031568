import type { Competition, Round, RoundWeight } from '../../../domain/competition';
import type { RoundId } from '../../../domain/ids';
import { FULL_WEIGHT, toBasisPoints } from '../../../domain/quantities';
import { parseWeight, toTypedWeight, type WeightProblem } from '../rubric/typed-weight';

/** What rounds weigh as it is being typed. */
export interface CombinationDraft {
  readonly from: 'last' | 'several';
  /** Per cent, by round. */
  readonly weights: ReadonlyMap<RoundId, string>;
}

export function toCombinationDraft(
  { rounds, combination }: Pick<Competition, 'rounds' | 'combination'>,
  decimalMark: ',' | '.',
): CombinationDraft {
  const weights = new Map((combination ?? []).map(({ round, weight }) => [round, weight]));
  return {
    from: combination === undefined ? 'last' : 'several',
    weights: new Map(
      rounds.map(({ id }) => [id, toTypedWeight(weights.get(id) ?? 0, 'percent', decimalMark)]),
    ),
  };
}

/** What is wrong with one weight; empty is a round that doesn't count. */
export function findWeightProblem(text: string): WeightProblem | undefined {
  const weight = parseWeight(text, 'percent');
  return weight.ok ? undefined : weight.error;
}

/** In basis points, of the weights that can be read. */
export const totalOf = ({ weights }: CombinationDraft): number =>
  [...weights.values()].reduce((sum, text) => sum + readWeight(text), 0);

/** Something typed can't be read, or doesn't add up to the whole. */
export const isUnready = (draft: CombinationDraft): boolean =>
  draft.from === 'several' &&
  (totalOf(draft) !== FULL_WEIGHT ||
    [...draft.weights.values()].some((text) => findWeightProblem(text) !== undefined));

/** What a ready draft says; undefined for the last round alone. */
export function readCombination(
  draft: CombinationDraft,
  rounds: readonly Pick<Round, 'id'>[],
): readonly RoundWeight[] | undefined {
  if (draft.from === 'last') return undefined;
  return rounds.flatMap(({ id }): RoundWeight[] => {
    const weight = readWeight(draft.weights.get(id) ?? '');
    return weight === 0 ? [] : [{ round: id, weight: toBasisPoints(weight) }];
  });
}

function readWeight(text: string): number {
  const weight = parseWeight(text, 'percent');
  return weight.ok ? weight.value : 0;
}
