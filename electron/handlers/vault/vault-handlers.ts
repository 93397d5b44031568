import { waitingLogLimit } from '../../contract/crossing-limits';
import type { Outcome, VaultProblem } from '../../contract/outcome';
import type { Dialogs } from '../dialogs';
import type { HandlersOf } from '../handlers';
import { createWaitingParts } from '../waiting-parts';
import type { VaultStore } from './vault-store';

export interface VaultHandlerNeeds {
  readonly vault: VaultStore;
  readonly showOpenDialog: Dialogs['open'];
}

const failed = (detail: string): { readonly ok: false; readonly error: VaultProblem } => ({
  ok: false,
  error: { type: 'vault-failed', detail },
});

/** Every channel of the vault. The vault itself is plain Node; here it only meets the contract. */
export function createVaultHandlers({ vault, showOpenDialog }: VaultHandlerNeeds): HandlersOf<'vault'> {
  const parts = createWaitingParts(waitingLogLimit);
  return {
    'vault.send-part': async ({ transfer, bytes }) =>
      parts.add(transfer, bytes) ? { ok: true, value: undefined } : failed('TOO-LARGE'),
    'vault.log-list': async () => toMutable(await vault.listLogs()),
    'vault.log-read': ({ name, from, length }) => vault.readLog(name, from, length),
    'vault.log-append': async ({ name, at, bytes, transfer }) => {
      const whole = parts.take(transfer, bytes);
      return whole === undefined ? failed('PARTS-MISSING') : vault.appendLog(name, at, whole);
    },
    'vault.log-cut': ({ name, size }) => vault.cutLog(name, size),
    'vault.log-replace': async ({ name, bytes, transfer }) => {
      const whole = parts.take(transfer, bytes);
      return whole === undefined ? failed('PARTS-MISSING') : vault.replaceLog(name, whole);
    },
    'vault.log-set-aside': ({ name }) => vault.setLogAside(name),
    'vault.note-read': ({ name }) => vault.readNote(name),
    'vault.note-write': ({ name, text }) => vault.writeNote(name, text),
    'vault.snapshot-list': async () => toMutable(await vault.listSnapshots()),
    'vault.snapshot-write': ({ place, name, bytes }) => vault.writeSnapshot(place, name, bytes),
    'vault.snapshot-read': ({ place, name }) => vault.readSnapshot(place, name),
    'vault.snapshot-remove': ({ place, name }) => vault.removeSnapshot(place, name),
    'vault.received-list': async () => toMutable(await vault.listReceived()),
    'vault.received-read': ({ workspace, name }) => vault.readReceived(workspace, name),
    'vault.received-write': ({ workspace, name, bytes }) => vault.writeReceived(workspace, name, bytes),
    'vault.received-remove-all': ({ workspace }) => vault.removeAllReceived(workspace),
    'vault.snapshot-folder': async () => ({ path: vault.snapshotFolder }),
    'vault.second-folder-find': async () => ({ folder: await vault.findSecondFolder() }),
    'vault.second-folder-choose': async () => {
      const { canceled, filePaths } = await showOpenDialog({
        properties: ['openDirectory', 'createDirectory'],
      });
      const [chosen] = filePaths;
      if (canceled || chosen === undefined) return { ok: true, value: undefined };
      return vault.takeSecondFolder(chosen);
    },
    'vault.second-folder-forget': () => vault.forgetSecondFolder(),
    'vault.disk-free': async () => ({ bytes: await vault.findFreeBytes() }),
    'vault.disk-probe': () => vault.probeDisk(),
  };
}

/** The contract's arrays are plain ones. */
const toMutable = <T>(outcome: Outcome<readonly T[]>): Outcome<T[]> =>
  outcome.ok ? { ok: true, value: [...outcome.value] } : outcome;
