import type { CarriedKey } from '../../application/ports/carried-key';
import { KEYS_LOG } from '../../application/ports/facts';
import type { Vault } from '../../application/ports/vault';
import type { DeviceKey } from '../../domain/ids';
import type { KeyLog } from '../keys/webcrypto-key-store';
import { createPauses } from '../pauses';
import { readFact } from './fact-lines';
import type { Journal } from './journal';
import { readWholeLog, scanLog } from './scan-log';

/** Private keys in a log of their own, so that they outlive the database. */
export function createKeyLog({ logs }: Pick<Vault, 'logs'>, journal: Pick<Journal, 'record'>): KeyLog {
  /** What was written since the start: the log may still be owed it. */
  const written = new Map<DeviceKey, CarriedKey>();

  const read = async (key: DeviceKey): Promise<CarriedKey | undefined> => {
    const bytes = await readWholeLog(logs, KEYS_LOG);
    if (!bytes.ok) return undefined;
    const { lines } = await scanLog(bytes.value, createPauses());
    let found: CarriedKey | undefined;
    for (const line of lines) {
      const fact = readFact(line);
      if (typeof fact === 'object' && fact.type === 'key' && fact.key === key) found = toCarried(fact);
    }
    return found;
  };

  return {
    find: async (key) => written.get(key) ?? read(key),
    write: async (carried) => {
      written.set(carried.key, carried);
      await journal.record(KEYS_LOG, [{ type: 'key', ...carried }]);
    },
  };
}

/** What a line about a key says, and nothing that a later program may have added to it. */
export const toCarried = ({ key, pkcs8, identity }: CarriedKey): CarriedKey =>
  identity === undefined ? { key, pkcs8 } : { key, pkcs8, identity };
