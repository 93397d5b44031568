import type { Strike } from '../../domain/access';
import { err, ok, type Result } from '../../domain/result';
import { readReason } from '../../domain/written-reason';
import type { Ports } from '../ports/ports';
import type { StorageProblem } from '../workspace/problem';
import type { SecretariatWorkspace, WorkspaceId } from '../workspace/workspace';

export type StrikeProblem = { readonly type: 'reason-missing' };

/**
 * The secretariat's word that a laptop is in wrong hands: what it wrote after `lastSeq` is in dispute, what has come
 * and what may still come. It is only added to the list, never taken away, and travels in the competition file.
 * @throws where the competition has no cards: nothing would carry it
 */
export async function strikeOutLaptop(
  { repository, now }: Pick<Ports, 'repository' | 'now'>,
  id: WorkspaceId,
  laptop: Pick<Strike, 'device' | 'judge' | 'lastSeq'>,
  reason: string,
): Promise<Result<SecretariatWorkspace, StorageProblem | StrikeProblem>> {
  const why = readReason(reason);
  if (!why.ok) return why;
  const at = now();
  const changed = await repository.changeWorkspace<StorageProblem>(id, (current) => {
    if (current.role !== 'secretariat') return err({ type: 'workspace-missing' });
    const { competition } = current;
    if (competition.access === undefined)
      throw new Error('a competition without cards strikes out no laptop');
    const { device, judge, lastSeq } = laptop;
    const strike: Strike = { device, judge, lastSeq, reason: why.value, at };
    const struckOut = [...(competition.access.struckOut ?? []), strike];
    const access = { ...competition.access, struckOut };
    return ok({ ...current, competition: { ...competition, access }, changedAt: at });
  });
  if (!changed.ok) return changed;
  return changed.value.role === 'secretariat' ? ok(changed.value) : err({ type: 'workspace-missing' });
}
