import type { FileProblem } from '../../application/workspace/problem';
import type { DeviceKey, JudgeId, RevisionId } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import { LARGEST_COUNT, type Revision, type StoredRevision } from '../../domain/revision';
import { hashBytes } from '../hash';
import type { Pauses } from '../pauses';
import type { Frame } from './frame';
import { invalid, readLine } from './read-lines';
import { revisionSchema } from './revision-schema';

/** What every revision of one file has to be. */
export interface RevisionsAsked {
  readonly device: DeviceKey;
  /** Undefined takes any judge's. */
  readonly judge: JudgeId | undefined;
  /** Undefined where the file doesn't say how far its device had got. */
  readonly lastSeq: number | undefined;
  /** `secretariat`: a decision about something, with a reason. */
  readonly by: 'judge' | 'secretariat';
}

/** The revisions in the lines of a file from index `from` on; each line is the text its revision is named by. */
export async function readRevisions(
  { lines }: Frame,
  from: number,
  asked: RevisionsAsked,
  pauses: Pauses,
): Promise<Result<StoredRevision[], FileProblem>> {
  const revisions: StoredRevision[] = [];
  const seen = new Set<RevisionId>();
  for (let index = from; index < lines.length; index += 1) {
    const bytes = lines[index] as Uint8Array;
    const read = readLine(bytes, index + 1, revisionSchema);
    if (!read.ok) return read;
    const { text, canonical, value: revision } = read.value;
    // One revision has one text, so that it has one name.
    const fault = canonical ? findFault(revision, asked) : 'not in canonical form';
    if (fault !== undefined) return invalid(index + 1, fault);
    const id = hashBytes(bytes) as RevisionId;
    if (seen.has(id)) return invalid(index + 1, 'repeated');
    seen.add(id);
    revisions.push({ id, text, revision });
    await pauses.ifDue();
  }
  return ok(revisions);
}

function findFault(revision: Revision, { device, judge, lastSeq, by }: RevisionsAsked): string | undefined {
  if (judge !== undefined && revision.judge !== judge) return 'another judge';
  if (revision.device !== device) return 'another device';
  if (lastSeq !== undefined && revision.seq > lastSeq) return 'beyond the last revision';
  if (by === 'judge')
    return Math.max(revision.seq, revision.lamport) > LARGEST_COUNT ? 'counted too far' : undefined;
  if (revision.state === 'draft') return 'a decision is no draft';
  if (revision.supersedes.length === 0) return 'a decision about nothing';
  return revision.reason?.trim() ? undefined : 'a decision without a reason';
}
