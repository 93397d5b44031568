import type { Competition, RuleBookVersion } from '../../domain/competition';
import { err, ok, type Result } from '../../domain/result';
import { ruleBookHash } from '../../domain/rule-book';
import { readActReason } from '../acts/append-acts';
import { findKeyElsewhere, loadActs } from '../acts/key-holder';
import { tellChanges } from '../acts/tell-changes';
import type { Ports } from '../ports/ports';
import type { ActProblem, RuleBookProblem, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { applyChange, touchesClosed } from './change-competition';

/** Changes the rules of a competition whose file is out: a new version of the rule book, with a reason. */
export async function amendRuleBook(
  ports: Ports,
  id: WorkspaceId,
  change: (competition: Competition) => Competition,
  reason: string,
): Promise<Result<Competition, RuleBookProblem | ActProblem | StorageProblem>> {
  const { repository, hash, now } = ports;
  const why = readActReason(reason);
  if (!why.ok) return why;
  const at = now();
  const loaded = await loadActs({ repository }, id);
  if (!loaded.ok) return loaded;
  const acts = loaded.value;
  const changed = await repository.changeWorkspace<RuleBookProblem>(id, (workspace) => {
    const elsewhere = findKeyElsewhere(workspace, acts);
    if (elsewhere) return err(elsewhere);
    const applied = applyChange(workspace, change, hash);
    if (!applied.ok) return applied;
    if (touchesClosed(workspace.competition, applied.value, acts)) return err({ type: 'round-closed' });
    const competition = appendVersion(applied.value, {
      hash: ruleBookHash(applied.value, hash),
      reason: why.value,
      at,
    });
    return ok({ ...workspace, competition, changedAt: at });
  });
  if (!changed.ok) return changed;
  await tellChanges(ports, id);
  return ok(changed.value.competition);
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
