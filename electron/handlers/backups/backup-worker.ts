import { parentPort } from 'node:worker_threads';
import { runBackupJob } from './backup-jobs';
import type { BackupJob, BackupReport } from './backup-messages';

/* A thread beside the main process, so that deriving a key, or a large backup, doesn't stop the window. */

const report = (message: BackupReport): void => parentPort?.postMessage(message);

parentPort?.once('message', (job: BackupJob) => {
  runBackupJob(job).then(
    (answer) => report({ type: 'done', answer }),
    (error: unknown) =>
      report({ type: 'failed', detail: error instanceof Error ? error.message : String(error) }),
  );
});
