import type { DeviceKey } from '../../domain/ids';
import type { SecretariatWorkspace, Workspace } from './workspace';

/** The key a workspace signs its own files with: the laptop's own, or the competition's where it has none. */
export const keyOf = (workspace: Workspace): DeviceKey =>
  workspace.role === 'judge' ? workspace.device : (workspace.own ?? workspace.signer);

type Secretariat = Pick<SecretariatWorkspace, 'signer' | 'own' | 'laptops'>;

/** Whether the laptop was let in by another: it was given the means to open files, and not the competition's key. */
export const hasJoined = ({ own, laptops = [] }: Omit<Secretariat, 'signer'>): boolean =>
  own !== undefined && laptops.some(({ key, pass }) => key === own && pass !== undefined);

/** The key whose identity opens what is sealed for this workspace. */
export function openerOf(workspace: Workspace): DeviceKey {
  if (workspace.role === 'judge') return workspace.device;
  return hasJoined(workspace) ? keyOf(workspace) : workspace.signer;
}

/** Whether a laptop's word was written by this workspace, by the key it has now or by the competition's before. */
export const wroteHere = (workspace: Workspace, device: DeviceKey): boolean =>
  device === keyOf(workspace) ||
  (workspace.role === 'secretariat' && device === workspace.signer && !hasJoined(workspace));

/**
 * The key that goes along with a backup: the competition's, where this laptop has it, else the one it writes with. A laptop's
 * own beside the competition's stays behind: brought back elsewhere, the secretariat goes on by one more, so that none is used twice.
 */
export const findCarriedKey = async (
  { holdsKey }: { readonly holdsKey: (key: DeviceKey) => Promise<boolean> },
  workspace: Workspace,
): Promise<DeviceKey> =>
  workspace.role === 'secretariat' && (await holdsKey(workspace.signer))
    ? workspace.signer
    : keyOf(workspace);

/** Whether it may have come along with the workspace's backup. */
export const isWorkspaceKey = (workspace: Workspace, key: DeviceKey): boolean =>
  key === keyOf(workspace) || (workspace.role === 'secretariat' && key === workspace.signer);
