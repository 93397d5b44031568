import type { Codec, DecodeOptions, PlenoFile } from '../../application/ports/pleno-file';
import type { FileProblem } from '../../application/workspace/problem';
import type { RevisionId } from '../../domain/ids';
import { assertNever, err, ok, type Result } from '../../domain/result';
import type { StoredRevision } from '../../domain/revision';
import { type JobWorker, keptWorkers, runInWorker, type Workers } from '../run-in-worker';
import { createTurns } from '../turns';
import type { DecodeJob, DecodeReport, RevisionTexts } from './decode-messages';
import { createRevisionMaker, type MakeRevision } from './make-revision';
import { packIds } from './packed-ids';
import { keepAsked } from './revisions-asked';

export type DecodeWorker = JobWorker<DecodeJob, DecodeReport>;

interface DecodeInWorkerSettings {
  /** A fresh worker running `decode-worker.ts`. */
  readonly createWorker: () => DecodeWorker;
  /** Of this laptop: as many files are read at a time, up to {@link MOST_AT_ONCE}. */
  readonly processors?: number;
  readonly silenceMs?: number;
}

/** Each holds a file, and what comes of it; and the screen wants a processor too. */
const MOST_AT_ONCE = 2;

/** Decodes files off the UI thread, and nowhere else: one that a worker can't read is refused. */
export function createDecoderInWorker({
  createWorker,
  processors = 1,
  silenceMs,
}: DecodeInWorkerSettings): Codec['decode'] {
  const atOnce = Math.max(1, Math.min(processors, MOST_AT_ONCE));
  const inTurn = createTurns(atOnce);
  const tools = { workers: keptWorkers(createWorker, atOnce), make: createRevisionMaker(), silenceMs };
  return (bytes, options = {}) =>
    inTurn(() => decodeWith(tools, bytes, options), { signal: options.signal, stopped: STOPPED });
}

/** Nobody reads it: whoever stopped the reading has no use for the file. */
const STOPPED = err<FileProblem>({ type: 'file-unreadable', detail: 'stopped' });

interface Tools {
  readonly workers: Workers<DecodeJob, DecodeReport>;
  readonly make: MakeRevision;
  readonly silenceMs: number | undefined;
}

function decodeWith<Refusal extends { readonly type: string }>(
  { workers, make, silenceMs }: Tools,
  bytes: Uint8Array,
  { signal, admit, known }: DecodeOptions<Refusal>,
): Promise<Result<PlenoFile, FileProblem | Refusal>> {
  if (signal?.aborted) return Promise.resolve(STOPPED);
  const revisions: StoredRevision[] = [];
  let heldHere: readonly StoredRevision[] = [];
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
            if (refusal !== undefined) {
              refused = err(refusal);
              return post({ type: 'refused' });
            }
            const held = report.asked && known?.(report.head);
            heldHere = held ? [...keepAsked(held, report.asked).values()] : [];
            if (heldHere.length === 0) return post({ type: 'admitted' });
            const names = packIds(heldHere.map(({ id }) => id));
            post({ type: 'admitted', known: names }, [names.buffer]);
          });
          return;
        case 'part':
          for (const stored of toStored(report.part, heldHere, make)) revisions.push(stored);
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
function* toStored(
  { ids, texts, places }: RevisionTexts,
  known: readonly StoredRevision[],
  make: MakeRevision,
): Iterable<StoredRevision> {
  let next = 0;
  for (const place of places ?? ids.keys()) {
    const held = places && known[place];
    if (held !== undefined) yield held;
    else {
      yield make(ids[next] as RevisionId, texts[next] as string);
      next += 1;
    }
  }
}
