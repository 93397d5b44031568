import type { Workspace } from '../../application/workspace';
import { currentRuleBook } from '../../domain/competition';
import { findRubricProblems } from '../../domain/rubric';
import { ruleBookHash } from '../../domain/rule-book';
import { findStructureFault } from '../bundle/competition-faults';
import { hashText } from '../hash';
import { workspaceShape } from './workspace-shapes';

/** Whether a workspace, from wherever it came, is what every screen takes for granted. */
export const isSoundWorkspace = (value: unknown): value is Workspace =>
  workspaceShape.safeParse(value).success && hangsTogether(value as Workspace);

/** @param workspace with every member in its shape */
function hangsTogether(workspace: Workspace): boolean {
  const { competition } = workspace;
  if (findStructureFault(competition) !== undefined) return false;
  const frozen = currentRuleBook(competition);
  if (frozen !== undefined && frozen.hash !== ruleBookHash(competition, hashText)) return false;
  if (workspace.role === 'secretariat') return true;
  // A judge's came in a competition file, so it is finished; and the laptop never writes under another's key.
  return (
    frozen !== undefined &&
    competition.judges.some(({ id }) => id === workspace.judge) &&
    competition.rounds.every(({ rubric }) => findRubricProblems(rubric).length === 0) &&
    workspace.device !== workspace.signer
  );
}
