import { type Act, isAct, type Written } from '../../application/acts/act';
import type { DeviceKey, JudgeId, RevisionId } from '../../domain/ids';
import { LARGEST_COUNT, type Stored, type StoredRevision } from '../../domain/revision';

/** What everything that was written in one file has to be. */
export interface RevisionsAsked {
  readonly device: DeviceKey;
  /** Other laptops that may have written some of it; absent as a rule. */
  readonly also?: readonly DeviceKey[];
  /** Undefined takes any judge's. */
  readonly judge: JudgeId | undefined;
  /** Undefined where the file doesn't say how far its device had got. */
  readonly lastSeq: number | undefined;
  /** `secretariat`: a decision about something, with a reason. */
  readonly by: 'judge' | 'secretariat';
  /** Absent where it may hold nothing but versions of sheets. */
  readonly acts?: 'may-hold';
}

/** Why a sound revision is none that the file may hold. */
export function findFault(
  { revision }: Pick<Written, 'revision'>,
  { device, also, judge, lastSeq, by, acts }: RevisionsAsked,
): string | undefined {
  if ('act' in revision && acts === undefined) return 'an act';
  if (judge !== undefined && judgeOf(revision) !== undefined && judgeOf(revision) !== judge)
    return 'another judge';
  if (revision.device !== device && !also?.includes(revision.device)) return 'another device';
  if (lastSeq !== undefined && revision.seq > lastSeq) return 'beyond the last revision';
  if (by === 'judge')
    return Math.max(revision.seq, revision.lamport) > LARGEST_COUNT ? 'counted too far' : undefined;
  if ('act' in revision) return undefined;
  if (revision.state === 'draft') return 'a decision is no draft';
  if (revision.supersedes.length === 0) return 'a decision about nothing';
  return revision.reason?.trim() ? undefined : 'a decision without a reason';
}

/** Undefined for an act that is about no judge. */
const judgeOf = (revision: StoredRevision['revision'] | Act): JudgeId | undefined =>
  'judge' in revision ? revision.judge : undefined;

/** Read before, soundly, by their names. */
export type KnownRevisions = ReadonlyMap<RevisionId, Stored>;

/** Those that the file may hold; any other is read as if it were new, and refused with the same words. */
export function keepAsked(known: KnownRevisions, asked: RevisionsAsked): KnownRevisions {
  const kept = new Map<RevisionId, Stored>();
  for (const [id, stored] of known)
    if (findFault(toWritten(stored), asked) === undefined) kept.set(id, stored);
  return kept;
}

/** Nothing but these two is ever stored. */
const toWritten = (stored: Stored): Written => (isAct(stored) ? stored : (stored as StoredRevision));
