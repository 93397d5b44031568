/** What a job needs of a Web Worker. */
export interface JobWorker<Job, Report> {
  postMessage(message: Job, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Report }) => void): void;
  addEventListener(
    type: 'error' | 'messageerror',
    listener: (event: { readonly message?: string }) => void,
  ): void;
  terminate(): void;
}

interface WorkerRun<Job, Report, Answer> {
  /** A fresh one. @throws where there are no workers */
  readonly createWorker: () => JobWorker<Job, Report>;
  readonly job: Job;
  readonly transfer?: Transferable[];
  readonly signal: AbortSignal | undefined;
  readonly cancelled: Answer;
  /** The worker didn't start, or broke down. */
  readonly onFailure: (detail: string) => Answer;
  readonly onReport: (report: Report, finish: (answer: Answer) => void) => void;
  /** How long the worker may say nothing before it counts as broken down; forever unless said. */
  readonly silenceMs?: number;
}

/** One worker for one job: memory goes back after it, and cancelling is immediate. */
export function runInWorker<Job, Report, Answer>({
  createWorker,
  job,
  transfer = [],
  signal,
  cancelled,
  onFailure,
  onReport,
  silenceMs,
}: WorkerRun<Job, Report, Answer>): Promise<Answer> {
  if (signal?.aborted) return Promise.resolve(cancelled);
  return new Promise((resolve) => {
    let worker: JobWorker<Job, Report> | undefined;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const finish = (answer: Answer): void => {
      clearTimeout(silence);
      worker?.terminate();
      signal?.removeEventListener('abort', cancel);
      resolve(answer);
    };
    const cancel = (): void => finish(cancelled);
    const fail = ({ message }: { readonly message?: string }): void =>
      finish(onFailure(message ?? 'the worker did not start'));
    const waitOn = (): void => {
      clearTimeout(silence);
      if (silenceMs !== undefined) {
        silence = setTimeout(() => fail({ message: 'the worker fell silent' }), silenceMs);
      }
    };
    signal?.addEventListener('abort', cancel);
    try {
      worker = createWorker();
      worker.addEventListener('message', ({ data }) => {
        waitOn();
        onReport(data, finish);
      });
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
      waitOn();
      worker.postMessage(job, transfer);
    } catch (error) {
      fail({ message: String(error) });
    }
  });
}
