import { type Competition, type Entry, type Excusal, isActive, type Judge, type Round } from './competition';

/** A judge who doesn't score an entry of the round, whoever says so and how. */
type FieldExcusal = Pick<Excusal, 'judge' | 'entry' | 'reason'>;

/** All that the result of a round rests on besides its sheets. Special rules change this, never the tabulation. */
export interface Field {
  readonly round: Round;
  /** Who takes part, in the order of the competition. */
  readonly entries: readonly Entry[];
  /** Of the round's panels, in the order of the competition. */
  readonly judges: readonly Judge[];
  readonly excusals: readonly FieldExcusal[];
}

/** Withdrawn entries take no part. */
export function toField({ entries, judges, excusals }: Facts, round: Round): Field {
  const onPanel = new Set(round.panels.flatMap((panel) => panel.judges));
  return {
    round,
    entries: entries.filter(isActive),
    judges: judges.filter(({ id }) => onPanel.has(id)),
    excusals: excusals.filter((excusal) => excusal.round === round.id),
  };
}

type Facts = Pick<Competition, 'entries' | 'judges' | 'excusals'>;
