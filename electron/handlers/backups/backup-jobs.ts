import { createBackupFiles } from '../../../renderer/adapters/backup/backup-file';
import { closeWithAge, openWithAge } from '../../../renderer/adapters/backup/lock-with-age';
import { createSealedBackups } from '../../../renderer/adapters/backup/sealed-backups';
import type { Beat } from '../../../renderer/adapters/heartbeat';
import { verifyEd25519 } from '../../../renderer/adapters/keys/ed25519';
import type { BackupHeader } from '../../../renderer/application/ports/backup-files';
import type { CarriedKey } from '../../../renderer/application/ports/carried-key';
import type { Keyring } from '../../../renderer/application/ports/keyring';
import type { SealedBackups } from '../../../renderer/application/ports/sealed-backups';
import type { DeviceKey, Recipient } from '../../../renderer/domain/ids';
import type { CarriedKey as StoredKey } from '../../contract/key-channels';
import { signWith } from '../keys/ed25519';
import type { BackupAnswer, BackupJob } from './backup-messages';

interface JobSettings {
  /** Told wherever the work breathes; deriving a key, signing and hashing don't. */
  readonly beat?: Beat;
  /** Base-2 logarithm of scrypt's cost; that of `age -p` unless said. */
  readonly workFactor?: number;
}

/** By the code that seals and opens in a page where there is no shell, with one key in reach. */
export async function runBackupJob(job: BackupJob, settings: JobSettings = {}): Promise<BackupAnswer> {
  switch (job.type) {
    case 'seal': {
      const { type, header, log, key, carried, passphrase } = job;
      // Read back against its schema before it is handed out.
      const backup = { header: JSON.parse(header) as BackupHeader, log };
      const request = { key: key as DeviceKey, passphrase };
      return { type, outcome: await createSealed(carried, settings).seal(backup, request) };
    }
    case 'open': {
      const { type, bytes, passphrases } = job;
      const opened = await createSealed(undefined, settings).open(bytes, passphrases);
      if (!opened.ok) return { type, outcome: opened };
      const { header, log, signer, keys } = opened.value;
      const carried = keys.flatMap((key) => (key.type === 'carried' ? [toStored(key)] : []));
      return {
        type,
        outcome: { ok: true, value: { header: JSON.stringify(header), log, signer, keys: carried } },
      };
    }
    case 'seal-identity': {
      const { type, key, carried, recipient, notes, passphrase } = job;
      const request = { key: key as DeviceKey, recipient: recipient as Recipient, notes, passphrase };
      return { type, outcome: await createSealed(carried, settings).sealIdentity(request) };
    }
  }
}

function createSealed(carried: StoredKey | undefined, { beat, workFactor }: JobSettings): SealedBackups {
  const keyring: Pick<Keyring, 'sign' | 'verify'> = {
    verify: verifyEd25519,
    sign: (_key, bytes) => {
      if (carried === undefined) throw new Error('There is no key to sign with');
      return signWith(carried.pkcs8, bytes);
    },
  };
  return createSealedBackups({
    backupFiles: createBackupFiles(keyring, beat),
    lock: {
      close: (bytes, passphrase) => closeWithAge(bytes, passphrase, workFactor, beat),
      open: (bytes, passphrases) => openWithAge(bytes, passphrases, beat),
    },
    findKey: async (key) => (carried?.key === key ? toCarried(carried) : undefined),
    holdsKey: async (key) => carried?.key === key,
  });
}

/** The contract has checked the texts; here they get their names. */
const toCarried = ({ identity, ...key }: StoredKey): CarriedKey =>
  (identity === undefined ? key : { ...key, identity }) as CarriedKey;

const toStored = ({ key, pkcs8, identity }: CarriedKey): StoredKey =>
  identity === undefined ? { key, pkcs8 } : { key, pkcs8, identity };
