import type { RevisionId } from '../../domain/ids';
import { err, ok } from '../../domain/result';
import type { ActProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { type Act, type StoredAct, subjectOf } from './act';
import { type Acted, type ActPorts, appendActs, readActReason } from './append-acts';
import { foldActs } from './fold-acts';

type ConfirmProblem = ActProblem | { readonly type: 'conflict-moved-on' };

/**
 * Ends a disagreement between two laptops of the secretariat: says once more what one of them said, in place of all.
 * @param shown the heads as the person saw them; if there are others by now, nothing is written
 */
export async function confirmAct(
  ports: ActPorts,
  id: WorkspaceId,
  {
    act,
    shown,
    reason,
  }: { readonly act: Act; readonly shown: readonly RevisionId[]; readonly reason: string },
): Acted<ConfirmProblem> {
  const why = readActReason(reason);
  if (!why.ok) return why;
  return appendActs<ConfirmProblem>(ports, id, ({ acts }) => {
    const heads: readonly StoredAct[] = foldActs(acts).get(subjectOf(act))?.heads ?? [];
    const isSame = heads.length === shown.length && heads.every((head) => shown.includes(head.id));
    if (!isSame) return err({ type: 'conflict-moved-on' });
    return ok([withReason(act, why.value)]);
  });
}

/** A round that is closed says what it counts, and no reason. */
const withReason = (act: Act, reason: string): Act =>
  act.act === 'round-closing'
    ? { ...act, says: act.says.type === 'opened' ? { type: 'opened', reason } : act.says }
    : { ...act, reason };
