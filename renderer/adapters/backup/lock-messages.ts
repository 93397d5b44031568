import type { LockProblem } from '../../application/ports/backup-files';
import type { Result } from '../../domain/result';

/** To the worker: one job, then the worker is ended. */
export type LockJob =
  | {
      readonly type: 'close';
      readonly bytes: Uint8Array;
      readonly passphrase: string;
      readonly workFactor: number;
    }
  | { readonly type: 'open'; readonly bytes: Uint8Array; readonly passphrases: readonly string[] };

/** From the worker. */
export type LockReport =
  | { readonly type: 'done'; readonly result: Result<Uint8Array, LockProblem> }
  | { readonly type: 'failed'; readonly detail: string };
