import type { Strike } from '../../domain/access';
import { NO_CLOSINGS, toStrikeName, withoutLate } from '../../domain/closing';
import { type Distrusted, findDistrusted } from '../../domain/distrust';
import type { HashText, RoundId, Sha256 } from '../../domain/ids';
import { sheetStatesInSteps } from '../../domain/merge';
import type { StoredRevision } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import type { SheetState } from '../../domain/sheet';
import type { Steps } from '../../domain/steps';
import { type Authoritative, toAuthority } from '../acts/to-authority';
import type { Workspace } from '../workspace/workspace';

export interface CountedStates {
  /** By `sheetId`; in a closed round as they had come when it was closed. */
  readonly states: Map<string, SheetState>;
  /** By all that is here, late or not. */
  readonly distrusted: Map<Parameters<Distrusted['get']>[0], NonNullable<ReturnType<Distrusted['get']>>>;
}

/**
 * The state of every sheet that counts. A closed round goes by what had come alone: nothing that comes later makes
 * anybody doubt what was closed.
 * @param standing a workspace as it stands by acts
 */
export function* countedStatesInSteps(
  standing: Authoritative & Pick<Workspace, 'competition'>,
  revisions: readonly StoredRevision[],
  hash: HashText,
): Steps<CountedStates> {
  const { competition, closings = NO_CLOSINGS } = standing;
  const rubrics = new Map<RoundId, Sha256>(
    competition.rounds.map((round) => [round.id, rubricHash(round, hash)]),
  );
  const inForce = (round: RoundId): Sha256 | undefined => rubrics.get(round);
  const authority = toAuthority(standing);
  const strikes: readonly Strike[] = competition.access?.struckOut ?? [];
  const distrusted = findDistrusted(revisions, strikes);
  yield;
  const open =
    closings.size === 0 ? revisions : revisions.filter(({ revision }) => !closings.has(revision.round));
  const states = yield* sheetStatesInSteps(open, inForce, distrusted, authority);
  const counted = withoutLate(revisions, closings);
  for (const { round, strikesSince } of closings.values()) {
    const own = counted.filter(({ revision }) => revision.round === round);
    const doubts = findDistrusted(
      own,
      strikes.filter((strike) => !strikesSince.has(toStrikeName(strike))),
    );
    for (const [sheet, state] of yield* sheetStatesInSteps(own, inForce, doubts, authority)) {
      states.set(sheet, state);
    }
  }
  return { states, distrusted };
}
