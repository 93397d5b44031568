import { toCriterionId } from '../../../application/set-up/criterion-id';
import { setAggregation, setRubric, setTieBreaks } from '../../../application/set-up/edit-competition';
import { moved } from '../../../application/set-up/moved';
import { cleanCell } from '../../../application/tables/fold-text';
import type { Aggregation } from '../../../domain/aggregation/aggregations';
import { cleanLines } from '../../../domain/clean-text';
import type { Competition, Round } from '../../../domain/competition';
import type { CriterionId, RoundId } from '../../../domain/ids';
import { LARGEST_MARK, type Mark } from '../../../domain/quantities';
import { err, ok, type Result } from '../../../domain/result';
import { type Criterion, findRubricProblems, type Rubric, type RubricProblem } from '../../../domain/rubric';
import { renameIn } from '../../../domain/tie-breaks/choices';
import { namedIn, type TieBreak } from '../../../domain/tie-breaks/tie-breaks';
import { parseNumber } from '../../../domain/typed-number';
import {
  inUnit,
  parseWeight,
  toTypedHundredths,
  toTypedWeight,
  unitOf,
  type WeightUnit,
} from './typed-weight';

/** A criterion as it is being typed. */
export interface CriterionDraft {
  /** Names the row on the screen only. */
  readonly key: string;
  /** Null until the criterion has been saved under a name. */
  readonly id: CriterionId | null;
  readonly name: string;
  /** In the draft's unit, as typed. */
  readonly weight: string;
  readonly guidance: string;
}

/** A rubric as it is being typed; texts stay as they were typed, right or wrong. */
export interface RubricDraft {
  readonly min: string;
  readonly max: string;
  readonly step: string;
  readonly unit: WeightUnit;
  readonly criteria: readonly CriterionDraft[];
  readonly aggregation: Aggregation;
  /** In order; criteria are named by their keys. */
  readonly tieBreaks: readonly TieBreak[];
}

export type ScaleProblem =
  | { readonly type: 'not-a-mark' }
  /** "1.000": one point, or a thousand. */
  | { readonly type: 'mark-doubtful' }
  | { readonly type: 'mark-too-large' };

/** Reads one end or the step of a scale. */
export function parseScaleMark(text: string): Result<Mark, ScaleProblem> {
  const typed = parseNumber(text);
  if (typed === undefined || typed.isFiner) return err({ type: 'not-a-mark' });
  const { hundredths, thousands } = typed;
  if (thousands !== undefined && thousands <= LARGEST_MARK) return err({ type: 'mark-doubtful' });
  return hundredths > LARGEST_MARK ? err({ type: 'mark-too-large' }) : ok(hundredths as Mark);
}

/** What the draft is of. */
type CountingRules = Pick<Round, 'rubric' | 'aggregation' | 'tieBreaks'>;

export function toRubricDraft(
  { rubric, aggregation, tieBreaks }: CountingRules,
  decimalMark: ',' | '.',
): RubricDraft {
  const unit = unitOf(rubric);
  return {
    min: toTypedHundredths(rubric.scale.min, decimalMark),
    max: toTypedHundredths(rubric.scale.max, decimalMark),
    step: toTypedHundredths(rubric.scale.step, decimalMark),
    unit,
    criteria: rubric.criteria.map((criterion) => ({
      key: criterion.id,
      id: criterion.id,
      name: criterion.name,
      weight: toTypedWeight(criterion.weight, unit, decimalMark),
      guidance: criterion.guidance,
    })),
    aggregation,
    tieBreaks,
  };
}

/**
 * What can be saved of a draft now. A weight that can't be read counts as not given (0), a scale that
 * can't be read stays as it was; both keep the rubric from being approved.
 */
export function readRubricDraft(draft: RubricDraft, saved: Rubric['scale']): CountingRules {
  const taken = new Set(draft.criteria.flatMap(({ id }) => id ?? []));
  const ids = new Map<string, CriterionId>();
  const criteria = draft.criteria.map((row): Criterion => {
    const id = row.id ?? toCriterionId(row.name, taken);
    taken.add(id);
    ids.set(row.key, id);
    return {
      id,
      name: cleanCell(row.name),
      weight: readWeight(row, draft) as Criterion['weight'],
      guidance: cleanLines(row.guidance).trim(),
    };
  });
  return {
    rubric: {
      scale: toScale(draft) ?? saved,
      ...(draft.unit === 'parts' && { weights: 'parts' as const }),
      criteria,
    },
    aggregation: draft.aggregation,
    tieBreaks: draft.tieBreaks.flatMap(
      (tieBreak) => renameIn(tieBreak, 'criterion', (key) => ids.get(key)) ?? [],
    ),
  };
}

/** The competition with the draft as the rubric of one round. */
export function applyRubricDraft(competition: Competition, id: RoundId, draft: RubricDraft): Competition {
  const round = competition.rounds.find((one) => one.id === id);
  if (!round) return competition;
  const { rubric, aggregation, tieBreaks } = readRubricDraft(draft, round.rubric.scale);
  const counted = setAggregation(setRubric(competition, round.id, rubric), round.id, aggregation);
  return setTieBreaks(counted, round.id, tieBreaks);
}

/** Something typed can't be read, so what is saved is not what stands there. */
export const hasUnreadable = (draft: RubricDraft): boolean =>
  toScale(draft) === undefined || draft.criteria.some(({ weight }) => !parseWeight(weight, draft.unit).ok);

/** Zero for what can't be read. */
function readWeight({ weight }: CriterionDraft, { unit }: RubricDraft): number {
  const parsed = parseWeight(weight, unit);
  return parsed.ok ? parsed.value : 0;
}

function toScale(draft: RubricDraft): Rubric['scale'] | undefined {
  const [min, max, step] = [draft.min, draft.max, draft.step].map(parseScaleMark);
  if (!min?.ok || !max?.ok || !step?.ok) return undefined;
  return { min: min.value, max: max.value, step: step.value };
}

/** Sum of the weights that can be read, in basis points or parts. */
export const totalOf = (draft: RubricDraft): number =>
  draft.criteria.reduce((sum, row) => sum + readWeight(row, draft), 0);

export type DraftProblem = RubricProblem | { readonly type: 'scale-unreadable' };

/** Everything that keeps the draft from being approved. */
export function findDraftProblems(draft: RubricDraft, saved: Rubric['scale']): DraftProblem[] {
  const problems: DraftProblem[] = findRubricProblems(readRubricDraft(draft, saved).rubric);
  return toScale(draft) ? problems : [...problems, { type: 'scale-unreadable' }];
}

// Edits

/** The weights in the other unit, as far as they can be read and said in it. */
export function changeUnit(draft: RubricDraft, unit: WeightUnit, decimalMark: ',' | '.'): RubricDraft {
  if (unit === draft.unit) return draft;
  const weights = inUnit(
    draft.criteria.map((row) => readWeight(row, draft)),
    unit,
  );
  const criteria = draft.criteria.map((row, index) => ({
    ...row,
    weight: toTypedWeight(weights[index] ?? 0, unit, decimalMark),
  }));
  return { ...draft, unit, criteria };
}

export const addCriterion = (draft: RubricDraft, key: string): RubricDraft => ({
  ...draft,
  criteria: [...draft.criteria, { key, id: null, name: '', weight: '', guidance: '' }],
});

export const changeCriterion = (
  draft: RubricDraft,
  key: string,
  change: Partial<Pick<CriterionDraft, 'name' | 'weight' | 'guidance'>>,
): RubricDraft => ({
  ...draft,
  criteria: draft.criteria.map((row) => (row.key === key ? { ...row, ...change } : row)),
});

/** Moves a criterion by one place; at the end of the list nothing happens. */
export const moveCriterion = (draft: RubricDraft, key: string, by: -1 | 1): RubricDraft => ({
  ...draft,
  criteria: moved(
    draft.criteria,
    draft.criteria.findIndex((row) => row.key === key),
    by,
  ),
});

/** A criterion that was taken out, with what it takes to put it back where it was. */
export interface RemovedCriterion {
  readonly row: CriterionDraft;
  readonly index: number;
  /** What names it, with its place among the tie-breaks. */
  readonly tieBreaks: readonly { readonly index: number; readonly tieBreak: TieBreak }[];
}

export function removeCriterion(
  draft: RubricDraft,
  key: string,
): { readonly draft: RubricDraft; readonly removed: RemovedCriterion | undefined } {
  const index = draft.criteria.findIndex((row) => row.key === key);
  const row = draft.criteria[index];
  if (!row) return { draft, removed: undefined };
  const names = (tieBreak: TieBreak): boolean => namedIn(tieBreak, 'criterion').includes(key);
  return {
    draft: {
      ...draft,
      criteria: draft.criteria.toSpliced(index, 1),
      tieBreaks: draft.tieBreaks.filter((tieBreak) => !names(tieBreak)),
    },
    removed: {
      row,
      index,
      tieBreaks: draft.tieBreaks.flatMap((tieBreak, place) =>
        names(tieBreak) ? [{ index: place, tieBreak }] : [],
      ),
    },
  };
}

export const restoreCriterion = (draft: RubricDraft, removed: RemovedCriterion): RubricDraft => ({
  ...draft,
  criteria: draft.criteria.toSpliced(removed.index, 0, removed.row),
  tieBreaks: removed.tieBreaks.reduce(
    (tieBreaks, { index, tieBreak }) => tieBreaks.toSpliced(index, 0, tieBreak),
    draft.tieBreaks,
  ),
});
