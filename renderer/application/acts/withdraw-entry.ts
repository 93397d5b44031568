import type { EntryId } from '../../domain/ids';
import { ok } from '../../domain/result';
import type { ActProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { type Acted, type ActPorts, appendActs, readActReason } from './append-acts';

/** Notes that an entry left the competition, or that it takes part again; its sheets are kept either way. */
export async function withdrawEntry(
  ports: ActPorts,
  id: WorkspaceId,
  entry: EntryId,
  { says, reason }: { readonly says: 'withdrawn' | 'restored'; readonly reason: string },
): Acted<ActProblem> {
  const why = readActReason(reason);
  if (!why.ok) return why;
  return appendActs(ports, id, () => ok([{ act: 'withdrawal', entry, says, reason: why.value }]));
}
