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

/** The approval of a round's rubric as it is now; one given to an earlier text doesn't count any more. */
export function findRubricApproval(
  { rubricApproval, rubricApprovals = [] }: Approvals,
  round: Round,
  hash: HashText,
): RubricApproval | undefined {
  const now = approvalHash(round, hash);
  // Whose text it is tells the hash: the round's id is in it.
  const given = rubricApproval === undefined ? rubricApprovals : [...rubricApprovals, rubricApproval];
  return given.find((approval) => approval.hash === now);
}

/** Rounds of which the rubric as it is now has no approval, in the order of the competition. */
export const findUnapprovedRounds = (
  workspace: Approvals & Pick<SecretariatWorkspace, 'competition'>,
  hash: HashText,
): readonly Round[] =>
  workspace.competition.rounds.filter((round) => findRubricApproval(workspace, round, hash) === undefined);

/** Whether any text of the round's rubric was approved once. */
export const wasRubricApproved = (
  {
    competition,
    rubricApproval,
    rubricApprovals = [],
  }: Approvals & Pick<SecretariatWorkspace, 'competition'>,
  round: Round,
): boolean =>
  rubricApprovals.some((approval) => approval.round === round.id) ||
  (rubricApproval !== undefined && competition.rounds.length === 1);

type Approvals = Pick<SecretariatWorkspace, 'rubricApproval' | 'rubricApprovals'>;

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
      const { rounds } = workspace.competition;
      const round = rounds.find((one) => approvalHash(one, hash) === shown);
      if (round === undefined) return err({ type: 'rubric-changed-meanwhile' });
      // One a round, in their order; those of rounds that are gone go with them.
      const others = (workspace.rubricApprovals ?? []).filter((one) => one.round !== round.id);
      const given = [...others, { round: round.id, hash: shown, at: now() }];
      const rubricApprovals = rounds.flatMap((one) => given.filter((approval) => approval.round === one.id));
      return ok({ ...workspace, rubricApprovals });
    },
  );
  return changed.ok ? ok(undefined) : changed;
}
