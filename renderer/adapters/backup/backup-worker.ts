import '../../application/acts/zod-without-eval';
import { createHeartbeat } from '../heartbeat';
import { verifyEd25519 } from '../keys/ed25519';
import { createBackupAnswers } from './answer-backup-job';
import { createBackupReader } from './backup-file';
import type { BackupJob } from './backup-messages';

/** Runs off the UI thread: hundreds of megabytes are taken apart, and verified in one go. */
const beat = createHeartbeat((alive) => self.postMessage(alive));
const take = createBackupAnswers(createBackupReader({ verify: verifyEd25519 }, beat), (report) =>
  self.postMessage(report),
);

self.onmessage = (event: MessageEvent<BackupJob>): void => {
  beat();
  void take(event.data);
};
