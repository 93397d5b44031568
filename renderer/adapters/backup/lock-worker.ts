import { createHeartbeat } from '../heartbeat';
import type { LockJob, LockReport } from './lock-messages';
import { closeWithAge, openWithAge } from './lock-with-age';

/** Runs off the UI thread: deriving the key keeps a processor busy for a second, on purpose. */
const report = (message: LockReport, transfer: Transferable[] = []): void =>
  self.postMessage(message, { transfer });

const beat = createHeartbeat((alive) => self.postMessage(alive));

const work = (job: LockJob) =>
  job.type === 'close'
    ? closeWithAge(job.bytes, job.passphrase, job.workFactor, beat)
    : openWithAge(job.bytes, job.passphrases, beat);

self.onmessage = (event: MessageEvent<LockJob>): void => {
  beat();
  work(event.data).then(
    (result) => report({ type: 'done', result }, result.ok ? [result.value.buffer as ArrayBuffer] : []),
    (error: unknown) => report({ type: 'failed', detail: String(error) }),
  );
};
