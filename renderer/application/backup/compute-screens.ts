import type { HashText } from '../../domain/ids';
import { reviewJudge } from '../../domain/judge-review';
import { compareRevisions, type Stored, sheetId } from '../../domain/revision';
import type { Steps } from '../../domain/steps';
import { sheetsIn } from '../acts/act';
import { standingOf } from '../acts/with-acts';
import { secretariatViewInSteps } from '../results/secretariat-view';
import { toJudgeDesk } from '../sheets/judge-desk';
import type { Workspace } from '../workspace/workspace';

/**
 * Computes what the screens of a workspace show, and forgets it again: what throws here would throw on a
 * screen. What was written in any order.
 */
export function* computeScreens(
  workspace: Workspace,
  written: readonly Stored[],
  hash: HashText,
): Steps<void> {
  const sorted = sheetsIn(written.toSorted(compareRevisions));
  const standing = standingOf(workspace, written);
  yield;
  if (standing.role === 'secretariat') {
    yield* secretariatViewInSteps(standing, sorted, hash);
    return;
  }
  for (const round of standing.competition.rounds) {
    const desk = toJudgeDesk(standing, sorted, hash, round.id);
    const states = new Map(desk.sheets.map(({ key, state }) => [sheetId(key), state]));
    yield;
    reviewJudge(standing.competition, round, standing.judge, states);
    yield;
  }
}
