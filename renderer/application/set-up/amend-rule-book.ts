import type { Competition, RuleBookVersion } from '../../domain/competition';
import { ok, type Result } from '../../domain/result';
import { ruleBookHash } from '../../domain/rule-book';
import { readReason } from '../../domain/written-reason';
import type { Ports } from '../ports/ports';
import type { RuleBookProblem, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { applyChange } from './change-competition';

/** Changes the rules of a competition whose file is out: a new version of the rule book, with a reason. */
export async function amendRuleBook(
  { repository, hash, now }: Ports,
  id: WorkspaceId,
  change: (competition: Competition) => Competition,
  reason: string,
): Promise<Result<Competition, RuleBookProblem | StorageProblem>> {
  const why = readReason(reason);
  if (!why.ok) return why;
  const at = now();
  const changed = await repository.changeWorkspace<RuleBookProblem>(id, (workspace) => {
    const applied = applyChange(workspace, change, hash);
    if (!applied.ok) return applied;
    const competition = appendVersion(applied.value, {
      hash: ruleBookHash(applied.value, hash),
      reason: why.value,
      at,
    });
    return ok({ ...workspace, competition, changedAt: at });
  });
  return changed.ok ? ok(changed.value.competition) : changed;
}

/** A version more, unless the rules are still open or what is frozen stayed the same. */
function appendVersion(competition: Competition, next: Omit<RuleBookVersion, 'version'>): Competition {
  const { ruleBook } = competition;
  if (ruleBook.type === 'open') return competition;
  const [first, ...rest] = ruleBook.history;
  const last = rest.at(-1) ?? first;
  if (last.hash === next.hash) return competition;
  const version: RuleBookVersion = { version: last.version + 1, ...next };
  return { ...competition, ruleBook: { type: 'frozen', history: [first, ...rest, version] } };
}
