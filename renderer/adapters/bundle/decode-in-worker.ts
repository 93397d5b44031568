import type { Codec, DecodeOptions, PlenoFile } from '../../application/ports/pleno-file';
import type { FileProblem } from '../../application/workspace/problem';
import { assertNever, err, ok, type Result } from '../../domain/result';
import type { Revision, StoredRevision } from '../../domain/revision';
import { type JobWorker, keptWorkers, runInWorker, type Workers } from '../run-in-worker';
import type { DecodeJob, DecodeReport, RevisionTexts } from './decode-messages';

export type DecodeWorker = JobWorker<DecodeJob, DecodeReport>;

interface DecodeInWorkerSettings {
  /** A fresh worker running `decode-worker.ts`. */
  readonly createWorker: () => DecodeWorker;
  readonly silenceMs?: number;
}

/** Decodes files off the UI thread, and nowhere else: one that a worker can't read is refused. */
export function createDecoderInWorker({ createWorker, silenceMs }: DecodeInWorkerSettings): Codec['decode'] {
  const workers = keptWorkers(createWorker);
  return (bytes, options = {}) => decodeWith(workers, bytes, options, silenceMs);
}

/** Nobody reads it: whoever stopped the reading has no use for the file. */
const STOPPED = err<FileProblem>({ type: 'file-unreadable', detail: 'stopped' });

function decodeWith<Refusal extends { readonly type: string }>(
  workers: Workers<DecodeJob, DecodeReport>,
  bytes: Uint8Array,
  { signal, admit }: DecodeOptions<Refusal>,
  silenceMs: number | undefined,
): Promise<Result<PlenoFile, FileProblem | Refusal>> {
  if (signal?.aborted) return Promise.resolve(STOPPED);
  const revisions: StoredRevision[] = [];
  let refused: Result<never, Refusal> | undefined;
  // A copy of its own: the caller's bytes stay.
  const copy = bytes.slice();
  return runInWorker<DecodeJob, DecodeReport, Result<PlenoFile, FileProblem | Refusal>>({
    workers,
    job: { type: 'file', bytes: copy },
    transfer: [copy.buffer],
    signal,
    cancelled: STOPPED,
    onFailure: ({ cause }) => err({ type: 'worker-failed', cause }),
    ...(silenceMs !== undefined && { silenceMs }),
    onReport: (report, { finish, post }) => {
      switch (report.type) {
        case 'head':
          void Promise.resolve(admit?.(report.head)).then((refusal) => {
            if (refusal !== undefined) refused = err(refusal);
            post({ type: refused ? 'refused' : 'admitted' });
          });
          return;
        case 'part':
          for (const stored of toStoredRevisions(report.part)) revisions.push(stored);
          return;
        case 'done': {
          const { result, revisions: member } = report;
          if (result.ok) return finish(ok(member ? { ...result.value, [member]: revisions } : result.value));
          const { error } = result;
          if (error.type !== 'file-unwanted') return finish(err(error));
          return finish(refused ?? STOPPED);
        }
        case 'failed':
          return finish(err({ type: 'worker-failed', cause: 'broken' }));
        default:
          return assertNever(report);
      }
    },
  });
}

/** The worker has checked every text, and that it is the one its name stands for. */
const toStoredRevisions = ({ ids, texts }: RevisionTexts): StoredRevision[] =>
  ids.map((id, index) => {
    const text = texts[index] as string;
    return { id, text, revision: JSON.parse(text) as Revision };
  });
