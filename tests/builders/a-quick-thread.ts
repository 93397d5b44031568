import { runBackupJob } from '../../electron/handlers/backups/backup-jobs';
import type { BackupJob, BackupReport } from '../../electron/handlers/backups/backup-messages';
import type { Thread } from '../../electron/handlers/backups/backup-threads';

/** A hundredth of the work of the product's, by the same code. */
const QUICK = 10;

/** Does the jobs of the thread beside the main process without one; what crosses is copied, as between threads. */
export function aQuickThread(): Thread {
  const listeners: ((report: never) => void)[] = [];
  const tell = (report: BackupReport): void => {
    for (const listener of listeners) listener(structuredClone(report) as never);
  };
  return {
    on: (event, listener) => {
      if (event === 'message') listeners.push(listener);
    },
    postMessage: (job: BackupJob) => {
      runBackupJob(structuredClone(job), { workFactor: QUICK }).then(
        (answer) => tell({ type: 'done', answer }),
        (error: unknown) => tell({ type: 'failed', detail: String(error) }),
      );
    },
    terminate: () => listeners.splice(0),
  };
}
