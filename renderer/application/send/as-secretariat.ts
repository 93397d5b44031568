import type { DeviceKey } from '../../domain/ids';
import type { Stored } from '../../domain/revision';
import type { Secretariat } from '../../domain/secretariat-laptop';
import { foldActs } from '../acts/fold-acts';
import { findKeyHolder } from '../acts/key-holder';
import type { Ports } from '../ports/ports';
import type { WrittenSoFar } from '../ports/repository';
import { hasJoined, keyOf } from '../workspace/key-of';
import type { SecretariatWorkspace } from '../workspace/workspace';

/**
 * The key that files of the secretariat leave this laptop with: the competition's where it holds that, else its own. What
 * it wrote under the competition's before there was a second laptop nobody else can hand on, so that it goes on to.
 */
export async function findSigner(
  { keyring }: Pick<Ports, 'keyring'>,
  workspace: SecretariatWorkspace,
  { acts, revisions }: WrittenSoFar,
): Promise<DeviceKey | undefined> {
  const isHolder = findKeyHolder(workspace, foldActs(acts)) === 'here';
  const wrote = ({ revision }: Stored): boolean => revision.device === workspace.signer;
  const isWriter = !hasJoined(workspace) && (acts.some(wrote) || revisions.some(wrote));
  if ((isHolder || isWriter) && (await keyring.holds(workspace.signer))) return workspace.signer;
  const own = keyOf(workspace);
  return (await keyring.holds(own)) ? own : undefined;
}

/** Whom a file names so that a reader can tell whose word it holds: whoever signs it, and wrote any of it. */
export function asSecretariat(
  { signer: key, laptops = [] }: Pick<SecretariatWorkspace, 'signer' | 'laptops'>,
  signer: DeviceKey,
  written: readonly Stored[],
): { readonly signer: DeviceKey; readonly secretariat?: Secretariat } {
  const writers = new Set([signer, ...written.map(({ revision }) => revision.device)]);
  const named = laptops.filter((laptop) => writers.has(laptop.key));
  return { signer, ...(named.length > 0 && { secretariat: { key, laptops: named } }) };
}
