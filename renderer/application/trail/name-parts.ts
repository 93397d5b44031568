import { isPlainObject, listIn, type PlainObject } from '../workspace/plain-data';

/** A competition whose weights that are parts are called so: a number by itself doesn't say what it is a number of. */
export const nameParts = (competition: PlainObject): PlainObject =>
  Array.isArray(competition.rounds)
    ? { ...competition, rounds: competition.rounds.map(nameInRound) }
    : competition;

function nameInRound(round: unknown): unknown {
  if (!isPlainObject(round) || !isPlainObject(round.rubric) || round.rubric.weights !== 'parts') return round;
  const { weights: _, ...rubric } = round.rubric;
  return { ...round, rubric: { ...rubric, criteria: listIn(rubric, 'criteria').map(nameWeight) } };
}

function nameWeight(criterion: unknown): unknown {
  if (!isPlainObject(criterion)) return criterion;
  const { weight, ...rest } = criterion;
  return { ...rest, parts: weight };
}
