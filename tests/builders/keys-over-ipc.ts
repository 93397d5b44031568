import type { Bridge, Channel } from '../../electron/contract';
import { createKeyHandlers } from '../../electron/handlers/keys';
import { type Handlers, registerHandlers } from '../../electron/ipc';
import { createKeyFiles } from '../../electron/keys/key-files';
import { createKeyStore } from '../../electron/keys/key-store';
import { createWrapping, type SystemWrapping } from '../../electron/keys/wrapping';
import { nodeVaultDisk } from '../../electron/vault/node-vault-disk';
import type { VaultDisk } from '../../electron/vault/vault-disk';
import { createShellKeyStore } from '../../renderer/adapters/keys/shell-key-store';
import type { KeyStore, ShellKeys } from '../../renderer/application/key-store';
import { createElectronKeys } from '../../renderer/platform/electron-keys';
import { ownPage } from './electron-stand-in';
import { keyCallsOver } from './key-calls';
import { createSystemKeyStore } from './system-key-store';

export interface KeysOverIpcOptions {
  /** The keys' own folder. */
  readonly folder: string;
  readonly disk?: VaultDisk;
  readonly system?: SystemWrapping;
  readonly partLimit?: number;
}

export interface KeysOverIpc {
  readonly store: KeyStore;
  readonly shell: ShellKeys;
  /** Everything that crossed so far, both ways. */
  readonly crossed: { readonly channel: Channel; readonly request: unknown; readonly reply: unknown }[];
}

/** The keys as the screens have them: everything crosses as over IPC, through both checks of the contract. */
export function createKeysOverIpc({
  folder,
  disk = nodeVaultDisk,
  system = createSystemKeyStore(),
  partLimit,
}: KeysOverIpcOptions): KeysOverIpc {
  const wrapping = createWrapping(system, 'linux');
  const handlers = createKeyHandlers(createKeyStore(createKeyFiles({ disk, folder, wrapping })));
  const registered = new Map<string, (event: never, request: unknown) => Promise<unknown>>();
  registerHandlers({ handle: (channel, handler) => registered.set(channel, handler) }, handlers as Handlers);
  const crossed: KeysOverIpc['crossed'] = [];
  const invoke = async (channel: Channel, request: unknown): Promise<unknown> => {
    const handle = registered.get(channel);
    const reply: unknown = structuredClone(await handle?.(ownPage as never, structuredClone(request)));
    crossed.push({ channel, request, reply });
    return reply;
  };
  const bridge = keyCallsOver(invoke) as Partial<Bridge> as Bridge;
  const shell = createElectronKeys(bridge, partLimit);
  return { store: createShellKeyStore(shell), shell, crossed };
}
