import type { AnyFile, Codec, PlenoFile } from '../../application/ports/pleno-file';
import type { RevisionId } from '../../domain/ids';
import type { StoredRevision } from '../../domain/revision';
import { createDecoder } from '../bundle/decode';
import { KINDS } from '../bundle/kinds/kinds';
import { verifyEd25519 } from '../keys/ed25519';
import { KeptUnreadError } from './kept-unread-error';

/**
 * The revisions in a file that was taken in, and whose competition they are of; undefined for bytes that no reader takes.
 * @param known revisions that are there already: they are handed on as they are
 * @throws KeptUnreadError
 */
export type ReadKept = (
  bytes: Uint8Array,
  known: ReadonlyMap<RevisionId, StoredRevision>,
) => Promise<KeptContents | undefined>;

interface KeptContents {
  readonly competition: PlenoFile['competition']['id'];
  readonly revisions: readonly StoredRevision[];
}

const decodeHere: Codec['decode'] = createDecoder({ verify: verifyEd25519 });

/** @param decode where the reading is done; on this thread unless said */
export function createKeptReader(decode: Codec['decode'] = decodeHere, kinds = KINDS): ReadKept {
  return async (bytes, known) => {
    const read = await decode(bytes, { known: () => known });
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
