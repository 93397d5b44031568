import type { Codec, PlenoFile } from '../../application/ports';
import type { FileProblem } from '../../application/problem';
import { err, ok, type Result } from '../../domain/result';
import type { Revision, StoredRevision } from '../../domain/revision';
import type { DecodeJob, DecodeReport, RevisionTexts } from './decode-messages';

/** What decoding needs of a Web Worker. */
export interface DecodeWorker {
  postMessage(message: DecodeJob, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: DecodeReport }) => void): void;
  addEventListener(
    type: 'error' | 'messageerror',
    listener: (event: { readonly message?: string }) => void,
  ): void;
  terminate(): void;
}

interface DecodeInWorkerSettings {
  /** A fresh worker running `decode-worker.ts`. */
  readonly createWorker: () => DecodeWorker;
  /** Reads small files, and every file a worker could not. */
  readonly inline: Codec['decode'];
  /** Smaller files are read before a worker has got to them. */
  readonly fromBytes?: number;
  /** How long a worker may say nothing. */
  readonly silenceMs?: number;
}

const FROM_BYTES = 128 * 1024;
const SILENCE_MS = 60_000;

type Decoded = Result<PlenoFile, FileProblem>;
/** `lost`: nobody knows yet what the file says. */
type Answer = Decoded | 'lost';

/**
 * Decodes large files off the UI thread, one worker for all of them. A worker that doesn't start, breaks
 * down or falls silent is ended, and what it was asked is read on this thread after all: slower, and right.
 */
export function createDecoderInWorker({
  createWorker,
  inline,
  fromBytes = FROM_BYTES,
  silenceMs = SILENCE_MS,
}: DecodeInWorkerSettings): Codec['decode'] {
  let pool: WorkerCalls | undefined;
  return async (bytes, signal) => {
    if (bytes.length < fromBytes) return inline(bytes, signal);
    pool ??= createWorkerCalls(createWorker, silenceMs);
    const answer = signal?.aborted ? STOPPED : await pool.call(bytes, signal);
    return answer === 'lost' ? inline(bytes, signal) : answer;
  };
}

/** Nobody reads it: whoever stopped the reading has no use for the file. */
const STOPPED = err<FileProblem>({ type: 'file-unreadable', detail: 'stopped' });

interface WorkerCalls {
  readonly call: (bytes: Uint8Array, signal: AbortSignal | undefined) => Promise<Answer>;
}

interface Waiting {
  readonly revisions: StoredRevision[];
  readonly finish: (answer: Answer) => void;
  readonly stillThere: () => void;
}

function createWorkerCalls(createWorker: () => DecodeWorker, silenceMs: number): WorkerCalls {
  const waiting = new Map<number, Waiting>();
  let worker: DecodeWorker | undefined;
  let lastId = 0;

  const end = (): void => {
    worker?.terminate();
    worker = undefined;
    for (const { finish } of [...waiting.values()]) finish('lost');
  };

  const take = (data: DecodeReport): void => {
    for (const { stillThere } of waiting.values()) stillThere();
    const asked = waiting.get(data.id);
    if (asked === undefined) return;
    if (data.type === 'part') for (const stored of toStoredRevisions(data.part)) asked.revisions.push(stored);
    else if (data.type === 'failed') asked.finish('lost');
    else asked.finish(data.result.ok ? ok(putRevisionsIn(data.result.value, asked.revisions)) : data.result);
  };

  const start = (): DecodeWorker => {
    const started = createWorker();
    const fail = (): void => {
      if (started === worker) end();
    };
    started.addEventListener('message', ({ data }) => {
      if (started === worker) take(data);
    });
    started.addEventListener('error', fail);
    started.addEventListener('messageerror', fail);
    return started;
  };

  const call: WorkerCalls['call'] = (bytes, signal) =>
    new Promise((resolve) => {
      lastId += 1;
      const id = lastId;
      let silence: ReturnType<typeof setTimeout> | undefined;
      const stillThere = (): void => {
        clearTimeout(silence);
        silence = setTimeout(end, silenceMs);
      };
      const finish = (answer: Answer): void => {
        clearTimeout(silence);
        signal?.removeEventListener('abort', stop);
        waiting.delete(id);
        resolve(answer);
      };
      const stop = (): void => {
        finish(STOPPED);
        // The next file gets a fresh one; others that are under way are finished first.
        if (waiting.size === 0) end();
      };
      signal?.addEventListener('abort', stop);
      waiting.set(id, { revisions: [], finish, stillThere });
      stillThere();
      try {
        worker ??= start();
        // A copy of its own: the caller's bytes stay.
        const copy = bytes.slice();
        worker.postMessage({ id, bytes: copy }, [copy.buffer]);
      } catch {
        // No worker here at all.
        end();
      }
    });

  return { call };
}

/** The worker has checked every text, and that it is the one its name stands for. */
const toStoredRevisions = ({ ids, texts }: RevisionTexts): StoredRevision[] =>
  ids.map((id, index) => {
    const text = texts[index] as string;
    return { id, text, revision: JSON.parse(text) as Revision };
  });

function putRevisionsIn(file: PlenoFile, revisions: readonly StoredRevision[]): PlenoFile {
  if (file.kind === 'competition') return file;
  return file.kind === 'receipt' ? { ...file, decisions: revisions } : { ...file, revisions };
}
