import { createHeartbeat } from '../heartbeat';
import { loadFontFiles } from './font-urls';
import { findUncoveredIn, renderPaper } from './render-paper';
import type { Job, Report } from './worker-messages';

/** Runs off the UI thread; cancelling means ending this worker, so it needs no message for that. */
const report = (message: Report, transfer: Transferable[] = []): void =>
  self.postMessage(message, { transfer });

const beat = createHeartbeat((alive) => self.postMessage(alive));

async function work(job: Job): Promise<void> {
  const fonts = await loadFontFiles();
  beat();
  if (job.type === 'find-uncovered') {
    report({ type: 'uncovered', letters: findUncoveredIn(job.paper, fonts) });
    return;
  }
  const result = await renderPaper(job.paper, fonts, {
    onProgress: (progress) => report({ type: 'progress', progress }),
    beat,
  });
  report({ type: 'rendered', result }, result.ok ? [result.value.buffer as ArrayBuffer] : []);
}

self.onmessage = (event: MessageEvent<Job>): void => {
  beat();
  work(event.data).catch((error: unknown) => report({ type: 'failed', detail: String(error) }));
};
