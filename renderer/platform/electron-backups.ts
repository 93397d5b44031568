import type { Calls } from '../../electron/contract/bridge';
import { partSize } from '../../electron/contract/crossing-limits';
import type { BackupHeader, LockProblem } from '../application/ports/backup-files';
import type {
  SealedBackup,
  SealedBackups,
  UnsealedBackup,
  UnsealProblem,
} from '../application/ports/sealed-backups';
import type {
  AuditKeyMissing,
  BackupCancelled,
  FileLimit,
  VaultProblem,
} from '../application/workspace/problem';
import type { DeviceKey, Sha256 } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import { createTurns, orProblem, withParts } from './bridge-calls';

/** Sealed and opened by the main process, which alone has the private keys. Longer files cross in parts. */
export function createElectronBackups(bridge: Calls, partLimit = partSize): SealedBackups {
  const inTurn = createTurns();
  const sendPart = async (part: { readonly transfer: string; readonly bytes: Uint8Array }) =>
    orProblem(await bridge['backup.send-part'](part));

  /** One job of the main process, ended there when it is cancelled here. */
  const asJob = async <T, E extends { readonly type: string }>(
    signal: AbortSignal | undefined,
    work: (job: string) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | BackupCancelled>> => {
    const cancelled = err<BackupCancelled>({ type: 'backup-cancelled' });
    if (signal?.aborted) return cancelled;
    const job = crypto.randomUUID();
    const cancel = (): void => void bridge['backup.cancel']({ job });
    signal?.addEventListener('abort', cancel);
    const result = await inTurn('several', () => work(job));
    signal?.removeEventListener('abort', cancel);
    return signal?.aborted ? cancelled : result;
  };

  return {
    seal: ({ header, log }, { key, passphrase, signal }) =>
      asJob<SealedBackup, LockProblem>(signal, async (job) => {
        const asked = { job, key, passphrase, header: JSON.stringify(header) };
        const sealed = await withParts(log, partLimit, sendPart, async (part) =>
          orProblem(await bridge['backup.seal']({ ...asked, ...part })),
        );
        if (!sealed.ok) {
          return err(isVaultProblem(sealed.error) ? toLockFailed(sealed.error) : sealed.error);
        }
        return ok({ ...sealed.value, hash: sealed.value.hash as Sha256 });
      }),
    open: (bytes, passphrases, signal) =>
      asJob<UnsealedBackup, UnsealProblem>(signal, async (job) => {
        const opened = await withParts(bytes, partLimit, sendPart, async (part) =>
          orProblem(await bridge['backup.open']({ job, passphrases: [...passphrases], ...part })),
        );
        if (!opened.ok) {
          const problem = opened.error;
          if (isVaultProblem(problem)) return err(toLockFailed(problem));
          if (problem.type !== 'limit-exceeded') return err(problem);
          // Crossed as a text; who names it and this page are built together.
          return err({ type: problem.type, limit: problem.limit as FileLimit });
        }
        const { opening, header, log, signer, keys } = opened.value;
        return ok({
          // The thread that opened it has held it against its schema.
          header: JSON.parse(header) as BackupHeader,
          log,
          signer: signer as DeviceKey,
          keys: keys.map((key) => ({ type: 'kept', key: key as DeviceKey, opening })),
        });
      }),
    sealIdentity: ({ key, recipient, notes, passphrase, signal }) =>
      asJob<Uint8Array, LockProblem | AuditKeyMissing>(signal, async (job) => {
        const asked = { job, key, recipient, notes: [...notes], passphrase };
        const sealed = orProblem(await bridge['backup.seal-identity'](asked));
        if (sealed.ok) return sealed;
        return err(isVaultProblem(sealed.error) ? toLockFailed(sealed.error) : sealed.error);
      }),
  };
}

/** The place of the keys could not be reached, or the call was refused: no file was made, or opened. */
const toLockFailed = (problem: VaultProblem): Extract<LockProblem, { readonly type: 'lock-failed' }> => ({
  type: 'lock-failed',
  detail: problem.type === 'vault-failed' ? problem.detail : problem.type,
});

const VAULT_PROBLEMS: readonly string[] = [
  'vault-full',
  'vault-read-only',
  'vault-gone',
  'vault-failed',
] satisfies readonly VaultProblem['type'][];

const isVaultProblem = (problem: { readonly type: string }): problem is VaultProblem =>
  VAULT_PROBLEMS.includes(problem.type);
