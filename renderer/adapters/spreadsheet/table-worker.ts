import { answerTableJob } from './answer-table-job';
import type { TableJob, TableReport } from './table-messages';

/** Runs off the UI thread; cancelling means ending this worker, so it needs no message for that. */
const report = (message: TableReport): void => self.postMessage(message);

self.onmessage = (event: MessageEvent<TableJob>): void => {
  try {
    answerTableJob(event.data, report);
  } catch (error) {
    report({ type: 'failed', detail: String(error) });
  }
};
