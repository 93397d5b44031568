import type { Competition } from '../../domain/competition';
import type { Workspace } from '../workspace/workspace';
import type { MadeCompetition } from './laptop-readiness';

/**
 * The latest moment that another laptop's clock has put into a competition file opened here. What this
 * laptop's own clock wrote proves nothing about it: not when a file was opened, nor a competition that
 * the secretariat keeps on this very laptop, nor the sample.
 */
export function findNewestCompetition(workspaces: readonly Workspace[]): MadeCompetition | undefined {
  const ownIds = new Set(
    workspaces.filter(({ role }) => role === 'secretariat').map(({ competition }) => competition.id),
  );
  let newest: MadeCompetition | undefined;
  for (const { role, competition } of workspaces) {
    if (role !== 'judge' || competition.nature === 'sample' || ownIds.has(competition.id)) continue;
    for (const at of timesOf(competition)) {
      if (!newest || Date.parse(at) > Date.parse(newest.at)) newest = { name: competition.identity.name, at };
    }
  }
  return newest;
}

/** Every time in a competition file is by the clock of the laptop that wrote it. */
const timesOf = ({ ruleBook, excusals }: Competition): readonly string[] => [
  ...(ruleBook.type === 'frozen' ? ruleBook.history.map(({ at }) => at) : []),
  ...excusals.map(({ at }) => at),
];
