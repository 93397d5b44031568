import { type Authority, withoutStruck } from '../../domain/authority';
import type { Competition, Entry, Judge, Round } from '../../domain/competition';
import { findDecidedVersions, isDecision, toWhole } from '../../domain/decision';
import type { RevisionId } from '../../domain/ids';
import { compareRevisions, type SheetKey, type StoredRevision, sheetId } from '../../domain/revision';
import { contentsOf, type SheetState, sameVerdict } from '../../domain/sheet';
import { type Authoritative, toAuthority } from '../acts/to-authority';

/**
 * `in-force`: this is the sheet. `awaited`: the judge was asked and hasn't written since. `disputed`: it
 * disagrees with what a judge's laptop sent afterwards, whether or not that knew it. `answered`: a judge's
 * laptop has replaced it, and that is not in dispute. `redecided`: the secretariat itself has.
 */
export type DecisionStanding = 'in-force' | 'awaited' | 'disputed' | 'answered' | 'redecided';

/** One decision of the secretariat, with what it was about. */
export interface MadeDecision {
  readonly decision: StoredRevision;
  readonly key: SheetKey;
  readonly judge: Judge;
  readonly entry: Entry;
  readonly round: Round;
  /** In the one order. */
  readonly versions: readonly StoredRevision[];
  /** The version that was taken; undefined when the judge was asked. */
  readonly taken: StoredRevision | undefined;
  readonly standing: DecisionStanding;
}

/** Every decision ever made about sheets of this competition, the latest first. */
export function toDecisions(
  secretariat: Authoritative & { readonly competition: Competition },
  written: readonly StoredRevision[],
  states: ReadonlyMap<string, SheetState>,
): readonly MadeDecision[] {
  const { competition } = secretariat;
  const authority = toAuthority(secretariat);
  const revisions = withoutStruck(written, authority);
  const decisions = toWhole(revisions.filter((stored) => isDecision(stored, authority)));
  if (decisions.length === 0) return [];
  const byId = new Map(revisions.map((stored) => [stored.id, stored]));
  const successors = toSuccessors(revisions);
  const judges = new Map(competition.judges.map((judge) => [judge.id, judge]));
  const entries = new Map(competition.entries.map((entry) => [entry.id, entry]));
  const rounds = new Map(competition.rounds.map((round) => [round.id, round]));
  return decisions
    .toSorted((a, b) => compareRevisions(b, a))
    .flatMap((decision): readonly MadeDecision[] => {
      const { judge: judgeId, entry: entryId, round: roundId } = decision.revision;
      const judge = judges.get(judgeId);
      const entry = entries.get(entryId);
      const round = rounds.get(roundId);
      if (!judge || !entry || !round) return [];
      const key = { judge: judgeId, entry: entryId, round: roundId };
      const versions = findDecidedVersions(decision, byId, authority).toSorted(compareRevisions);
      const taken =
        decision.revision.state === 'withdrawn'
          ? undefined
          : versions.find((version) => sameVerdict(version, decision));
      const state = states.get(sheetId(key));
      const standing = toStanding(decision, state, successors.get(decision.id), authority);
      return [{ decision, key, judge, entry, round, versions, taken, standing }];
    });
}

/** By id of a revision: those that name it as replaced. */
function toSuccessors(
  revisions: readonly StoredRevision[],
): ReadonlyMap<RevisionId, readonly StoredRevision[]> {
  const successors = new Map<RevisionId, StoredRevision[]>();
  for (const stored of revisions) {
    for (const id of stored.revision.supersedes) {
      const known = successors.get(id);
      if (known) known.push(stored);
      else successors.set(id, [stored]);
    }
  }
  return successors;
}

function toStanding(
  decision: StoredRevision,
  state: SheetState | undefined,
  successors: readonly StoredRevision[] = [],
  authority: Authority,
): DecisionStanding {
  if (successors.some((stored) => isDecision(stored, authority))) return 'redecided';
  const disputed = state?.type === 'conflict' && contentsOf(state).some(({ id }) => id === decision.id);
  if (disputed) return 'disputed';
  if (successors.length > 0) return 'answered';
  return decision.revision.state === 'withdrawn' ? 'awaited' : 'in-force';
}
