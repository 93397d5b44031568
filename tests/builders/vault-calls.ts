import type { Bridge, Channel } from '../../electron/contract/contract';

/** The vault's part of the bridge, each call handed to `invoke` with its channel. */
export function vaultCallsOver(invoke: (channel: Channel, request: unknown) => Promise<unknown>) {
  // What comes back is what the contract says for the channel; the tests that use this rely on it.
  const call = (channel: Channel) => (request: unknown) => invoke(channel, request) as Promise<never>;
  return {
    sendPart: call('vault.send-part'),
    listLogs: call('vault.log-list'),
    readLog: call('vault.log-read'),
    appendLog: call('vault.log-append'),
    cutLog: call('vault.log-cut'),
    replaceLog: call('vault.log-replace'),
    setLogAside: call('vault.log-set-aside'),
    readNote: call('vault.note-read'),
    writeNote: call('vault.note-write'),
    listSnapshots: call('vault.snapshot-list'),
    writeSnapshot: call('vault.snapshot-write'),
    readSnapshot: call('vault.snapshot-read'),
    removeSnapshot: call('vault.snapshot-remove'),
    findSnapshotFolder: call('vault.snapshot-folder'),
    findSecondFolder: call('vault.second-folder-find'),
    chooseSecondFolder: call('vault.second-folder-choose'),
    forgetSecondFolder: call('vault.second-folder-forget'),
    findFreeBytes: call('vault.disk-free'),
    probeDisk: call('vault.disk-probe'),
  } satisfies Partial<Bridge>;
}
