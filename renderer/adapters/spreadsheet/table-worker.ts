import { createHeartbeat } from '../heartbeat';
import { answerTableJob } from './answer-table-job';
import type { TableJob, TableReport } from './table-messages';

/** Runs off the UI thread; cancelling means ending this worker, so it needs no message for that. */
const report = (message: TableReport): void => self.postMessage(message);

const beat = createHeartbeat((alive) => self.postMessage(alive));

self.onmessage = (event: MessageEvent<TableJob>): void => {
  beat();
  try {
    answerTableJob(event.data, report, beat);
  } catch (error) {
    report({ type: 'failed', detail: String(error) });
  }
};
