import type { Bridge, Channel } from '../../electron/contract/contract';

/** The keys' part of the bridge, each call handed to `invoke` with its channel. */
export function keyCallsOver(invoke: (channel: Channel, request: unknown) => Promise<unknown>) {
  // What comes back is what the contract says for the channel; the tests that use this rely on it.
  const call = (channel: Channel) => (request: unknown) => invoke(channel, request) as Promise<never>;
  return {
    sendKeyPart: call('keys.send-part'),
    createKey: call('keys.create'),
    holdsKey: call('keys.holds'),
    sign: call('keys.sign'),
    ensureRecipient: call('keys.ensure-recipient'),
    attachIdentity: call('keys.attach-identity'),
    openSealHeader: call('keys.open'),
    addKey: call('keys.add'),
    findKeyProtection: call('keys.protection'),
    sendBackupPart: call('backup.send-part'),
    sealBackup: call('backup.seal'),
    openBackup: call('backup.open'),
    takeOpenedKey: call('backup.take-key'),
    sealIdentity: call('backup.seal-identity'),
    cancelBackup: call('backup.cancel'),
  } satisfies Partial<Bridge>;
}
