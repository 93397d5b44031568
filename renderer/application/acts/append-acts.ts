import { err, ok, type Result } from '../../domain/result';
import { readReason } from '../../domain/written-reason';
import type { Ports } from '../ports/ports';
import { keyOf } from '../workspace/key-of';
import { NOTE_LIMIT } from '../workspace/limits';
import type { ActProblem, KeyMissing, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import type { ActBody, StoredAct } from './act';
import { type ActChain, writeActs } from './write-acts';

export type ActPorts = Pick<Ports, 'repository' | 'keyring' | 'hash' | 'now'>;

export type Acted<Problem extends { readonly type: string } = never> = Promise<
  Result<readonly StoredAct[], Problem | KeyMissing | StorageProblem>
>;

/**
 * Writes what `say` gives, all of it or nothing, by the key of this laptop.
 * @param say sees everything that is there at that moment; none leaves everything as it is
 */
export async function appendActs<Problem extends { readonly type: string } = never>(
  { repository, keyring, hash, now }: ActPorts,
  id: WorkspaceId,
  say: (chain: ActChain) => Result<readonly ActBody[], Problem>,
): Acted<Problem> {
  const workspace = await repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  if (!(await keyring.holds(keyOf(workspace)))) return err({ type: 'key-missing', role: 'secretariat' });
  const wall = now();
  return repository.appendRevisions<Problem | StorageProblem, StoredAct>(
    id,
    ({ workspace: here, ...rest }) => {
      if (here.role !== 'secretariat') return err({ type: 'workspace-missing' });
      const chain = { workspace: here, ...rest };
      const bodies = say(chain);
      return bodies.ok ? ok(writeActs(chain, bodies.value, { hash, wall })) : bodies;
    },
  );
}

/** A reason as an act carries it. */
export function readActReason(typed: string): Result<string, ActProblem> {
  const reason = readReason(typed);
  if (!reason.ok) return reason;
  return reason.value.length <= NOTE_LIMIT ? reason : err({ type: 'text-too-long', limit: NOTE_LIMIT });
}
