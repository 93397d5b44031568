import type { BackupFiles } from '../../application/ports/backup-files';
import type { FileProblem } from '../../application/workspace/problem';
import { assertNever, err, ok } from '../../domain/result';
import { freshWorkers, type JobWorker, runInWorker } from '../run-in-worker';
import type { BackupJob, BackupReport } from './backup-messages';

type BackupWorker = JobWorker<BackupJob, BackupReport>;

interface BackupInWorkerSettings {
  /** A fresh worker running `backup-worker.ts`. */
  readonly createWorker: () => BackupWorker;
  readonly pieceBytes?: number;
  readonly silenceMs?: number;
}

/** Copied in a few milliseconds: the whole of a large one would hold the screen up. */
const PIECE_BYTES = 2 * 1024 * 1024;

/** Nobody reads it: whoever stopped the reading has no use for the file. */
const STOPPED = err<FileProblem>({ type: 'file-unreadable', detail: 'stopped' });

/** Reads backups off the UI thread, and nowhere else. One worker a file: its memory goes back at once. */
export function createBackupReaderInWorker({
  createWorker,
  pieceBytes = PIECE_BYTES,
  silenceMs,
}: BackupInWorkerSettings): BackupFiles['decode'] {
  return (bytes, signal) => {
    let sent = 0;
    return runInWorker<BackupJob, BackupReport, Awaited<ReturnType<BackupFiles['decode']>>>({
      workers: freshWorkers(createWorker),
      job: { type: 'file', size: bytes.length },
      signal,
      cancelled: STOPPED,
      ...(silenceMs !== undefined && { silenceMs }),
      onFailure: ({ cause }) => err({ type: 'worker-failed', cause }),
      onReport: (report, { finish, post }) => {
        switch (report.type) {
          case 'more': {
            // A copy of its own: the caller's bytes stay.
            const piece = bytes.slice(sent, sent + pieceBytes);
            sent += piece.length;
            return post({ type: 'piece', bytes: piece }, [piece.buffer]);
          }
          case 'done': {
            if (!report.result.ok) return finish(report.result);
            const { log, ...rest } = report.result.value;
            return finish(ok({ ...rest, log: bytes.subarray(log.from, log.to) }));
          }
          case 'failed':
            return finish(err({ type: 'worker-failed', cause: 'broken' }));
          default:
            return assertNever(report);
        }
      },
    });
  };
}
