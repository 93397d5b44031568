import type { WorkerProblem } from '../application/workspace/problem';
import { type Alive, watchSilence } from './heartbeat';

interface Listening {
  /** Listens until it aborts. */
  readonly signal: AbortSignal;
}

/** What a job needs of a Web Worker. Whatever else it says, it says from time to time that it goes on. */
export interface JobWorker<Job, Report> {
  postMessage(message: Job, transfer: Transferable[]): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: Report | Alive }) => void,
    options: Listening,
  ): void;
  addEventListener(
    type: 'error' | 'messageerror',
    listener: (event: { readonly message?: string }) => void,
    options: Listening,
  ): void;
  terminate(): void;
}

/** Where workers come from, and go when a job is over. */
export interface Workers<Job, Report> {
  /** @throws where there are no workers */
  readonly take: () => JobWorker<Job, Report>;
  /** @param state `spent`: it was stopped in the middle of a job, or broke down */
  readonly giveBack: (worker: JobWorker<Job, Report>, state: 'ready' | 'spent') => void;
}

/** One worker a job: memory goes back after each. */
export const freshWorkers = <Job, Report>(
  createWorker: () => JobWorker<Job, Report>,
): Workers<Job, Report> => ({ take: createWorker, giveBack: (worker) => worker.terminate() });

/**
 * Those that have done their job wait for the next: many short jobs, one start.
 * @param most that wait
 */
export function keptWorkers<Job, Report>(
  createWorker: () => JobWorker<Job, Report>,
  most: number,
): Workers<Job, Report> {
  const idle: JobWorker<Job, Report>[] = [];
  return {
    take: () => idle.pop() ?? createWorker(),
    giveBack: (worker, state) => {
      if (state === 'ready' && idle.length < most) idle.push(worker);
      else worker.terminate();
    },
  };
}

/** Why a worker gave no answer. `detail` of one that broke down: what the browser says. */
type WorkerFailure = Omit<WorkerProblem, 'type'> & { readonly detail: string };

/** What a job can do with a report. */
interface Reply<Job, Answer> {
  readonly finish: (answer: Answer) => void;
  readonly post: (message: Job, transfer?: Transferable[]) => void;
}

interface WorkerRun<Job, Report, Answer> {
  readonly workers: Workers<Job, Report>;
  readonly job: Job;
  readonly transfer?: Transferable[];
  readonly signal: AbortSignal | undefined;
  readonly cancelled: Answer;
  readonly onFailure: (failure: WorkerFailure) => Answer;
  readonly onReport: (report: Report, reply: Reply<Job, Answer>) => void;
  /** How long the worker may say nothing before it counts as stuck. */
  readonly silenceMs?: number;
}

/** Longer than the longest piece of work without a sign of life takes on a slow laptop. */
const SILENCE_MS = 60_000;

/**
 * The one way to have a worker do something. It always ends: with an answer; at once when cancelled; or with a
 * failure, when the worker doesn't start, breaks down or falls silent, and is ended then. Nothing is ever done on
 * this thread instead: what keeps a worker from ending would keep the screen from answering.
 */
export function runInWorker<Job, Report extends { readonly type: string }, Answer>({
  workers,
  job,
  transfer = [],
  signal,
  cancelled,
  onFailure,
  onReport,
  silenceMs = SILENCE_MS,
}: WorkerRun<Job, Report, Answer>): Promise<Answer> {
  if (signal?.aborted) return Promise.resolve(cancelled);
  return new Promise((resolve) => {
    const over = new AbortController();
    let worker: JobWorker<Job, Report> | undefined;
    let hasStarted = false;
    const end = (answer: Answer, state: 'ready' | 'spent'): void => {
      if (over.signal.aborted) return;
      over.abort();
      silence.stop();
      if (worker) workers.giveBack(worker, state);
      resolve(answer);
    };
    const fail = (cause: 'silent' | 'broken', detail = ''): void =>
      end(onFailure({ cause: hasStarted ? cause : 'not-started', detail }), 'spent');
    const silence = watchSilence({ silenceMs, onSilent: () => fail('silent') });
    const listening = { signal: over.signal };
    signal?.addEventListener('abort', () => end(cancelled, 'spent'), listening);
    try {
      worker = workers.take();
      const reply: Reply<Job, Answer> = {
        finish: (answer) => end(answer, 'ready'),
        post: (message, moved = []) => {
          if (!over.signal.aborted) worker?.postMessage(message, moved);
        },
      };
      const onMessage = ({ data }: { readonly data: Report | Alive }): void => {
        if (over.signal.aborted) return;
        hasStarted = true;
        silence.heard();
        if (!isAlive(data)) onReport(data, reply);
      };
      const onError = ({ message }: { readonly message?: string }): void => fail('broken', message);
      worker.addEventListener('message', onMessage, listening);
      worker.addEventListener('error', onError, listening);
      worker.addEventListener('messageerror', onError, listening);
      worker.postMessage(job, transfer);
    } catch (error) {
      fail('broken', String(error));
    }
  });
}

const isAlive = (data: { readonly type: string }): data is Alive => data.type === 'alive';
