import type { DeviceKey, JudgeId, RevisionId } from '../../domain/ids';
import { LARGEST_COUNT, type Revision, type StoredRevision } from '../../domain/revision';

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

/** Why a sound revision is none that the file may hold. */
export function findFault(
  revision: Revision,
  { device, judge, lastSeq, by }: RevisionsAsked,
): string | undefined {
  if (judge !== undefined && revision.judge !== judge) return 'another judge';
  if (revision.device !== device) return 'another device';
  if (lastSeq !== undefined && revision.seq > lastSeq) return 'beyond the last revision';
  if (by === 'judge')
    return Math.max(revision.seq, revision.lamport) > LARGEST_COUNT ? 'counted too far' : undefined;
  if (revision.state === 'draft') return 'a decision is no draft';
  if (revision.supersedes.length === 0) return 'a decision about nothing';
  return revision.reason?.trim() ? undefined : 'a decision without a reason';
}

/** Read before, soundly, by their names. */
export type KnownRevisions = ReadonlyMap<RevisionId, StoredRevision>;

/** Those that the file may hold; any other is read as if it were new, and refused with the same words. */
export function keepAsked(known: KnownRevisions, asked: RevisionsAsked): KnownRevisions {
  const kept = new Map<RevisionId, StoredRevision>();
  for (const [id, stored] of known) if (findFault(stored.revision, asked) === undefined) kept.set(id, stored);
  return kept;
}
