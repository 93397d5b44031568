import { callsOver } from '../../electron/contract/calls-over';
import type { Channel } from '../../electron/contract/channels';
import { nodeVaultDisk } from '../../electron/handlers/disk/node-vault-disk';
import type { VaultDisk } from '../../electron/handlers/disk/vault-disk';
import type { Handlers } from '../../electron/handlers/handlers';
import { createVaultHandlers } from '../../electron/handlers/vault/vault-handlers';
import { createVaultStore, type VaultStore } from '../../electron/handlers/vault/vault-store';
import { registerHandlers } from '../../electron/shell/ipc';
import type { Vault } from '../../renderer/application/ports/vault';
import { type CallLimits, createElectronVault } from '../../renderer/platform/electron-vault';
import { ownPage } from './electron-stand-in';

export interface VaultOverIpc {
  readonly vault: Vault;
  readonly store: VaultStore;
  /** The next answers of the folder dialog; none means cancelled. */
  readonly chosen: string[];
}

export interface VaultOverIpcOptions {
  /** The vault's own folder. */
  readonly root: string;
  readonly disk?: VaultDisk;
  readonly limits?: CallLimits;
  readonly now?: () => Date;
}

/** The vault as the screens have it: everything crosses as over IPC, through both checks of the contract. */
export function createVaultOverIpc({ root, disk, limits, now }: VaultOverIpcOptions): VaultOverIpc {
  const store = createVaultStore({ root, disk: disk ?? nodeVaultDisk, now: now ?? (() => new Date()) });
  const chosen: string[] = [];
  const handlers = createVaultHandlers({
    vault: store,
    showOpenDialog: async () => {
      const path = chosen.shift();
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
    },
  });
  const registered = new Map<string, (event: never, request: unknown) => Promise<unknown>>();
  registerHandlers({ handle: (channel, handler) => registered.set(channel, handler) }, handlers as Handlers);
  const invoke = async (channel: Channel, request: unknown): Promise<unknown> =>
    structuredClone(await registered.get(channel)?.(ownPage as never, structuredClone(request)));
  return {
    vault: createElectronVault(callsOver(invoke), limits),
    store,
    chosen,
  };
}
