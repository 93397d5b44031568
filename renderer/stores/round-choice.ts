import type { RoundId } from '../domain/ids';

/** A round as it is chosen. */
export interface RoundChoice {
  readonly id: RoundId;
  readonly name: string;
  readonly state: 'open' | 'closed';
}

/**
 * Which of the rounds is shown: the one that is named, or else the one looked at last, or the first that is still
 * open; where all are closed, the last.
 */
export const chooseRound = (
  rounds: readonly RoundChoice[],
  named: RoundId | undefined,
  last: RoundId | undefined,
): RoundChoice | undefined =>
  rounds.find(({ id }) => id === named) ??
  rounds.find(({ id }) => id === last) ??
  rounds.find(({ state }) => state === 'open') ??
  rounds.at(-1);
