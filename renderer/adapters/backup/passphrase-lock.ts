import type { LockProblem, PassphraseLock } from '../../application/ports/backup-files';
import { err, type Result } from '../../domain/result';
import { freshWorkers, type JobWorker, runInWorker } from '../run-in-worker';
import type { LockJob, LockReport } from './lock-messages';
import { WORK_FACTOR } from './work-factor';

export type LockWorker = JobWorker<LockJob, LockReport>;

/** Deriving a key says nothing for as long as it takes, which is meant to be long. */
const SILENCE_MS = 180_000;

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
  return runInWorker<LockJob, LockReport, Result<Uint8Array, LockProblem>>({
    workers: freshWorkers(createWorker),
    job,
    signal,
    cancelled: err({ type: 'backup-cancelled' }),
    silenceMs: SILENCE_MS,
    onFailure: ({ cause, detail }) =>
      err(cause === 'broken' ? { type: 'lock-failed', detail } : { type: 'worker-failed', cause }),
    onReport: (data, { finish }) =>
      finish(data.type === 'done' ? data.result : err({ type: 'lock-failed', detail: data.detail })),
  });
}
