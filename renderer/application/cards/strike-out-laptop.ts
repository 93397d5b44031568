import type { Strike } from '../../domain/access';
import { err, ok, type Result } from '../../domain/result';
import { type ActPorts, readActReason } from '../acts/append-acts';
import { findKeyElsewhere, loadActs } from '../acts/key-holder';
import { tellChanges } from '../acts/tell-changes';
import type { ActProblem, KeyElsewhere, StorageProblem } from '../workspace/problem';
import type { SecretariatWorkspace, WorkspaceId } from '../workspace/workspace';

/**
 * The secretariat's word that a laptop is in wrong hands: what it wrote after `lastSeq` is in dispute, what has come
 * and what may still come. It is only added to the list, never taken away, and travels in the competition file.
 * @throws where the competition has no cards: nothing would carry it
 */
export async function strikeOutLaptop(
  ports: ActPorts,
  id: WorkspaceId,
  laptop: Pick<Strike, 'device' | 'judge' | 'lastSeq'>,
  reason: string,
): Promise<Result<SecretariatWorkspace, KeyElsewhere | StorageProblem | ActProblem>> {
  const why = readActReason(reason);
  if (!why.ok) return why;
  const at = ports.now();
  const loaded = await loadActs(ports, id);
  if (!loaded.ok) return loaded;
  const acts = loaded.value;
  const changed = await ports.repository.changeWorkspace<KeyElsewhere | StorageProblem>(id, (current) => {
    if (current.role !== 'secretariat') return err({ type: 'workspace-missing' });
    const elsewhere = findKeyElsewhere(current, acts);
    if (elsewhere) return err(elsewhere);
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
  await tellChanges(ports, id);
  return changed.value.role === 'secretariat' ? ok(changed.value) : err({ type: 'workspace-missing' });
}
