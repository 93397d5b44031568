import type { DeviceKey, Sha256 } from '../../domain/ids';
import type { Mark, Millionths } from '../../domain/quantities';
import type { Revision, RevisionState, StoredRevision } from '../../domain/revision';
import type { Criterion, Rubric } from '../../domain/rubric';
import { findMark, sheetScore } from '../../domain/sheet';

/** One of the contents a sheet in conflict has. */
export interface Version {
  readonly id: StoredRevision['id'];
  readonly state: RevisionState;
  readonly laptop: 'this' | 'other';
  /** ISO instant of that laptop's clock: shown, and decides nothing. */
  readonly wall: string;
  readonly reason: string;
  readonly rubric: 'in-force' | 'earlier';
  /** Undefined while a mark is missing, and when marks count for nothing. */
  readonly score: Millionths | undefined;
}

export interface ComparedCriterion {
  readonly criterion: Criterion;
  /** One for each version, in their order. */
  readonly marks: readonly (Mark | undefined)[];
  readonly agreement: 'same' | 'different';
}

export interface ComparedVersions {
  readonly versions: readonly Version[];
  readonly criteria: readonly ComparedCriterion[];
}

interface Here {
  readonly device: DeviceKey;
  readonly rubricInForce: Sha256;
}

/** The contents of a sheet in conflict beside each other; a recusal has no marks, whatever was marked before it. */
export function compareVersions(
  rubric: Rubric,
  heads: readonly StoredRevision[],
  { device, rubricInForce }: Here,
): ComparedVersions {
  return {
    versions: heads.map(({ id, revision }) => ({
      id,
      state: revision.state,
      laptop: revision.device === device ? 'this' : 'other',
      wall: revision.wall,
      reason: revision.reason ?? '',
      rubric: revision.rubricHash === rubricInForce ? 'in-force' : 'earlier',
      // Marks of an earlier rubric don't add up under the present weights.
      score: revision.rubricHash === rubricInForce ? sheetScore(rubric, marksOf(revision)) : undefined,
    })),
    criteria: rubric.criteria.map((criterion) => {
      const marks = heads.map(({ revision }) => findMark(marksOf(revision), criterion.id));
      return {
        criterion,
        marks,
        agreement: marks.every((mark) => mark === marks[0]) ? 'same' : 'different',
      };
    }),
  };
}

const marksOf = ({ state, marks }: Revision): Revision['marks'] => (state === 'recused' ? {} : marks);
