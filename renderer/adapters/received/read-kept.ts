import type { AnyFile, BytesAre, Codec, PlenoFile } from '../../application/ports/pleno-file';
import type { RevisionId } from '../../domain/ids';
import type { Stored } from '../../domain/revision';
import { createDecoder } from '../bundle/decode';
import { KINDS } from '../bundle/kinds/kinds';
import { verifyEd25519 } from '../keys/ed25519';
import { KeptUnreadError } from './kept-unread-error';

/**
 * The revisions in a file that was taken in, and whose competition they are of; undefined for bytes that no reader takes.
 * @param known revisions that are there already: they are handed on as they are
 * @param bytesAre `taken-in` of those that this laptop keeps: only what was read as new ones gets among them
 * @throws KeptUnreadError
 */
export type ReadKept = (
  bytes: Uint8Array,
  known: ReadonlyMap<RevisionId, Stored>,
  bytesAre: BytesAre,
) => Promise<KeptContents | undefined>;

interface KeptContents {
  readonly competition: PlenoFile['competition']['id'];
  readonly revisions: readonly Stored[];
}

const decodeHere: Codec['decode'] = createDecoder({ verify: verifyEd25519 });

/** @param decode where the reading is done; on this thread unless said */
export function createKeptReader(decode: Codec['decode'] = decodeHere, kinds = KINDS): ReadKept {
  return async (bytes, known, bytesAre) => {
    const read = await decode(bytes, { known: () => known, bytesAre });
    if (!read.ok) {
      if (read.error.type === 'worker-failed') throw new KeptUnreadError(read.error.cause);
      return undefined;
    }
    const { value: file } = read;
    if (file.kind === 'scores' || file.kind === 'decisions') {
      return { competition: file.competition.id, revisions: file.revisions };
    }
    const isKept = kinds.get((file as AnyFile).kind)?.attachments !== undefined;
    return isKept ? { competition: file.competition.id, revisions: [] } : undefined;
  };
}

export type ReadTakenIn = (
  bytes: Uint8Array,
  known: ReadonlyMap<RevisionId, Stored>,
) => Promise<KeptContents | undefined>;

/** For what a workspace names already: nothing is named that wasn't read as new first, here or where it was restored. */
export const readTakenIn =
  (read: ReadKept): ReadTakenIn =>
  (bytes, known) =>
    read(bytes, known, 'taken-in');
