import { findLostStrikes } from '../../domain/access';
import { ok, type Result } from '../../domain/result';
import type { Ports } from '../ports/ports';
import type { StorageProblem } from '../workspace/problem';
import type { Workspace } from '../workspace/workspace';

/**
 * After a workspace went back to an earlier state of itself: laptops struck out since then stay struck out.
 * @param before as it was
 */
export async function carryStrikes(
  { repository, now }: Pick<Ports, 'repository' | 'now'>,
  before: Pick<Workspace, 'id' | 'competition'>,
): Promise<Result<void, StorageProblem>> {
  const known = before.competition.access;
  if (known?.struckOut === undefined) return ok(undefined);
  const changed = await repository.changeWorkspace<never>(before.id, (current) => {
    const { competition } = current;
    const { access } = competition;
    const lost = findLostStrikes(access, known);
    // An earlier state without cards has nowhere to write it; the cards that come next are other ones.
    if (access === undefined || lost.length === 0) return ok(current);
    const struckOut = [...(access.struckOut ?? []), ...lost];
    return ok({
      ...current,
      competition: { ...competition, access: { ...access, struckOut } },
      changedAt: now(),
    });
  });
  return changed.ok ? ok(undefined) : changed;
}
