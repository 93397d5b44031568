import { compareText } from '../../domain/compare';
import type { DeviceKey, RoundId } from '../../domain/ids';
import { err, ok } from '../../domain/result';
import type { Stored, StoredRevision } from '../../domain/revision';
import { restBetween } from '../../domain/steps';
import { type Act, type ActBody, subjectOf } from '../acts/act';
import { type Acted, type ActPorts, appendActs, readActReason } from '../acts/append-acts';
import { findActConflicts, foldActs } from '../acts/fold-acts';
import { MOST_LAPTOPS } from '../acts/kinds/round-closing';
import { toClosings } from '../acts/to-closings';
import { standingOf } from '../acts/with-acts';
import type { ActChain } from '../acts/write-acts';
import type { Ports } from '../ports/ports';
import { keyOf } from '../workspace/key-of';
import type { ActProblem, ClosingProblem, TextsTooLong } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { secretariatViewInSteps } from './secretariat-view';
import { toTableDigest } from './table-digest';

/**
 * Closes a round: what has come by now is what counts. Refused while a sheet is missing, or in dispute, or two tables
 * disagree about something; and where a file came in meanwhile that nobody has seen.
 */
export async function closeRound(
  ports: ActPorts & Pick<Ports, 'pause'>,
  id: WorkspaceId,
  round: RoundId,
): Acted<ClosingProblem | TextsTooLong> {
  const { repository, hash, pause } = ports;
  const workspace = await repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  const loaded = await repository.loadToHandOver(id);
  if (!loaded.ok) return loaded;
  const { revisions, acts } = loaded.value;
  if (toClosings(acts, workspace.competition).has(round)) return err({ type: 'round-closed' });
  if (findActConflicts(foldActs(acts)).length > 0) return err({ type: 'records-differ' });
  const steps = secretariatViewInSteps(standingOf(workspace, acts), revisions, hash);
  const view = (await restBetween(steps, pause)).rounds.find((one) => one.round.id === round);
  if (view === undefined) throw new Error('no such round');
  const { tabulation } = view;
  if (!tabulation.complete) return err({ type: 'round-not-complete', missing: tabulation.counts.missing });
  const table = toTableDigest(tabulation, hash);
  const counted = toCounted(revisions, acts, round);
  if (counted.length > MOST_LAPTOPS) return err({ type: 'texts-too-long-together' });
  return appendActs<ClosingProblem | TextsTooLong>(ports, id, (chain) => {
    // Nothing is ever taken away: as many as before are the same.
    const isSame = chain.revisions.length === revisions.length && chain.acts.length === acts.length;
    if (!isSame) return err({ type: 'conflict-moved-on' });
    const told = untoldWithdrawals(chain);
    const says = { type: 'closed', counted: withOwn(counted, chain, told.length), table } as const;
    if (says.counted.length > MOST_LAPTOPS) return err({ type: 'texts-too-long-together' });
    return ok([...told, { act: 'round-closing', round, says }]);
  });
}

/**
 * A closed round rests on acts: an entry that only the competition file calls withdrawn is said to be so first, so that
 * the same word from another table, coming later, changes nothing.
 */
function untoldWithdrawals({ workspace, acts }: ActChain): readonly ActBody[] {
  const states = foldActs(acts);
  return workspace.competition.entries.flatMap(({ id: entry, status }) => {
    if (status.type !== 'withdrawn') return [];
    const reason = readActReason(status.reason);
    const act = { act: 'withdrawal', entry, says: 'withdrawn' } as const;
    return reason.ok && !states.has(subjectOf(act as Act)) ? [{ ...act, reason: reason.value }] : [];
  });
}

type Counted = ReturnType<typeof toCounted>;

/** With as many acts more as this laptop says before it closes. */
function withOwn(counted: Counted, { workspace, actTip }: ActChain, more: number): Counted {
  const own = keyOf(workspace);
  if (more === 0) return counted;
  const before = counted.find(({ device }) => device === own) ?? { device: own, lastSeq: 0 };
  const others = counted.filter(({ device }) => device !== own);
  return [...others, { ...before, lastAct: actTip.seq + more }].sort((one, other) =>
    compareText(one.device, other.device),
  );
}

/** Opens a closed round again: what came late counts from now on. */
export async function openRound(
  ports: ActPorts,
  id: WorkspaceId,
  round: RoundId,
  reason: string,
): Acted<ActProblem | ClosingProblem> {
  const why = readActReason(reason);
  if (!why.ok) return why;
  return appendActs<ClosingProblem>(ports, id, ({ workspace, acts }) =>
    toClosings(acts, workspace.competition).has(round)
      ? ok([{ act: 'round-closing', round, says: { type: 'opened', reason: why.value } }])
      : err({ type: 'round-open' }),
  );
}

/** How far each laptop had got that said anything about the round, or decided anything; in the order of their keys. */
function toCounted(revisions: readonly StoredRevision[], acts: readonly Stored[], round: RoundId) {
  const lastSeqs = toLasts(revisions.filter(({ revision }) => revision.round === round));
  const lastActs = toLasts(acts);
  return [...new Set([...lastSeqs.keys(), ...lastActs.keys()])].sort(compareText).map((device) => ({
    ...{ device, lastSeq: lastSeqs.get(device) ?? 0, lastAct: lastActs.get(device) ?? 0 },
  }));
}

function toLasts(written: readonly Stored[]): ReadonlyMap<DeviceKey, number> {
  const lasts = new Map<DeviceKey, number>();
  for (const { revision } of written) {
    lasts.set(revision.device, Math.max(revision.seq, lasts.get(revision.device) ?? 0));
  }
  return lasts;
}
