import type { Bridge } from '../../electron/contract';
import type { CarriedKey } from '../application/archive';
import type { ShellKeys } from '../application/key-store';
import type { VaultProblem } from '../application/vault';
import type { DeviceKey, Recipient, SealIdentity } from '../domain/ids';
import { ok, type Result } from '../domain/result';
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
    find: async (key) => {
      const found = orProblem(await bridge.findKey({ key }));
      return found.ok ? ok(found.value && toCarried(found.value)) : found;
    },
    add: async (carried) => orProblem(await bridge.addKey(carried)),
    findProtection: async () => unwrap(await bridge.findKeyProtection({})).protection,
  };
}

interface CrossedKey {
  readonly key: string;
  readonly pkcs8: string;
  readonly identity?: string | undefined;
}

/** The contract has checked the texts; here they get their names back. */
const toCarried = ({ key, pkcs8, identity }: CrossedKey): CarriedKey => ({
  key: key as DeviceKey,
  pkcs8,
  ...(identity === undefined ? {} : { identity: identity as SealIdentity }),
});
