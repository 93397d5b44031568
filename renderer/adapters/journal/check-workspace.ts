import type { SecretariatWorkspace, Workspace } from '../../application/workspace/workspace';
import { type Competition, currentRuleBook } from '../../domain/competition';
import type { Sha256 } from '../../domain/ids';
import { ruleBookHash } from '../../domain/rule-book';
import { findCompetitionFault, findStructureFault } from '../bundle/competition-faults';
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
  if (frozen !== undefined && frozen.hash !== hashRuleBook(competition)) return false;
  if (workspace.role === 'secretariat') return isOwnSound(workspace);
  // A judge's came in a competition file, so it is finished; and the laptop never writes under another's key.
  return (
    frozen !== undefined &&
    competition.judges.some(({ id }) => id === workspace.judge) &&
    findCompetitionFault(competition) === undefined &&
    workspace.device !== workspace.signer
  );
}

/** A laptop never writes under a key that nobody vouches for. */
const isOwnSound = ({ own, laptops = [] }: SecretariatWorkspace): boolean =>
  own === undefined || laptops.some(({ key }) => key === own);

/** Undefined where a member that nobody knows holds what can't be hashed. */
function hashRuleBook(competition: Competition): Sha256 | undefined {
  try {
    return ruleBookHash(competition, hashText);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}
