import type { DeviceKey, Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { Backup, BackupFiles } from '../ports/backup-files';
import { BACKUP_BOUNDS, type BackupCancelled, type BackupTooLarge } from '../workspace/problem';

interface Encoded {
  readonly bytes: Uint8Array;
  readonly hash: Sha256;
}

/**
 * A backup as the bytes of a file, read once more: no file leaves that another laptop would refuse.
 * @throws where it would be refused for anything but its size: then the program wrote it wrong
 */
export async function encodeReadable(
  backupFiles: BackupFiles,
  backup: Backup,
  signer: DeviceKey | undefined,
  signal?: AbortSignal,
): Promise<Result<Encoded, BackupTooLarge | BackupCancelled>> {
  const encoded = await backupFiles.encode(backup, signer);
  const readBack = await backupFiles.decode(encoded.bytes, signal);
  if (signal?.aborted) return err({ type: 'backup-cancelled' });
  if (readBack.ok) return ok(encoded);
  const { error } = readBack;
  const bound = BACKUP_BOUNDS.find((one) => error.type === 'limit-exceeded' && error.limit === one);
  if (bound === undefined) throw new Error(`This backup would be refused: ${JSON.stringify(error)}`);
  return err({ type: 'backup-too-large', limit: bound });
}
