import { parentPort } from 'node:worker_threads';
import { type Alive, createHeartbeat } from '../../../renderer/adapters/heartbeat';
import { runBackupJob } from './backup-jobs';
import type { BackupJob, BackupReport } from './backup-messages';

/* A thread beside the main process, so that deriving a key, or a large backup, doesn't stop the window. */

const report = (message: BackupReport | Alive): void => parentPort?.postMessage(message);

const beat = createHeartbeat(report);

parentPort?.once('message', (job: BackupJob) => {
  beat();
  runBackupJob(job, { beat }).then(
    (answer) => report({ type: 'done', answer }),
    (error: unknown) =>
      report({ type: 'failed', detail: error instanceof Error ? error.message : String(error) }),
  );
});
