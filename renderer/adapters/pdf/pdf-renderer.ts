import type { PaperRenderer } from '../../application/papers/paper-renderer';
import type { PdfProblem } from '../../application/workspace/problem';
import { assertNever, err, ok, type Result } from '../../domain/result';
import { freshWorkers, type JobWorker, runInWorker } from '../run-in-worker';
import type { Job, Report } from './worker-messages';

export type PaperWorker = JobWorker<Job, Report>;

export interface PdfRendererSettings {
  /** A fresh worker running `pdf-worker.ts`. */
  readonly createWorker: () => PaperWorker;
}

/** The papers' port over one worker a job: memory goes back after each, and cancelling is immediate. */
export function createPdfRenderer({ createWorker }: PdfRendererSettings): PaperRenderer {
  return {
    render: (paper, { onProgress, signal } = {}) =>
      run<Uint8Array>(createWorker, { type: 'render', paper }, signal, (report, finish) => {
        if (report.type === 'progress') onProgress?.(report.progress);
        if (report.type === 'rendered') finish(report.result);
      }),
    findUncoveredCharacters: (paper) =>
      run<readonly string[]>(createWorker, { type: 'find-uncovered', paper }, undefined, (report, finish) => {
        if (report.type === 'uncovered') finish(ok(report.letters));
      }),
  };
}

function run<T>(
  createWorker: () => PaperWorker,
  job: Job,
  signal: AbortSignal | undefined,
  onReport: (report: Report, finish: (result: Result<T, PdfProblem>) => void) => void,
): Promise<Result<T, PdfProblem>> {
  return runInWorker<Job, Report, Result<T, PdfProblem>>({
    workers: freshWorkers(createWorker),
    job,
    signal,
    cancelled: err({ type: 'pdf-cancelled' }),
    onFailure: ({ cause, detail }) =>
      err(cause === 'broken' ? { type: 'pdf-not-made', detail } : { type: 'worker-failed', cause }),
    onReport: (data, { finish }) => {
      switch (data.type) {
        case 'failed':
          return finish(err({ type: 'pdf-not-made', detail: data.detail }));
        case 'progress':
        case 'rendered':
        case 'uncovered':
          return onReport(data, finish);
        default:
          return assertNever(data);
      }
    },
  });
}
