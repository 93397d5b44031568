import { createBackupFiles } from '../../../renderer/adapters/backup/backup-file';
import { BACKUP_LIMITS } from '../../../renderer/adapters/backup/backup-limits';
import { hashFile } from '../../../renderer/adapters/hash';
import { inspectLog } from '../../../renderer/adapters/journal/inspect-log';
import { createMemoryKeyring } from '../../../renderer/adapters/keys/memory-keyring';
import { createKeptReader } from '../../../renderer/adapters/received/read-kept';
import { splitBackup } from '../../../renderer/application/backup/received-section';
import type { LogProblem } from '../../../renderer/application/ports/archive';
import type { BackupHeader } from '../../../renderer/application/ports/backup-files';
import type { FileProblem } from '../../../renderer/application/workspace/problem';
import type { DeviceKey } from '../../../renderer/domain/ids';
import { ok, type Result } from '../../../renderer/domain/result';
import { readBytes } from './files';

/** A backup whose container, check sums, chain and contents all hold. */
export interface ReadBackup {
  readonly kind: 'backup';
  readonly signer: DeviceKey;
  readonly header: BackupHeader;
  readonly imports: number;
  /** Private keys inside; their holder can sign in the laptop's name. */
  readonly keys: number;
}

/** Reads and checks a backup that is not under a passphrase; `age -d` opens one that is. */
export async function readBackup(path: string): Promise<Result<ReadBackup, FileProblem | LogProblem>> {
  const bytes = await readBytes(path, BACKUP_LIMITS.fileBytes);
  if (!bytes.ok) return bytes;
  const backup = await createBackupFiles(createMemoryKeyring()).decode(bytes.value);
  if (!backup.ok) return backup;
  const { header, keys, signer } = backup.value;
  const split = await splitBackup(backup.value.log, header, hashFile);
  if (!split.ok) return split;
  const inspected = await inspectLog(split.value.log, {
    find: async (_, name) => split.value.received.get(name),
    read: createKeptReader(),
  });
  if (!inspected.ok) return inspected;
  return ok({
    kind: 'backup',
    signer,
    header,
    imports: inspected.value.contents.imports,
    keys: keys.length,
  });
}
