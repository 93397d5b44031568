import { err, ok, type Result } from '../../domain/result';
import type { KeyMissing, LaptopNameProblem, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { findTakenNames, readLaptopName } from './laptop-name';
import { certifyOwnKey, type OwnKeyPorts, renewOwnKey, type WithOwn } from './renew-own-key';

/**
 * The laptop with the competition's key gets one of its own, vouched for by that key, before there is a second laptop: from
 * then on each writes under its own. One that it has and can sign with stays; one that is lost is renewed.
 * @param typed what the laptop is to be called, where it has no name
 */
export async function ensureOwnKey(
  ports: OwnKeyPorts,
  id: WorkspaceId,
  typed: string,
): Promise<Result<WithOwn, KeyMissing | LaptopNameProblem | StorageProblem>> {
  const { repository, keyring } = ports;
  const workspace = await repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  const { own } = workspace;
  if (own !== undefined) {
    return (await keyring.holds(own)) ? ok({ ...workspace, own }) : renewOwnKey(ports, id, 'kept');
  }
  const name = readLaptopName(typed, findTakenNames(workspace));
  return name.ok ? certifyOwnKey(ports, workspace, name.value) : name;
}
