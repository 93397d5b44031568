import type { Competition } from '../../domain/competition';
import type { RoundId } from '../../domain/ids';
import { err, type Result } from '../../domain/result';
import type { Ports } from '../ports/ports';
import type { ActProblem, RuleBookProblem, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { amendRuleBook } from './amend-rule-book';
import { changeCompetition } from './change-competition';
import { findRoundStay, removeRound as withoutRound } from './edit-rounds';

/**
 * Takes a round out with everything that names it.
 * @param reason of frozen rules, of which it makes a new version; undefined while they are open
 */
export async function removeRound(
  ports: Ports,
  id: WorkspaceId,
  round: RoundId,
  reason: string | undefined,
): Promise<Result<Competition, RuleBookProblem | ActProblem | StorageProblem>> {
  const { repository } = ports;
  const workspace = await repository.findWorkspace(id);
  if (workspace === undefined) return err({ type: 'workspace-missing' });
  const stay = findRoundStay(workspace.competition, round, await repository.loadRevisions(id));
  if (stay !== undefined) return err(stay);
  const change = (competition: Competition): Competition => withoutRound(competition, round);
  return reason === undefined
    ? changeCompetition(ports, id, change)
    : amendRuleBook(ports, id, change, reason);
}
