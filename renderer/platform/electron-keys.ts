import type { Bridge } from '../../electron/contract/contract';
import type { ShellKeys } from '../application/ports/key-store';
import type { VaultProblem } from '../application/workspace/problem';
import type { DeviceKey, Recipient } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import { alone, createTurns, orProblem, unwrap, withParts } from './bridge-calls';
import { callLimits } from './electron-vault';

/** The keys that the main process keeps, over the bridge. Longer files to sign cross in parts. */
export function createElectronKeys(bridge: Bridge, partLimit = callLimits.part): ShellKeys {
  const inTurn = createTurns();
  return {
    createKey: async () => orProblem(await bridge.createKey({})) as Result<DeviceKey, VaultProblem>,
    holds: async (key) => orProblem(await bridge.holdsKey({ key })),
    sign: (key, bytes) =>
      inTurn(() =>
        withParts(
          bytes,
          partLimit,
          async (part) => orProblem(await bridge.sendKeyPart(part)),
          async (part) => orProblem(await bridge.sign({ key, ...part })),
        ),
      ),
    ensureRecipient: async (key) => {
      const made = orProblem(await bridge.ensureRecipient({ key }));
      return made.ok ? ok(made.value as Recipient) : made;
    },
    attachIdentity: async (key, identity) => orProblem(await bridge.attachIdentity({ key, identity })),
    openHeader: async (key, header) => orProblem(await bridge.openSealHeader({ key, header: alone(header) })),
    add: async (carried) => orProblem(await bridge.addKey(carried)),
    takeOpened: async (opening, key) => {
      const taken = orProblem(await bridge.takeOpenedKey({ opening, key }));
      if (taken.ok || taken.error.type !== 'opening-gone') return taken as Result<void, VaultProblem>;
      return err({ type: 'vault-failed', detail: 'OPENING-GONE' });
    },
    findProtection: async () => unwrap(await bridge.findKeyProtection({})).protection,
  };
}
