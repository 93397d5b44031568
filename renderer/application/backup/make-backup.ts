import type { Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { LogProblem, WorkspaceLog } from '../ports/archive';
import type { BackupHeader, LockProblem } from '../ports/backup-files';
import type { BackupPorts } from '../ports/backup-ports';
import type { OutgoingFile, SaveProblem } from '../ports/file-saver';
import { type Delivered, noteIn, saveFile } from '../ports/save-file';
import type { SealedBackup } from '../ports/sealed-backups';
import { toBackupFileName } from '../send/file-name';
import { findCarriedKey } from '../workspace/key-of';
import type { BackupCancelled, BackupTooLarge, StorageProblem, VaultProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { packWorkspace, toHeader, toLines } from './pack-workspace';
import { cleanPassphrase } from './passphrase';
import { toReceivedSection } from './received-section';

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
  | BackupTooLarge
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
  options: MakeBackupOptions,
): Promise<Result<MadeBackup, MakeBackupProblem>> {
  const packed = await packBackup(ports, id, options);
  return packed.ok ? savePacked(ports, id, packed.value, options) : packed;
}

/** A backup that isn't saved yet, as a file. */
export interface PackedBackup {
  readonly file: OutgoingFile;
  readonly key: MadeBackup['key'];
}

export async function packBackup(
  ports: BackupPorts,
  id: WorkspaceId,
  { passphrase, onPhase, signal }: MakeBackupOptions,
): Promise<Result<PackedBackup, MakeBackupProblem>> {
  const { archive } = ports;
  onPhase('reading');
  const log = await archive.readLog(id);
  if (!log.ok) return log;
  if (signal.aborted) return err({ type: 'backup-cancelled' });
  if (passphrase !== undefined) onPhase('locking');
  const received = await readReceived(ports, id, log.value.contents.received);
  if (signal.aborted) return err({ type: 'backup-cancelled' });
  const whole = { ...log.value, received };
  const packed =
    passphrase === undefined
      ? await packOpen(ports, whole, signal)
      : await packLocked(ports, whole, { passphrase: cleanPassphrase(passphrase), signal });
  if (!packed.ok) return packed;
  if (signal.aborted) return err({ type: 'backup-cancelled' });
  const { header, hash, bytes, key } = packed.value;
  const form = passphrase === undefined ? 'open' : 'locked';
  const name = toBackupFileName(header, hash, form);
  return ok({ file: { name, mime: form === 'open' ? MIME : LOCKED_MIME, bytes }, key });
}

export async function savePacked(
  { archive, files }: BackupPorts,
  id: WorkspaceId,
  { file, key }: PackedBackup,
  { onPhase }: Pick<MakeBackupOptions, 'onPhase'>,
): Promise<Result<MadeBackup, SaveProblem>> {
  onPhase('saving');
  const saved = await saveFile(files, file, noteIn(archive, id, file, { what: 'backup-made' }));
  return saved.ok ? ok({ ...saved.value, key }) : saved;
}

type Packed = { readonly header: BackupHeader } & (
  | SealedBackup
  | { readonly bytes: Uint8Array; readonly hash: Sha256; readonly key: 'left-out' }
);

/** A file that both copies have lost can't come along; the person is told of it where it was found out. */
async function readReceived(
  { received }: BackupPorts,
  id: WorkspaceId,
  names: readonly Sha256[],
): Promise<ReadonlyMap<Sha256, Uint8Array>> {
  const files = new Map<Sha256, Uint8Array>();
  for (const name of names) {
    const read = await received.read(id, name);
    if (read.ok) files.set(name, read.value);
  }
  return files;
}

async function packOpen(
  ports: BackupPorts,
  log: WorkspaceLog,
  signal: AbortSignal,
): Promise<Result<Packed, BackupTooLarge | BackupCancelled>> {
  const packed = await packWorkspace(ports, log, { ...(log.received && { received: log.received }), signal });
  return packed.ok ? ok({ ...packed.value, key: 'left-out' }) : packed;
}

async function packLocked(
  { sealedBackups, archive, now, program }: BackupPorts,
  log: WorkspaceLog,
  request: { readonly passphrase: string; readonly signal: AbortSignal },
): Promise<Result<Packed, LockProblem>> {
  const section = toReceivedSection(log.received ?? new Map());
  const header = toHeader(log, { createdAt: now(), program }, section);
  const key = await findCarriedKey(archive, log.contents.workspace);
  const sealed = await sealedBackups.seal({ header, log: toLines(log, section) }, { key, ...request });
  return sealed.ok ? ok({ header, ...sealed.value }) : sealed;
}
