import { randomUUID } from 'node:crypto';
import { fileSizeLimit } from '../../contract/crossing-limits';
import type { CarriedKey } from '../../contract/key-channels';
import type { HandlersOf } from '../handlers';
import type { KeyStore } from '../keys/key-store';
import { createWaitingParts } from '../waiting-parts';
import type { BackupThreads } from './backup-threads';

const failed = (detail: string) => ({ ok: false, error: { type: 'vault-failed', detail } }) as const;

/** Private keys go into backups here, and come out of them here; the screens see public halves alone. */
export function createBackupHandlers(
  keys: Pick<KeyStore, 'find' | 'add'>,
  threads: BackupThreads,
): HandlersOf<'backup'> {
  const parts = createWaitingParts(fileSizeLimit);
  /** What came out of the backup opened last: nobody can take a key without having its passphrase now. */
  let opened: { readonly opening: string; readonly keys: readonly CarriedKey[] } | undefined;
  return {
    'backup.send-part': async ({ transfer, bytes }) =>
      parts.add(transfer, bytes) ? { ok: true, value: undefined } : failed('TOO-LARGE'),
    'backup.seal': async ({ job, key, header, passphrase, bytes, transfer }) => {
      const log = parts.take(transfer, bytes);
      if (log === undefined) return failed('PARTS-MISSING');
      const found = await keys.find(key);
      if (!found.ok) return found;
      return threads.run(
        job,
        { type: 'seal', header, log, key, carried: found.value, passphrase },
        (answer) => (answer.type === 'seal' ? answer.outcome : undefined),
      );
    },
    'backup.open': async ({ job, passphrases, bytes, transfer }) => {
      const whole = parts.take(transfer, bytes);
      if (whole === undefined) return failed('PARTS-MISSING');
      opened = undefined;
      const outcome = await threads.run(job, { type: 'open', bytes: whole, passphrases }, (answer) =>
        answer.type === 'open' ? answer.outcome : undefined,
      );
      if (!outcome.ok) return outcome;
      const { keys: carried, ...rest } = outcome.value;
      const opening = randomUUID();
      opened = { opening, keys: carried };
      return { ok: true, value: { ...rest, opening, keys: carried.map(({ key }) => key) } };
    },
    'backup.take-key': async ({ opening, key }) => {
      const carried = opened?.opening === opening ? opened.keys.find((one) => one.key === key) : undefined;
      return carried === undefined ? { ok: false, error: { type: 'opening-gone' } } : keys.add(carried);
    },
    'backup.seal-identity': async ({ job, key, ...request }) => {
      const found = await keys.find(key);
      if (!found.ok) return found;
      return threads.run(job, { type: 'seal-identity', key, carried: found.value, ...request }, (answer) =>
        answer.type === 'seal-identity' ? answer.outcome : undefined,
      );
    },
    'backup.cancel': async ({ job }) => {
      threads.cancel(job);
      return {};
    },
  };
}
