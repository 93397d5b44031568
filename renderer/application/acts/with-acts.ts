import type { Access, Strike } from '../../domain/access';
import type { Competition, Entry } from '../../domain/competition';
import type { Stored } from '../../domain/revision';
import type { Workspace } from '../workspace/workspace';
import { type ActStates, foldActs, statesOf } from './fold-acts';
import { findStruckLaptops } from './struck-laptops';
import type { Authoritative } from './to-authority';
import { toClosings } from './to-closings';
import { toExcusals, toStatuses } from './to-participation';

/**
 * The competition as it stands by what was decided: entries that were withdrawn or brought back, laptops that were
 * struck out. This is what the next competition file says, too. What isn't touched is the same object.
 */
export function withActs(competition: Competition, states: ActStates): Competition {
  if (states.size === 0) return competition;
  const entries = withWithdrawals(competition.entries, states);
  const access = competition.access && withStrikes(competition.access, states);
  if (entries === competition.entries && access === competition.access) return competition;
  return { ...competition, entries, ...(access && { access }) };
}

/**
 * Of an entry that acts are about, they alone decide; while they disagree, it takes part. What the competition said before
 * them has no say: on a laptop that got it by file it may be what some of these acts said.
 */
function withWithdrawals(entries: readonly Entry[], states: ActStates): readonly Entry[] {
  const statuses = toStatuses(states);
  if (statuses.size === 0) return entries;
  return entries.map((entry): Entry => {
    const status = statuses.get(entry.id);
    return status === undefined ? entry : { ...entry, status };
  });
}

function withStrikes(access: Access, states: ActStates): Access {
  const known = new Set((access.struckOut ?? []).map(toName));
  const added = statesOf(states, 'strike')
    .flatMap(({ heads }) => heads)
    .map(
      ({ revision: { laptop: device, judge, lastSeq, reason, wall: at } }): Strike => ({
        ...{ device, judge, lastSeq, reason, at },
      }),
    )
    .filter((strike) => !known.has(toName(strike)));
  return added.length === 0 ? access : { ...access, struckOut: [...(access.struckOut ?? []), ...added] };
}

const toName = ({ device, lastSeq }: Strike): string => `${device} ${lastSeq}`;

/**
 * The same with the excusals that acts say: what is counted, shown and printed. The competition file doesn't say those;
 * a judge learns of them by the receipt.
 */
export function toStanding(competition: Competition, states: ActStates): Competition {
  const standing = withActs(competition, states);
  const excusals = toExcusals(competition, states);
  return excusals === competition.excusals ? standing : { ...standing, excusals };
}

export type Standing<Here> = Here & Pick<Authoritative, 'seen' | 'closings' | 'struckLaptops'>;

type Standings = WeakMap<object, object>;

/** The same facts give the same standing, so that what is worked out of it is worked out once. */
const known = new WeakMap<readonly Stored[], Standings>();

/** A workspace with its competition as it stands, and what was looked at; the same object where no act says anything. */
export function standingOf<Here extends Pick<Workspace, 'competition'>>(
  workspace: Here,
  acts: readonly Stored[],
): Standing<Here> {
  if (acts.length === 0) return workspace;
  const standings: Standings = known.get(acts) ?? new WeakMap();
  known.set(acts, standings);
  const standing =
    (standings.get(workspace) as Standing<Here> | undefined) ?? toStandingWorkspace(workspace, acts);
  standings.set(workspace, standing);
  return standing;
}

function toStandingWorkspace<Here extends Pick<Workspace, 'competition'>>(
  workspace: Here,
  acts: readonly Stored[],
): Standing<Here> {
  const states = foldActs(acts);
  if (states.size === 0) return workspace;
  const seen = new Set(
    statesOf(states, 'dispute-seen').flatMap(({ heads }) => heads.flatMap(({ revision }) => revision.seen)),
  );
  return {
    ...workspace,
    competition: toStanding(workspace.competition, states),
    seen,
    closings: toClosings(acts, workspace.competition),
    struckLaptops: findStruckLaptops(acts),
  };
}
