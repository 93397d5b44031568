import type { Codec, DecodeOptions, PlenoFile } from '../../application/ports/pleno-file';
import type { FileProblem } from '../../application/workspace/problem';
import type { RevisionId } from '../../domain/ids';
import { assertNever, err, ok, type Result } from '../../domain/result';
import type { Stored } from '../../domain/revision';
import { type JobWorker, keptWorkers, runInWorker, type Workers } from '../run-in-worker';
import { createTurns } from '../turns';
import type { DecodeJob, DecodeReport, RevisionsOfPart } from './decode-messages';
import { readLineTexts } from './line-texts';
import { createRevisionMaker, type MakeRevision } from './make-revision';
import { packIds } from './packed-ids';
import { keepAsked, type RevisionsAsked } from './revisions-asked';
import { createTakenInMaker, type MakeTakenIn } from './taken-in';

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
    inTurn(() => decodeFile(tools, bytes, options), { signal: options.signal, stopped: STOPPED });
}

/** Nobody reads it: whoever stopped the reading has no use for the file. */
const STOPPED = err<FileProblem>({ type: 'file-unreadable', detail: 'stopped' });

interface Tools {
  readonly workers: Workers<DecodeJob, DecodeReport>;
  readonly make: MakeRevision;
  readonly silenceMs: number | undefined;
}

/** One that was taken in, and now holds what it may not, is read as a new one: that says what is wrong. */
async function decodeFile<Refusal extends { readonly type: string }>(
  tools: Tools,
  bytes: Uint8Array,
  options: DecodeOptions<Refusal>,
): Promise<Result<PlenoFile, FileProblem | Refusal>> {
  const decoded = await decodeWith(tools, bytes, options);
  if (decoded !== DOUBTFUL) return decoded;
  return decodeWith(tools, bytes, { ...options, bytesAre: 'new' });
}

/** Never an answer to anybody else. */
const DOUBTFUL = err<FileProblem>({ type: 'file-unreadable', detail: 'doubtful' });

function decodeWith<Refusal extends { readonly type: string }>(
  { workers, make, silenceMs }: Tools,
  bytes: Uint8Array,
  { signal, admit, known, bytesAre = 'new' }: DecodeOptions<Refusal>,
): Promise<Result<PlenoFile, FileProblem | Refusal>> {
  if (signal?.aborted) return Promise.resolve(STOPPED);
  const revisions: Stored[] = [];
  let asked: RevisionsAsked | undefined;
  let isDoubtful = false;
  let heldHere: readonly Stored[] = [];
  let refused: Result<never, Refusal> | undefined;
  // A copy of its own: the caller's bytes stay.
  const copy = bytes.slice();
  return runInWorker<DecodeJob, DecodeReport, Result<PlenoFile, FileProblem | Refusal>>({
    workers,
    job: { type: 'file', bytes: copy, bytesAre },
    transfer: [copy.buffer],
    signal,
    cancelled: STOPPED,
    onFailure: ({ cause }) => err({ type: 'worker-failed', cause }),
    ...(silenceMs !== undefined && { silenceMs }),
    onReport: (report, { finish, post }) => {
      switch (report.type) {
        case 'head':
          ({ asked } = report);
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
          for (const stored of toStored(report.part, { bytes, known: heldHere, make, asked })) {
            if (stored === undefined) isDoubtful = true;
            else revisions.push(stored);
          }
          return;
        case 'done': {
          const { result, revisions: member } = report;
          if (isDoubtful) return finish(DOUBTFUL);
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

interface PartNeeds {
  readonly bytes: Uint8Array;
  readonly known: readonly Stored[];
  readonly make: MakeRevision;
  readonly asked: RevisionsAsked | undefined;
}

/**
 * The worker has checked that every text is the one its name stands for; and the texts, but for those of a file that was
 * taken in before. Undefined for one of those that is nothing it may hold.
 */
function* toStored(part: RevisionsOfPart, { bytes, known, make, asked }: PartNeeds) {
  const { ids, places } = part;
  const isTakenIn = 'lines' in part && asked !== undefined;
  const makeOne: MakeTakenIn = isTakenIn ? createTakenInMaker(make, asked) : make;
  const texts = 'lines' in part ? readLineTexts(bytes, part.lines) : part.texts;
  let next = 0;
  for (const place of places ?? ids.keys()) {
    const held = places && known[place];
    if (held !== undefined) yield held;
    else {
      const text = texts[next];
      yield text === undefined ? undefined : makeOne(ids[next] as RevisionId, text);
      next += 1;
    }
  }
}
