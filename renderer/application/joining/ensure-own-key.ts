import { err, ok, type Result } from '../../domain/result';
import type { Ports } from '../ports/ports';
import type { KeyMissing, LaptopNameProblem, StorageProblem } from '../workspace/problem';
import type { SecretariatWorkspace, WorkspaceId } from '../workspace/workspace';
import { readLaptopName } from './laptop-name';

type OwnKeyPorts = Pick<Ports, 'repository' | 'keyring' | 'codec' | 'now'>;
type WithOwn = SecretariatWorkspace & { readonly own: NonNullable<SecretariatWorkspace['own']> };

/**
 * The laptop with the competition's key gets one of its own, vouched for by that key, before there is a second laptop: from
 * then on each writes under its own. One that it has and can sign with stays.
 * @param typed what the laptop is to be called, where it has no name
 */
export async function ensureOwnKey(
  { repository, keyring, codec, now }: OwnKeyPorts,
  id: WorkspaceId,
  typed: string,
): Promise<Result<WithOwn, KeyMissing | LaptopNameProblem | StorageProblem>> {
  const workspace = await repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  const { own, signer, laptops = [], competition } = workspace;
  if (own !== undefined && (await keyring.holds(own))) return ok({ ...workspace, own });
  if (!(await keyring.holds(signer))) return err({ type: 'key-missing', role: 'secretariat' });
  const name = readLaptopName(typed, laptops);
  if (!name.ok) return name;
  const key = await keyring.createKey();
  const laptop = await codec.vouching.certify(signer, {
    ...{ competition: competition.id, key, name: name.value, at: now() },
  });
  const changed = await repository.changeWorkspace<StorageProblem>(id, (current) =>
    current.role === 'secretariat'
      ? ok({ ...current, own: key, laptops: [...(current.laptops ?? []), laptop] })
      : err({ type: 'workspace-missing' }),
  );
  if (!changed.ok) return changed;
  return changed.value.role === 'secretariat'
    ? ok({ ...changed.value, own: key })
    : err({ type: 'workspace-missing' });
}
