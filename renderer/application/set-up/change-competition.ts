import { cleanCompetition } from '../../domain/clean-competition';
import type { Competition } from '../../domain/competition';
import { settleIdentities } from '../../domain/entry-identity';
import type { HashText } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { ruleBookHash } from '../../domain/rule-book';
import type { Ports } from '../ports/ports';
import type { RuleBookProblem, StorageProblem } from '../workspace/problem';
import type { Workspace, WorkspaceId } from '../workspace/workspace';

type Change = (competition: Competition) => Competition;

/** Changes what is not frozen: a change of rubric, weights or panels is refused once the file is out. */
export async function changeCompetition(
  { repository, hash, now }: Ports,
  id: WorkspaceId,
  change: Change,
): Promise<Result<Competition, RuleBookProblem | StorageProblem>> {
  const changed = await repository.changeWorkspace<RuleBookProblem>(id, (workspace) => {
    const applied = applyChange(workspace, change, hash);
    if (!applied.ok) return applied;
    const frozen = workspace.competition.ruleBook.type === 'frozen';
    if (frozen && ruleBookHash(applied.value, hash) !== ruleBookHash(workspace.competition, hash)) {
      return err({ type: 'rule-book-frozen' });
    }
    return ok({ ...workspace, competition: applied.value, changedAt: now() });
  });
  return changed.ok ? ok(changed.value.competition) : changed;
}

/**
 * What both ways of changing a competition have in common.
 * @throws if the change touches what no edit may: whose competition it is, its nature, its history.
 */
export function applyChange(
  workspace: Workspace,
  change: Change,
  hash: HashText,
): Result<Competition, { readonly type: 'entry-already-announced' }> {
  const before = workspace.competition;
  if (workspace.role !== 'secretariat') throw new Error('only the secretariat changes a competition');
  const after = change(before);
  if (after.id !== before.id || after.nature !== before.nature || after.ruleBook !== before.ruleBook) {
    throw new Error('an edit changed the identity, nature or rule book history of a competition');
  }
  if (before.ruleBook.type === 'frozen') {
    const kept = new Set(after.entries.map((entry) => entry.id));
    if (before.entries.some((entry) => !kept.has(entry.id))) return err({ type: 'entry-already-announced' });
  }
  // Cleaned before it is hashed: what is frozen here must hash alike on every laptop.
  return ok(settleIdentities(before, cleanCompetition(after), hash));
}
