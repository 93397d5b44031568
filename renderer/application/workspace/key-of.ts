import type { DeviceKey } from '../../domain/ids';
import type { Workspace } from './workspace';

/** The key a workspace signs its own files with: the competition's, or the judge's laptop's. */
export const keyOf = (workspace: Workspace): DeviceKey =>
  workspace.role === 'judge' ? workspace.device : workspace.signer;
