import type { Codec, PlenoFile } from '../../application/ports/pleno-file';
import type { FileProblem } from '../../application/workspace/problem';
import { err } from '../../domain/result';
import type { Beat } from '../heartbeat';
import { createPauses, type Pauses } from '../pauses';
import { findStart, readFrame, type Start, toSignedBytes } from './frame';
import type { Opening, Source } from './kinds/kind';
import { KINDS, type Kinds } from './kinds/kinds';
import { createRevisionMaker } from './make-revision';
import { createRevisionTaker } from './revision-taker';
import { keepAsked } from './revisions-asked';
import { createTakenInMaker } from './taken-in';

const BACKUP = 'backup';

/** What opens a file as far as its head. */
export type Opener = (bytes: Uint8Array) => Opening<PlenoFile>;

/** The reading half of the codec, on the thread that calls it; needs no private key. */
export function createDecoder(keyring: Source['keyring'], kinds = KINDS): Codec['decode'] {
  const open = createOpener(keyring, { kinds });
  const make = createRevisionMaker();
  return async (bytes, { admit, known, bytesAre } = {}) => {
    const opened = await open(bytes);
    if (!opened.ok) return opened;
    const { head, asked, readRest } = opened.value;
    const refusal = await admit?.(head);
    if (refusal !== undefined) return err(refusal);
    const held = asked && known?.(head);
    return readRest(
      createRevisionTaker({
        known: held && keepAsked(held, asked),
        make,
        makeTakenIn: asked && bytesAre === 'taken-in' ? createTakenInMaker(make, asked) : undefined,
      }),
    );
  };
}

interface OpenerSettings {
  /** Told whenever the work goes on. */
  readonly beat?: Beat;
  readonly pauses?: Pauses;
  readonly kinds?: Kinds;
}

/** Opens files whose signature holds; the rest of each is read by what comes out. */
export function createOpener(
  keyring: Source['keyring'],
  { beat = () => {}, pauses, kinds = KINDS }: OpenerSettings = {},
): Opener {
  return async (bytes) => {
    const start = findStart(bytes);
    // A backup has limits of its own; whatever it holds, this isn't its way in.
    if (start?.kind === BACKUP) return err({ type: 'kind-elsewhere', kind: BACKUP });
    const openKind = start && kinds.get(start.kind)?.versions.find(start.version);
    const frame = readFrame(bytes);
    if (!frame.ok) {
      // The limits are those of what is known here.
      const isBeyond = openKind === undefined && frame.error.type === 'limit-exceeded';
      return start && isBeyond ? toNewer(start) : frame;
    }
    const { kind, body, key, signature } = frame.value;
    // Nothing of the body is parsed before its signature holds.
    if (!(await keyring.verify(key, toSignedBytes(kind, body), signature))) {
      return err({ type: 'signature-wrong' });
    }
    beat();
    if (openKind === undefined) return toNewer(frame.value);
    return openKind({ frame: frame.value, pauses: pauses ?? createPauses(beat), keyring });
  };
}

const toNewer = ({ kind, version }: Start) => err<FileProblem>({ type: 'kind-newer', kind, version });
