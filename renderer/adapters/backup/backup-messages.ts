import type { Backup } from '../../application/ports/backup-files';
import type { FileProblem } from '../../application/workspace/problem';
import type { DeviceKey } from '../../domain/ids';
import type { Result } from '../../domain/result';

/** To the worker: one file, by its size; then its bytes, in order, a piece whenever the worker asks for one. */
export type BackupJob =
  | { readonly type: 'file'; readonly size: number }
  | { readonly type: 'piece'; readonly bytes: Uint8Array };

/** A backup without its log, which whoever asked has: it stands in the file as it is. */
interface LocatedBackup extends Omit<Backup, 'log'> {
  readonly signer: DeviceKey;
  /** Bytes of the file; `to` is behind the last. */
  readonly log: { readonly from: number; readonly to: number };
}

/** From the worker: what it waits for, then what the file is. */
export type BackupReport =
  | { readonly type: 'more' }
  | { readonly type: 'done'; readonly result: Result<LocatedBackup, FileProblem> }
  | { readonly type: 'failed'; readonly detail: string };
