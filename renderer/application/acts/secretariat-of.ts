import { ok, type Result } from '../../domain/result';
import { mergeLaptops, type Secretariat } from '../../domain/secretariat-laptop';
import type { Repository } from '../ports/repository';
import type { StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import type { Speakers } from './to-authority';

interface Told extends Pick<Speakers, 'signer'> {
  readonly secretariat?: Secretariat;
}

/** Whose word a file is in the end: the competition's key's, or one's that it vouches for. */
export const competitionKeyOf = ({ signer, secretariat }: Told): Speakers['signer'] =>
  secretariat?.key ?? signer;

/** Who speaks for the secretariat as far as is known here, and as far as the file says, which was found sound. */
export const speakersBy = ({ signer, laptops = [] }: Speakers, { secretariat }: Told): Speakers => ({
  signer,
  laptops: mergeLaptops(laptops, secretariat?.laptops ?? []),
});

/** Remembers laptops of the secretariat that a file of this competition names; before anything they wrote is taken. */
export async function learnLaptops(
  { repository }: { readonly repository: Pick<Repository, 'findWorkspace' | 'changeWorkspace'> },
  id: WorkspaceId,
  told: Secretariat | undefined,
): Promise<Result<unknown, StorageProblem>> {
  if (told === undefined) return ok(undefined);
  const laptops = (await repository.findWorkspace(id))?.laptops ?? [];
  if (mergeLaptops(laptops, told.laptops) === laptops) return ok(undefined);
  return repository.changeWorkspace<never>(id, (current) =>
    ok({ ...current, laptops: mergeLaptops(current.laptops ?? [], told.laptops) }),
  );
}
