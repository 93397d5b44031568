import type { Calls } from '../../electron/contract/bridge';
import { partSize } from '../../electron/contract/crossing-limits';
import type { ShellKeys } from '../application/ports/key-store';
import type { VaultProblem } from '../application/workspace/problem';
import type { DeviceKey, Recipient } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import { alone, createTurns, orProblem, unwrap, withParts } from './bridge-calls';

/** The keys that the main process keeps, over the bridge. Longer files to sign cross in parts. */
export function createElectronKeys(bridge: Calls, partLimit = partSize): ShellKeys {
  const inTurn = createTurns();
  return {
    createKey: async () => orProblem(await bridge['keys.create']({})) as Result<DeviceKey, VaultProblem>,
    holds: async (key) => orProblem(await bridge['keys.holds']({ key })),
    sign: (key, bytes) =>
      inTurn(bytes.byteLength <= partLimit ? 'one' : 'several', () =>
        withParts(
          bytes,
          partLimit,
          async (part) => orProblem(await bridge['keys.send-part'](part)),
          async (part) => orProblem(await bridge['keys.sign']({ key, ...part })),
        ),
      ),
    ensureRecipient: async (key) => {
      const made = orProblem(await bridge['keys.ensure-recipient']({ key }));
      return made.ok ? ok(made.value as Recipient) : made;
    },
    attachIdentity: async (key, identity) =>
      orProblem(await bridge['keys.attach-identity']({ key, identity })),
    openHeader: async (key, header) => orProblem(await bridge['keys.open']({ key, header: alone(header) })),
    add: async (carried) => orProblem(await bridge['keys.add'](carried)),
    takeOpened: async (opening, key) => {
      const taken = orProblem(await bridge['backup.take-key']({ opening, key }));
      if (taken.ok || taken.error.type !== 'opening-gone') return taken as Result<void, VaultProblem>;
      return err({ type: 'vault-failed', detail: 'OPENING-GONE' });
    },
    findProtection: async () => unwrap(await bridge['keys.protection']({})).protection,
  };
}
