import type { Competition, Panel, Round } from '../../domain/competition';
import type { EntryId, RoundId } from '../../domain/ids';
import type { StoredRevision } from '../../domain/revision';
import { namedIn } from '../../domain/tie-breaks/tie-breaks';
import type { RuleBookProblem } from '../workspace/problem';
import { updateRound } from './edit-competition';
import { moved } from './moved';

/*
 * Edits of the rounds themselves and of who takes part in them, as those in `edit-competition`.
 */

export const addRound = (competition: Competition, round: Round): Competition => ({
  ...competition,
  rounds: [...competition.rounds, round],
});

export const describeRound = (
  competition: Competition,
  id: RoundId,
  { name, kind }: Pick<Round, 'name' | 'kind'>,
): Competition => updateRound(competition, id, (round) => ({ ...round, name, kind }));

export const moveRound = (competition: Competition, id: RoundId, by: -1 | 1): Competition => ({
  ...competition,
  rounds: moved(
    competition.rounds,
    competition.rounds.findIndex((round) => round.id === id),
    by,
  ),
});

/** What keeps the round from being taken out, if anything. */
export function findRoundStay(
  { rounds, combination = [] }: Pick<Competition, 'rounds' | 'combination'>,
  id: RoundId,
  revisions: readonly StoredRevision[],
): Extract<RuleBookProblem, { readonly type: 'round-stays' }> | undefined {
  if (rounds.length < 2) return { type: 'round-stays', because: 'only-round' };
  if (revisions.some(({ revision }) => revision.round === id)) {
    return { type: 'round-stays', because: 'has-sheets' };
  }
  const counts = combination.some(({ round }) => round === id);
  return counts ? { type: 'round-stays', because: 'counts' } : undefined;
}

/** Other rounds whose ties the round's score separates. */
export const findTieBreakUses = ({ rounds }: Pick<Competition, 'rounds'>, id: RoundId): readonly Round[] =>
  rounds.filter((round) => round.tieBreaks.some((tieBreak) => namedIn(tieBreak, 'round').includes(id)));

/** Takes the round out with everything that names it. */
export function removeRound(competition: Competition, id: RoundId): Competition {
  const { combination, plan, ...rest } = competition;
  return {
    ...rest,
    rounds: competition.rounds
      .filter((round) => round.id !== id)
      .map((round) => ({
        ...round,
        tieBreaks: round.tieBreaks.filter((tieBreak) => !namedIn(tieBreak, 'round').includes(id)),
      })),
    excusals: competition.excusals.filter((excusal) => excusal.round !== id),
    ...(combination && { combination: combination.filter(({ round }) => round !== id) }),
    ...(plan && { plan: { ...plan, sessions: plan.sessions.filter(({ round }) => round !== id) } }),
  };
}

/** @param entrants undefined for every active entry */
export const setEntrants = (
  competition: Competition,
  id: RoundId,
  entrants: readonly EntryId[] | undefined,
): Competition =>
  updateRound(competition, id, ({ entrants: _, ...round }) => ({ ...round, ...(entrants && { entrants }) }));

/** @param combination undefined for the last round alone */
export function setCombination(
  { combination: _, ...competition }: Competition,
  combination: Competition['combination'],
): Competition {
  return { ...competition, ...(combination && { combination }) };
}

/** Sessions of a panel that is gone are the first one's. */
export function setPanels(competition: Competition, id: RoundId, panels: readonly Panel[]): Competition {
  const changed = updateRound(competition, id, (round) => ({ ...round, panels }));
  const [heir] = panels;
  if (changed.plan === undefined || heir === undefined) return changed;
  const known = new Set(panels.map((panel) => panel.id));
  const sessions = changed.plan.sessions.map((session) =>
    session.round === id && !known.has(session.panel) ? { ...session, panel: heir.id } : session,
  );
  return { ...changed, plan: { ...changed.plan, sessions } };
}
