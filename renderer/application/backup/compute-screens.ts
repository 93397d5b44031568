import type { HashText } from '../../domain/ids';
import { reviewJudge } from '../../domain/judge-review';
import { compareRevisions, type StoredRevision, sheetId } from '../../domain/revision';
import type { Steps } from '../../domain/steps';
import { secretariatViewInSteps } from '../results/secretariat-view';
import { toJudgeDesk } from '../sheets/judge-desk';
import type { Workspace } from '../workspace/workspace';

/**
 * Computes what the screens of a workspace show, and forgets it again: what throws here would throw on a
 * screen. The revisions in any order.
 */
export function* computeScreens(
  workspace: Workspace,
  revisions: readonly StoredRevision[],
  hash: HashText,
): Steps<void> {
  const sorted = revisions.toSorted(compareRevisions);
  yield;
  if (workspace.role === 'secretariat') {
    yield* secretariatViewInSteps(workspace, sorted, hash);
    return;
  }
  for (const round of workspace.competition.rounds) {
    const desk = toJudgeDesk(workspace, sorted, hash, round.id);
    const states = new Map(desk.sheets.map(({ key, state }) => [sheetId(key), state]));
    yield;
    reviewJudge(workspace.competition, round, workspace.judge, states);
    yield;
  }
}
