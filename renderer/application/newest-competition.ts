import type { MadeCompetition } from './laptop-readiness';
import type { Workspace } from './workspace';

/** The competition made last, by its file's time or by when it was opened here, whichever is later. */
export function findNewestCompetition(workspaces: readonly Workspace[]): MadeCompetition | undefined {
  let newest: MadeCompetition | undefined;
  for (const { competition, createdAt } of workspaces) {
    const { ruleBook, identity } = competition;
    const versions = ruleBook.type === 'frozen' ? ruleBook.history.map(({ at }) => at) : [];
    for (const at of [createdAt, ...versions]) {
      if (!newest || Date.parse(at) > Date.parse(newest.at)) newest = { name: identity.name, at };
    }
  }
  return newest;
}
