import type { DeviceKey, Sha256 } from '../../domain/ids';
import type { Mark } from '../../domain/quantities';
import type { Revision, RevisionState, StoredRevision } from '../../domain/revision';
import type { Criterion, Rubric } from '../../domain/rubric';
import type { Score } from '../../domain/score';
import { findMark, sheetScore } from '../../domain/sheet';

/** One of the contents a disputed sheet has. */
export interface Version {
  readonly id: StoredRevision['id'];
  readonly state: RevisionState;
  readonly device: DeviceKey;
  readonly seq: number;
  /** ISO instant of that laptop's clock: shown, and decides nothing. */
  readonly wall: string;
  readonly reason: string;
  /** About the entry as a whole; a recusal has none. */
  readonly note: string;
  readonly rubric: 'in-force' | 'earlier';
  /** Undefined while a mark is missing, and when marks count for nothing. */
  readonly score: Score | undefined;
}

interface ComparedCriterion {
  readonly criterion: Criterion;
  /** One for each version, in their order. */
  readonly marks: readonly (Mark | undefined)[];
  /** The same; empty where nothing was noted. */
  readonly notes: readonly string[];
  readonly agreement: 'same' | 'different';
}

export interface ComparedVersions {
  readonly versions: readonly Version[];
  readonly criteria: readonly ComparedCriterion[];
}

/** The contents of a disputed sheet beside each other; a recusal has no marks, whatever was marked before it. */
export function compareVersions(
  rubric: Rubric,
  heads: readonly StoredRevision[],
  rubricInForce: Sha256,
): ComparedVersions {
  return {
    versions: heads.map(({ id, revision }) => ({
      id,
      state: revision.state,
      device: revision.device,
      seq: revision.seq,
      wall: revision.wall,
      reason: revision.reason ?? '',
      note: notesOf(revision).overall,
      rubric: revision.rubricHash === rubricInForce ? 'in-force' : 'earlier',
      // Marks of an earlier rubric don't add up under the present weights.
      score: revision.rubricHash === rubricInForce ? sheetScore(rubric, marksOf(revision)) : undefined,
    })),
    criteria: rubric.criteria.map((criterion) => {
      const marks = heads.map(({ revision }) => findMark(marksOf(revision), criterion.id));
      return {
        criterion,
        marks,
        notes: heads.map(({ revision }) => notesOf(revision).criteria[criterion.id] ?? ''),
        agreement: marks.every((mark) => mark === marks[0]) ? 'same' : 'different',
      };
    }),
  };
}

const NOTHING: Revision['notes'] = { overall: '', criteria: {} };

const marksOf = ({ state, marks }: Revision): Revision['marks'] => (state === 'recused' ? {} : marks);
const notesOf = ({ state, notes }: Revision): Revision['notes'] => (state === 'recused' ? NOTHING : notes);
