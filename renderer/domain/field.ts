import type { Competition, Entry, Excusal, Judge, Round } from './competition';
import { entrantsOf } from './entrants';
import { namedIn } from './tie-breaks/tie-breaks';

/** A judge who doesn't score an entry of the round, whoever says so and how. */
type FieldExcusal = Pick<Excusal, 'judge' | 'entry' | 'reason'>;

/** All that the result of a round rests on besides its sheets. Special rules change this, never the tabulation. */
export interface Field {
  readonly round: Round;
  /** Who takes part in this round, in the order of the competition; also an entry that no panel has. */
  readonly entries: readonly Entry[];
  /** Of the round's panels, in the order of the competition. */
  readonly judges: readonly Judge[];
  readonly excusals: readonly FieldExcusal[];
  /** Other rounds whose scores its tie-breaks ask for; they ask for none themselves. */
  readonly others: readonly Omit<Field, 'others'>[];
}

export function toField(facts: Facts, round: Round): Field {
  const named = new Set(round.tieBreaks.flatMap((tieBreak) => namedIn(tieBreak, 'round')));
  // As a rule none is asked for, and a file may have thousands.
  if (named.size === 0) return { ...toOwnField(facts, round), others: [] };
  const others = facts.rounds.filter(({ id }) => named.has(id) && id !== round.id);
  return { ...toOwnField(facts, round), others: others.map((other) => toOwnField(facts, other)) };
}

function toOwnField({ entries, judges, excusals }: Facts, round: Round): Omit<Field, 'others'> {
  const onPanel = new Set(round.panels.flatMap((panel) => panel.judges));
  return {
    round,
    entries: entrantsOf(round, entries),
    judges: judges.filter(({ id }) => onPanel.has(id)),
    excusals: excusals.filter((excusal) => excusal.round === round.id),
  };
}

type Facts = Pick<Competition, 'entries' | 'judges' | 'excusals' | 'rounds'>;
