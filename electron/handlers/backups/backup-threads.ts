import { type Alive, watchSilence } from '../../../renderer/adapters/heartbeat';
import type { Outcome } from '../../contract/outcome';
import type { BackupAnswer, BackupJob, BackupReport } from './backup-messages';

/** What is needed of a thread; `Worker` of `node:worker_threads` is one. */
export interface Thread {
  postMessage(job: BackupJob): void;
  on(event: 'message', listener: (report: BackupReport | Alive) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): unknown;
}

/** The thread gave out, or was ended. */
type Broken =
  | { readonly type: 'lock-failed'; readonly detail: string }
  /** It said nothing for as long as the longest job could need. */
  | { readonly type: 'worker-failed'; readonly cause: 'not-started' | 'silent' }
  | { readonly type: 'backup-cancelled' };

export interface BackupThreads {
  /**
   * A thread a job: its memory goes back after it, with the key and the passphrase.
   *
   * @param pick the outcome of an answer to such a job; undefined of any other
   */
  readonly run: <T, E>(
    id: string,
    job: BackupJob,
    pick: (answer: BackupAnswer) => Outcome<T, E> | undefined,
  ) => Promise<Outcome<T, E | Broken>>;
  /** Ends the job of that name, if it is still running. */
  readonly cancel: (id: string) => void;
}

/** Deriving a key says nothing for as long as it takes, which is meant to be long; so as for the page's own. */
const SILENCE_MS = 180_000;

/** @param silenceMs how long a thread may say nothing before it is ended and its job refused */
export function createBackupThreads(createThread: () => Thread, silenceMs = SILENCE_MS): BackupThreads {
  const running = new Map<string, () => void>();
  return {
    run: (id, job, pick) =>
      new Promise((resolve) => {
        const thread = createThread();
        let hasStarted = false;
        const finish = (outcome: Parameters<typeof resolve>[0]): void => {
          running.delete(id);
          silence.stop();
          resolve(outcome);
          void thread.terminate();
        };
        const fail = (detail: string): void => finish({ ok: false, error: { type: 'lock-failed', detail } });
        const silence = watchSilence({
          silenceMs,
          onSilent: () =>
            finish({
              ok: false,
              error: { type: 'worker-failed', cause: hasStarted ? 'silent' : 'not-started' },
            }),
        });
        running.set(id, () => finish({ ok: false, error: { type: 'backup-cancelled' } }));
        thread.on('message', (report) => {
          hasStarted = true;
          silence.heard();
          if (report.type === 'alive') return;
          if (report.type === 'failed') fail(report.detail);
          else finish(pick(report.answer) ?? other);
        });
        thread.on('error', ({ message }) => fail(message));
        thread.on('exit', (code) => fail(`the thread ended with ${code}`));
        thread.postMessage(job);
      }),
    cancel: (id) => running.get(id)?.(),
  };
}

const other = { ok: false, error: { type: 'lock-failed', detail: 'an answer to another job' } } as const;
