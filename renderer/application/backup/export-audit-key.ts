import { cleanName } from '../../domain/clean-name';
import type { Recipient } from '../../domain/ids';
import { err, type Result } from '../../domain/result';
import type { LockProblem } from '../ports/backup-files';
import type { BackupPorts } from '../ports/backup-ports';
import type { SaveProblem } from '../ports/file-saver';
import { type Delivered, noteIn, saveFile } from '../ports/save-file';
import { toAuditKeyFileName } from '../send/file-name';
import { openerOf } from '../workspace/key-of';
import type { AuditKeyMissing, BackupCancelled, StorageProblem } from '../workspace/problem';
import type { SecretariatWorkspace, WorkspaceId } from '../workspace/workspace';
import { cleanPassphrase } from './passphrase';

const MIME = 'application/octet-stream';

export interface AuditKeyOptions {
  readonly passphrase: string;
  readonly signal: AbortSignal;
}

export type AuditKeyProblem =
  | AuditKeyMissing
  | BackupCancelled
  | LockProblem
  | SaveProblem
  | Extract<StorageProblem, { readonly type: 'workspace-missing' }>;

/**
 * The competition's age identity as a file under a passphrase, as `age -p` would write it: `age -d` gives
 * an identity file that opens every sealed file of the competition, in `age` and in `pleno results`.
 * It signs nothing. The audit trail tells that it went out.
 */
export async function exportAuditKey(
  ports: BackupPorts,
  id: WorkspaceId,
  { passphrase, signal }: AuditKeyOptions,
): Promise<Result<Delivered, AuditKeyProblem>> {
  const { repository, archive, files, hashBytes } = ports;
  const workspace = await repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  const locked = await sealAuditKey(ports, workspace, { passphrase, signal });
  if (!locked.ok) return locked;
  if (signal.aborted) return err({ type: 'backup-cancelled' });
  const name = toAuditKeyFileName(workspace.competition, hashBytes(locked.value));
  const file = { name, mime: MIME, bytes: locked.value };
  return saveFile(files, file, noteIn(archive, id, file, { what: 'audit-key-made' }));
}

/** The bytes of such a file. */
export async function sealAuditKey(
  { sealedBackups, now }: Pick<BackupPorts, 'sealedBackups' | 'now'>,
  workspace: SecretariatWorkspace,
  { passphrase, signal }: AuditKeyOptions,
): Promise<Result<Uint8Array, AuditKeyMissing | LockProblem>> {
  const recipient = workspace.competition.access?.recipient;
  if (recipient === undefined) return err({ type: 'audit-key-missing' });
  return sealedBackups.sealIdentity({
    key: openerOf(workspace),
    recipient,
    notes: toNotes(workspace, { recipient, at: now() }),
    passphrase: cleanPassphrase(passphrase),
    signal,
  });
}

/** As `age-keygen` writes them before the identity. */
const toNotes = (
  { competition }: SecretariatWorkspace,
  { recipient, at }: { readonly recipient: Recipient; readonly at: string },
): readonly string[] => [
  `created: ${at}`,
  `competition: ${cleanName(competition.identity.name)}`,
  `public key: ${recipient}`,
];
