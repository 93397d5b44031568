import { err, ok, type Result } from '../domain/result';
import type { CarriedKey, LogProblem } from './archive';
import type { BackupPorts, LockProblem } from './backup-ports';
import { toBackupFileName } from './file-name';
import { type Delivered, noteIn, saveFile } from './files/save-file';
import { keyOf, packWorkspace } from './pack-workspace';
import { cleanPassphrase } from './passphrase';
import type { SaveProblem } from './ports';
import type { BackupCancelled, StorageProblem } from './problem';
import type { VaultProblem } from './vault';
import type { Workspace, WorkspaceId } from './workspace';

const MIME = 'application/vnd.pleno+jsonl';
const LOCKED_MIME = 'application/octet-stream';

/** In this order; `locking` only with a passphrase. */
export type BackupPhase = 'reading' | 'locking' | 'saving';

export interface MakeBackupOptions {
  /** Without one the file can be read by anybody, and carries no private key. */
  readonly passphrase?: string;
  readonly onPhase: (phase: BackupPhase) => void;
  readonly signal: AbortSignal;
}

export type MakeBackupProblem =
  | BackupCancelled
  | LockProblem
  | LogProblem
  | SaveProblem
  | VaultProblem
  | Extract<StorageProblem, { readonly type: 'workspace-missing' }>;

/** `keyless`: under a passphrase, but the key could not leave this browser. */
export type MadeBackup = Delivered & { readonly key: 'inside' | 'left-out' | 'keyless' };

/** The whole workspace as one file, wherever the person wants it. */
export async function makeBackup(
  ports: BackupPorts,
  id: WorkspaceId,
  { passphrase, onPhase, signal }: MakeBackupOptions,
): Promise<Result<MadeBackup, MakeBackupProblem>> {
  const { archive, files, lock } = ports;
  onPhase('reading');
  const log = await archive.readLog(id);
  if (!log.ok) return log;
  const keys = passphrase === undefined ? [] : await findKeys(ports, log.value.contents.workspace);
  const packed = await packWorkspace(ports, log.value, keys);
  // No file leaves that another laptop would refuse.
  const readBack = await ports.backupFiles.decode(packed.bytes);
  if (!readBack.ok) throw new Error(`This backup would be refused: ${JSON.stringify(readBack.error)}`);
  if (signal.aborted) return err({ type: 'backup-cancelled' });

  let { bytes } = packed;
  if (passphrase !== undefined) {
    onPhase('locking');
    const locked = await lock.close(bytes, cleanPassphrase(passphrase), signal);
    if (!locked.ok) return locked;
    bytes = locked.value;
  }
  if (signal.aborted) return err({ type: 'backup-cancelled' });

  onPhase('saving');
  const form = passphrase === undefined ? 'open' : 'locked';
  const name = toBackupFileName(packed.header, packed.hash, form);
  const file = { name, mime: form === 'open' ? MIME : LOCKED_MIME, bytes };
  const saved = await saveFile(files, file, noteIn(archive, id, file, { what: 'backup-made' }));
  if (!saved.ok) return saved;
  const key = passphrase === undefined ? 'left-out' : keys.length > 0 ? 'inside' : 'keyless';
  return ok({ ...saved.value, key });
}

async function findKeys(
  { archive }: Pick<BackupPorts, 'archive'>,
  workspace: Workspace,
): Promise<readonly CarriedKey[]> {
  const key = await archive.findKey(keyOf(workspace));
  return key === undefined ? [] : [key];
}
