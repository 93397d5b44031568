import type { LockProblem, PassphraseLock } from '../../application/backup-ports';
import { err, type Result } from '../../domain/result';
import type { LockJob, LockReport } from './lock-messages';
import { WORK_FACTOR } from './work-factor';

/** What the lock needs of a Web Worker. */
export interface LockWorker {
  postMessage(message: LockJob): void;
  addEventListener(type: 'message', listener: (event: { readonly data: LockReport }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

interface PassphraseLockSettings {
  /** A fresh worker running `lock-worker.ts`. */
  readonly createWorker: () => LockWorker;
  /** Base-2 logarithm of scrypt's cost; that of `age -p` unless said. */
  readonly workFactor?: number;
}

/** One worker a job: the memory goes back after each, the passphrase with it, and cancelling is immediate. */
export const createPassphraseLock = ({
  createWorker,
  workFactor = WORK_FACTOR,
}: PassphraseLockSettings): PassphraseLock => ({
  close: (bytes, passphrase, signal) =>
    run(createWorker, { type: 'close', bytes, passphrase, workFactor }, signal),
  open: (bytes, passphrases, signal) => run(createWorker, { type: 'open', bytes, passphrases }, signal),
});

function run(
  createWorker: () => LockWorker,
  job: LockJob,
  signal: AbortSignal | undefined,
): Promise<Result<Uint8Array, LockProblem>> {
  if (signal?.aborted) return Promise.resolve(err({ type: 'backup-cancelled' }));
  return new Promise((resolve) => {
    const worker = createWorker();
    const finish = (result: Result<Uint8Array, LockProblem>): void => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
      resolve(result);
    };
    const cancel = (): void => finish(err({ type: 'backup-cancelled' }));
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('message', ({ data }) =>
      finish(data.type === 'done' ? data.result : err({ type: 'lock-failed', detail: data.detail })),
    );
    worker.addEventListener('error', ({ message }) =>
      finish(err({ type: 'lock-failed', detail: message ?? 'the worker did not start' })),
    );
    worker.postMessage(job);
  });
}
