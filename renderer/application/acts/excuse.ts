import { err, ok } from '../../domain/result';
import type { SheetKey } from '../../domain/revision';
import type { ActProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { type Acted, type ActPorts, appendActs, readActReason } from './append-acts';
import { toClosings } from './to-closings';

/** It takes no more changes. */
type RoundClosed = { readonly type: 'round-closed' };

/** Notes that a judge will not score these, or that this holds no more; an act for each. */
export async function excuse(
  ports: ActPorts,
  id: WorkspaceId,
  sheets: readonly SheetKey[],
  { says, reason }: { readonly says: 'excused' | 'taken-back'; readonly reason: string },
): Acted<ActProblem | RoundClosed> {
  const why = readActReason(reason);
  if (!why.ok) return why;
  return appendActs<ActProblem | RoundClosed>(ports, id, ({ workspace, acts }) => {
    const closings = toClosings(acts, workspace.competition);
    if (sheets.some(({ round }) => closings.has(round))) return err({ type: 'round-closed' });
    return ok(
      sheets.map(({ judge, entry, round }) => ({
        ...({ act: 'excusal', judge, entry, round, says, reason: why.value } as const),
      })),
    );
  });
}
