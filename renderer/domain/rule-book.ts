import { canonicalJson, type Json } from './canonical-json';
import type { Competition, Round } from './competition';
import type { HashText, Sha256 } from './ids';

/** What binds a sheet to the criteria it was marked against: the round and its rubric. */
export const rubricText = (round: Round): string =>
  canonicalJson({ round: round.id, rubric: round.rubric } as unknown as Json);

/**
 * What is frozen when scoring starts: rubrics, weights, aggregation, tie-breaks, panels, and what each round weighs in
 * the final score. Where the last round counts alone the text is as it was before rounds were combined.
 */
function ruleBookText({ rounds: all, combination }: Competition): string {
  const rounds = all.map(({ id, rubric, aggregation, tieBreaks, panels }) => ({
    id,
    rubric,
    aggregation,
    tieBreaks,
    panels,
  }));
  return canonicalJson((combination === undefined ? rounds : { rounds, combination }) as unknown as Json);
}

export const rubricHash = (round: Round, hash: HashText): Sha256 => hash(rubricText(round));

export const ruleBookHash = (competition: Competition, hash: HashText): Sha256 =>
  hash(ruleBookText(competition));
