import { fileSizeLimit } from '../../contract/crossing-limits';
import type { HandlersOf } from '../handlers';
import { createWaitingParts } from '../waiting-parts';
import type { KeyStore } from './key-store';

const failed = (detail: string) => ({ ok: false, error: { type: 'vault-failed', detail } }) as const;

/** Every channel of the keys; the store itself is plain Node. */
export function createKeyHandlers(keys: KeyStore): HandlersOf<'keys'> {
  const parts = createWaitingParts(fileSizeLimit);
  return {
    'keys.send-part': async ({ transfer, bytes }) =>
      parts.add(transfer, bytes) ? { ok: true, value: undefined } : failed('TOO-LARGE'),
    'keys.create': () => keys.create(),
    'keys.holds': ({ key }) => keys.holds(key),
    'keys.sign': async ({ key, bytes, transfer }) => {
      const whole = parts.take(transfer, bytes);
      return whole === undefined ? failed('PARTS-MISSING') : keys.sign(key, whole);
    },
    'keys.ensure-recipient': ({ key }) => keys.ensureRecipient(key),
    'keys.attach-identity': ({ key, identity }) => keys.attachIdentity(key, identity),
    'keys.open': ({ key, header }) => keys.open(key, header),
    'keys.add': (carried) => keys.add(carried),
    'keys.protection': async () => ({ protection: await keys.findProtection() }),
  };
}
