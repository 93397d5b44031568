import type { HashText, RevisionId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { type Revision, type StoredRevision, sealRevision } from '../../domain/revision';
import { REPLACED_A_REVISION, REVISION_BYTES_LIMIT } from '../workspace/limits';
import type { TextsTooLong } from '../workspace/problem';

/** An id in its list: 64 digits, quotes, a comma. */
const BYTES_A_HEAD = 67;

/** A longer number, and the name of the revision before: what later parts have more than the first. */
const BYTES_TO_SPARE = 200;

/** Below this there would be more parts than sense: the texts are what is too long. */
const FEWEST_A_PART = 50;

/**
 * The revision with its text and name; several where it replaces more versions than a line has room for. Each
 * part says the same and names the part before it, so that the last one is the head and replaces them all.
 * @param revision with the number, the revision before it and the count of the first part
 */
export function sealInParts(
  revision: Revision,
  hash: HashText,
): Result<readonly StoredRevision[], TextsTooLong> {
  const { supersedes } = revision;
  if (supersedes.length <= REPLACED_A_REVISION) {
    const whole = sealRevision(revision, hash);
    if (bytesOf(whole) <= REVISION_BYTES_LIMIT) return ok([whole]);
  }
  const bare = bytesOf(sealRevision({ ...revision, supersedes: [] }, hash)) + BYTES_TO_SPARE;
  const room = Math.min(REPLACED_A_REVISION, Math.floor((REVISION_BYTES_LIMIT - bare) / BYTES_A_HEAD));
  if (room < FEWEST_A_PART) return err({ type: 'texts-too-long-together' });
  const parts: StoredRevision[] = [];
  let from = 0;
  while (from < supersedes.length) {
    const before: readonly RevisionId[] = parts.slice(-1).map(({ id }) => id);
    const named = supersedes.slice(from, from + room - before.length);
    from += named.length;
    parts.push(
      sealRevision(
        {
          ...revision,
          seq: revision.seq + parts.length,
          prev: before[0] ?? revision.prev,
          lamport: revision.lamport + parts.length,
          supersedes: [...before, ...named],
        },
        hash,
      ),
    );
  }
  return ok(parts);
}

const bytesOf = ({ text }: StoredRevision): number => new TextEncoder().encode(text).length;
