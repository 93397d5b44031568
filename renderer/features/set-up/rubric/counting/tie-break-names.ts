import type { Round } from '../../../../domain/competition';
import { showTieBreak } from '../../../../domain/tie-breaks/strategies';
import type { Names } from '../../../../domain/tie-breaks/strategy';
import type { TieBreak } from '../../../../domain/tie-breaks/tie-breaks';
import { type RuleWords, tellTieBreak } from '../../../../strings/rule-words';

export type NamedRounds = readonly Pick<Round, 'id' | 'name'>[];

/** A tie-break in words. @param criteria names of criteria by what the tie-break calls them */
export function nameTieBreak(
  tieBreak: TieBreak,
  criteria: ReadonlyMap<string, string>,
  rounds: NamedRounds,
  rules: RuleWords,
): string {
  const names: Names = {
    criterion: (id) => criteria.get(id) ?? id,
    round: (id) => rounds.find((round) => round.id === id)?.name ?? id,
  };
  return tellTieBreak(rules, showTieBreak(tieBreak, names));
}
