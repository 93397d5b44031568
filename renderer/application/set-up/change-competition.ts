import { cleanCompetition } from '../../domain/clean-competition';
import type { Competition } from '../../domain/competition';
import { settleIdentities } from '../../domain/entry-identity';
import { equalJson } from '../../domain/equal-json';
import type { HashText } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { Stored } from '../../domain/revision';
import { ruleBookHash } from '../../domain/rule-book';
import { findKeyElsewhere, loadActs } from '../acts/key-holder';
import { toClosings } from '../acts/to-closings';
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
  const loaded = await loadActs({ repository }, id);
  if (!loaded.ok) return loaded;
  const acts = loaded.value;
  const changed = await repository.changeWorkspace<RuleBookProblem>(id, (workspace) => {
    const elsewhere = findKeyElsewhere(workspace, acts);
    if (elsewhere) return err(elsewhere);
    const applied = applyChange(workspace, change, hash);
    if (!applied.ok) return applied;
    if (touchesClosed(workspace.competition, applied.value, acts)) return err({ type: 'round-closed' });
    const frozen = workspace.competition.ruleBook.type === 'frozen';
    if (frozen && ruleBookHash(applied.value, hash) !== ruleBookHash(workspace.competition, hash)) {
      return err({ type: 'rule-book-frozen' });
    }
    return ok({ ...workspace, competition: applied.value, changedAt: now() });
  });
  return changed.ok ? ok(changed.value.competition) : changed;
}

/**
 * Whether a change reaches into a round that is closed: other rules, other judges, or an entry more or less, which
 * would stand in it as missing.
 */
export function touchesClosed(before: Competition, after: Competition, acts: readonly Stored[]): boolean {
  const closings = toClosings(acts, before);
  if (closings.size === 0) return false;
  const idsOf = ({ entries }: Competition): string => JSON.stringify(entries.map(({ id }) => id).toSorted());
  return (
    idsOf(before) !== idsOf(after) ||
    before.rounds.some(
      (round) =>
        closings.has(round.id) &&
        !equalJson(
          round,
          after.rounds.find(({ id }) => id === round.id),
        ),
    )
  );
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
