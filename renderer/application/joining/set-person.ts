import { cleanName } from '../../domain/clean-name';
import { err, ok, type Result } from '../../domain/result';
import type { Ports } from '../ports/ports';
import { PERSON_LIMIT } from '../workspace/limits';
import type { StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';

type PersonProblem = { readonly type: 'text-too-long'; readonly limit: number };

/** Who sits at this laptop from now on: stands beside what is decided here. Nobody, where nothing is typed. */
export async function setPerson(
  { repository }: Pick<Ports, 'repository'>,
  id: WorkspaceId,
  typed: string,
): Promise<Result<void, PersonProblem | StorageProblem>> {
  const name = cleanName(typed).trim();
  if (name.length > PERSON_LIMIT) return err({ type: 'text-too-long', limit: PERSON_LIMIT });
  const changed = await repository.changeWorkspace<StorageProblem>(id, (current) => {
    if (current.role !== 'secretariat') return err({ type: 'workspace-missing' });
    const { person: _, ...rest } = current;
    return ok(name === '' ? rest : { ...rest, person: name });
  });
  return changed.ok ? ok(undefined) : changed;
}
