import type { PaperRenderer, PdfProblem } from '../../application/papers';
import { assertNever, err, ok, type Result } from '../../domain/result';
import type { Job, Report } from './worker-messages';

/** What the renderer needs of a Web Worker. */
export interface PaperWorker {
  postMessage(message: Job): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Report }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

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
  if (signal?.aborted) return Promise.resolve(err({ type: 'pdf-cancelled' }));
  return new Promise((resolve) => {
    const worker = createWorker();
    const finish = (result: Result<T, PdfProblem>): void => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
      resolve(result);
    };
    const cancel = (): void => finish(err({ type: 'pdf-cancelled' }));
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('message', ({ data }) => {
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
    });
    worker.addEventListener('error', ({ message }) =>
      finish(err({ type: 'pdf-not-made', detail: message ?? 'the worker did not start' })),
    );
    worker.postMessage(job);
  });
}
