import { err, ok, type Result } from '../../domain/result';
import type { StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import type { ActBody } from './act';
import { type ActPorts, appendActs } from './append-acts';

/**
 * Tells other laptops of the secretariat what was just changed here; the change itself stands in the competition, which
 * they get as a file. Where this laptop has no key to sign with, nobody is told.
 */
export async function noteAct(
  ports: ActPorts,
  id: WorkspaceId,
  act: ActBody,
): Promise<Result<void, StorageProblem>> {
  const noted = await appendActs(ports, id, () => ok([act]));
  if (noted.ok || noted.error.type === 'key-missing') return ok(undefined);
  return err(noted.error);
}
