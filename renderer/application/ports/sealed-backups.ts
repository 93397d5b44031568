import type { DeviceKey, Recipient, Sha256 } from '../../domain/ids';
import type { Result } from '../../domain/result';
import type { AuditKeyMissing, FileProblem, RestoreProblem } from '../workspace/problem';
import type { ReturningKey } from './archive';
import type { Backup, LockProblem } from './backup-files';

/** Under a passphrase, whole, and opened once more before it was handed out. */
export interface SealedBackup {
  readonly bytes: Uint8Array;
  /** Of the backup as it is under the passphrase. */
  readonly hash: Sha256;
  /** `keyless`: the private key can't leave its place, or isn't here. */
  readonly key: 'inside' | 'keyless';
}

export interface UnsealedBackup extends Omit<Backup, 'keys'> {
  readonly keys: readonly ReturningKey[];
  readonly signer: DeviceKey;
}

interface SealRequest {
  /** The workspace's own: it signs where it is here, and its private half goes along. */
  readonly key: DeviceKey;
  readonly passphrase: string;
  readonly signal?: AbortSignal | undefined;
}

interface IdentityRequest extends SealRequest {
  /** What the competition's files are sealed for: an identity that opens something else is not given out. */
  readonly recipient: Recipient;
  /** Lines before the identity, each of which becomes a comment. */
  readonly notes: readonly string[];
}

export type UnsealProblem = LockProblem | FileProblem | Extract<RestoreProblem, { type: 'not-a-backup' }>;

/**
 * Files under a passphrase with private keys in them. Where the shell keeps the keys, all of this is done in the
 * shell: private halves go into such a file and come out of it without ever being in the page.
 */
export interface SealedBackups {
  readonly seal: (
    backup: Pick<Backup, 'header' | 'log'>,
    request: SealRequest,
  ) => Promise<Result<SealedBackup, LockProblem>>;
  /** Tries each passphrase. */
  readonly open: (
    bytes: Uint8Array,
    passphrases: readonly string[],
    signal?: AbortSignal,
  ) => Promise<Result<UnsealedBackup, UnsealProblem>>;
  /** An identity file as `age-keygen` writes it, under a passphrase. */
  readonly sealIdentity: (
    request: IdentityRequest,
  ) => Promise<Result<Uint8Array, LockProblem | AuditKeyMissing>>;
}
