import { canonicalJson, type Json } from '../../domain/canonical-json';
import type { Round } from '../../domain/competition';
import type { HashText, Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { rubricText } from '../../domain/rule-book';
import type { Ports } from '../ports/ports';
import type { StorageProblem } from '../workspace/problem';
import type { RubricApproval, SecretariatWorkspace, WorkspaceId } from '../workspace/workspace';

/**
 * What is approved: the round's criteria, weights, scale, tie-breaks, and how scores come about; not who sits on the
 * panel. Of a mean nothing is said, as when there was nothing else.
 */
export function approvalHash(round: Round, hash: HashText): Sha256 {
  const how = round.aggregation === 'mean' ? '' : `\n${round.aggregation}`;
  return hash(`${rubricText(round)}\n${canonicalJson(round.tieBreaks as unknown as Json)}${how}`);
}

/** The approval of the rubric as it is now; one given to an earlier text doesn't count any more. */
export function findRubricApproval(
  { competition, rubricApproval }: SecretariatWorkspace,
  hash: HashText,
): RubricApproval | undefined {
  const [round] = competition.rounds;
  return round && rubricApproval?.hash === approvalHash(round, hash) ? rubricApproval : undefined;
}

/**
 * Records that the secretariat has read the rubric as shown and approved it.
 * @param shown {@link approvalHash} of what was on the screen; `rubric-changed-meanwhile` if another window changed it.
 */
export async function approveRubric(
  { repository, hash, now }: Ports,
  id: WorkspaceId,
  shown: Sha256,
): Promise<Result<void, { readonly type: 'rubric-changed-meanwhile' } | StorageProblem>> {
  const changed = await repository.changeWorkspace<{ readonly type: 'rubric-changed-meanwhile' }>(
    id,
    (workspace) => {
      if (workspace.role !== 'secretariat') throw new Error('only the secretariat approves a rubric');
      const [round] = workspace.competition.rounds;
      if (!round || approvalHash(round, hash) !== shown) return err({ type: 'rubric-changed-meanwhile' });
      return ok({ ...workspace, rubricApproval: { hash: shown, at: now() } });
    },
  );
  return changed.ok ? ok(undefined) : changed;
}
