import type { Archive } from './archive';
import type { BackupFiles } from './backup-files';
import type { Ports } from './ports';
import type { SealedBackups } from './sealed-backups';
import type { Vault } from './vault';

/** What the use cases of backups need from the world, besides the rest. */
export interface BackupPorts
  extends Pick<
    Ports,
    | 'repository'
    | 'received'
    | 'keyring'
    | 'codec'
    | 'seals'
    | 'files'
    | 'hash'
    | 'hashBytes'
    | 'hashFile'
    | 'now'
  > {
  readonly archive: Archive;
  readonly vault: Pick<Vault, 'snapshots' | 'logs' | 'kind'>;
  readonly backupFiles: BackupFiles;
  /** Decodes files that come from outside, away from the screen where there is one. */
  readonly readBackup: BackupFiles['decode'];
  readonly sealedBackups: SealedBackups;
  /** From the system's source of chance. */
  readonly randomBytes: (length: number) => Uint8Array;
  /** Name and version of this program. */
  readonly program: string;
}
