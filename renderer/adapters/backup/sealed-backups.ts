import { encodeReadable } from '../../application/backup/encode-readable';
import type { BackupFiles, PassphraseLock } from '../../application/ports/backup-files';
import type { CarriedKey } from '../../application/ports/carried-key';
import type { SealedBackups } from '../../application/ports/sealed-backups';
import { recogniseBackup } from '../../application/receive/recognise-backup';
import type { DeviceKey } from '../../domain/ids';
import { err, ok } from '../../domain/result';
import { toRecipient } from '../keys/age-seal';

interface SealedBackupsNeeds {
  readonly backupFiles: BackupFiles;
  /** What comes out of a file from outside; read as its own files are unless told. */
  readonly readBackup?: BackupFiles['decode'];
  readonly lock: PassphraseLock;
  /** Undefined for a key that can't leave its place, or isn't here. */
  readonly findKey: (key: DeviceKey) => Promise<CarriedKey | undefined>;
  readonly holdsKey: (key: DeviceKey) => Promise<boolean>;
}

/** Where the private halves are: in the shell's own thread, or in the page where there is no shell. */
export function createSealedBackups({
  backupFiles,
  readBackup = backupFiles.decode,
  lock,
  findKey,
  holdsKey,
}: SealedBackupsNeeds): SealedBackups {
  return {
    seal: async (backup, { key, passphrase, signal }) => {
      const carried = await findKey(key);
      const keys = carried === undefined ? [] : [carried];
      const signer = (await holdsKey(key)) ? key : undefined;
      const encoded = await encodeReadable(backupFiles, { ...backup, keys }, signer, signal);
      if (!encoded.ok) return encoded;
      const { bytes, hash } = encoded.value;
      const locked = await lock.close(bytes, passphrase, signal);
      return locked.ok
        ? ok({ bytes: locked.value, hash, key: carried === undefined ? 'keyless' : 'inside' })
        : locked;
    },
    open: async (bytes, passphrases, signal) => {
      const opened = await lock.open(bytes, passphrases, signal);
      if (!opened.ok) return opened;
      if (recogniseBackup(opened.value) !== 'open') return err({ type: 'not-a-backup' });
      const file = await readBackup(opened.value, signal);
      if (!file.ok) return file;
      return ok({ ...file.value, keys: file.value.keys.map((key) => ({ type: 'carried', ...key })) });
    },
    sealIdentity: async ({ key, recipient, notes, passphrase, signal }) => {
      const identity = (await findKey(key))?.identity;
      // A laptop that came back without its keys may have made itself an identity nothing was sealed for.
      if (identity === undefined || (await toRecipient(identity)) !== recipient) {
        return err({ type: 'audit-key-missing' });
      }
      const text = [...notes.map((note) => `# ${note}`), `${identity}\n`].join('\n');
      return lock.close(new TextEncoder().encode(text), passphrase, signal);
    },
  };
}
