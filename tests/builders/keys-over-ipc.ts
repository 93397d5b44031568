import { callsOver } from '../../electron/contract/calls-over';
import type { Channel } from '../../electron/contract/channels';
import { createBackupHandlers } from '../../electron/handlers/backups/backup-handlers';
import { createBackupThreads, type Thread } from '../../electron/handlers/backups/backup-threads';
import { nodeVaultDisk } from '../../electron/handlers/disk/node-vault-disk';
import type { VaultDisk } from '../../electron/handlers/disk/vault-disk';
import type { Handlers } from '../../electron/handlers/handlers';
import { createKeyFiles } from '../../electron/handlers/keys/key-files';
import { createKeyHandlers } from '../../electron/handlers/keys/key-handlers';
import { createKeyStore, type KeyStore as MainKeyStore } from '../../electron/handlers/keys/key-store';
import { createWrapping, type SystemWrapping } from '../../electron/handlers/keys/wrapping';
import { registerHandlers } from '../../electron/shell/ipc';
import { createShellKeyStore } from '../../renderer/adapters/keys/shell-key-store';
import type { KeyStore, ShellKeys } from '../../renderer/application/ports/key-store';
import type { SealedBackups } from '../../renderer/application/ports/sealed-backups';
import { createElectronBackups } from '../../renderer/platform/electron-backups';
import { createElectronKeys } from '../../renderer/platform/electron-keys';
import { aQuickThread } from './a-quick-thread';
import { ownPage } from './electron-stand-in';
import { createSystemKeyStore } from './system-key-store';

export interface KeysOverIpcOptions {
  /** The keys' own folder. */
  readonly folder: string;
  readonly disk?: VaultDisk;
  readonly system?: SystemWrapping;
  readonly partLimit?: number;
  /** The product's own work, a hundredth of it, without a thread, unless the test says otherwise. */
  readonly createThread?: () => Thread;
}

export interface KeysOverIpc {
  readonly store: KeyStore;
  readonly shell: ShellKeys;
  /** As the main process has them, private halves and all. */
  readonly keys: MainKeyStore;
  readonly sealedBackups: SealedBackups;
  /** Everything that crossed so far, both ways. */
  readonly crossed: { readonly channel: Channel; readonly request: unknown; readonly reply: unknown }[];
}

/** The keys as the screens have them: everything crosses as over IPC, through both checks of the contract. */
export function createKeysOverIpc({
  folder,
  disk = nodeVaultDisk,
  system = createSystemKeyStore(),
  partLimit,
  createThread = aQuickThread,
}: KeysOverIpcOptions): KeysOverIpc {
  const wrapping = createWrapping(system, 'linux');
  const keys = createKeyStore(createKeyFiles({ disk, folder, wrapping }));
  const handlers = {
    ...createKeyHandlers(keys),
    ...createBackupHandlers(keys, createBackupThreads(createThread)),
  };
  const registered = new Map<string, (event: never, request: unknown) => Promise<unknown>>();
  registerHandlers({ handle: (channel, handler) => registered.set(channel, handler) }, handlers as Handlers);
  const crossed: KeysOverIpc['crossed'] = [];
  const invoke = async (channel: Channel, request: unknown): Promise<unknown> => {
    const handle = registered.get(channel);
    const reply: unknown = structuredClone(await handle?.(ownPage as never, structuredClone(request)));
    crossed.push({ channel, request, reply });
    return reply;
  };
  const bridge = callsOver(invoke);
  const shell = createElectronKeys(bridge, partLimit);
  return {
    store: createShellKeyStore(shell),
    shell,
    keys,
    sealedBackups: createElectronBackups(bridge, partLimit),
    crossed,
  };
}
