import { compareText } from './compare';
import type { DistrustCause } from './distrust';
import type { CriterionId, DeviceKey } from './ids';
import { FULL_WEIGHT, type Mark } from './quantities';
import type { Marks, StoredRevision } from './revision';
import { type Criterion, type Rubric, totalWeight } from './rubric';
import type { Score } from './score';

/** What a sheet is, as a pure function of its revisions and the current rubric. */
export type SheetState =
  | { readonly type: 'empty' }
  | { readonly type: 'draft'; readonly head: StoredRevision }
  /** `copies`: how many devices hold the same signed marks (1 as a rule). */
  | { readonly type: 'submitted'; readonly head: StoredRevision; readonly copies: number }
  /** `by`: whose word it is; a decision's is the secretariat's. */
  | { readonly type: 'recused'; readonly by: 'judge' | 'decision'; readonly head: StoredRevision }
  | { readonly type: 'withdrawn'; readonly head: StoredRevision }
  /** Marked against another version of the rubric: counts as missing. */
  | { readonly type: 'outdated'; readonly head: StoredRevision }
  | ConflictState;

/** Counts as missing until somebody with authority decides. */
export type ConflictState =
  | {
      readonly type: 'conflict';
      /** Heads that disagree; or heads that agree, and all come from laptops whose word is doubted. */
      readonly cause: 'versions' | DistrustCause;
      /** At least two that disagree, or at least one that is doubted. */
      readonly heads: readonly StoredRevision[];
    }
  | {
      readonly type: 'conflict';
      /** The heads agree, and replaced what another laptop had signed, or the secretariat had decided. */
      readonly cause: 'taken';
      readonly heads: readonly StoredRevision[];
      /** What was replaced, see `findTaken`; at least one, in the one order. */
      readonly taken: readonly StoredRevision[];
      /** What the sheet would be if it weren't for that. */
      readonly beneath: Exclude<SheetState, { readonly type: 'empty' }>;
    };

export type ConflictCause = ConflictState['cause'];

/** A criterion's own mark; a name every object answers to ("constructor") is not one. */
export const findMark = (marks: Marks, criterion: CriterionId): Mark | undefined =>
  Object.hasOwn(marks, criterion) ? marks[criterion] : undefined;

/** Criteria that have no mark yet, in the rubric's order. */
export const missingCriteria = (rubric: Rubric, marks: Marks): Criterion[] =>
  rubric.criteria.filter((criterion) => findMark(marks, criterion.id) === undefined);

/**
 * Weighted score of a complete sheet, Σ mark × weight (domain, rule 2).
 * @returns undefined while a mark is missing: a missing mark is never zero.
 */
export function sheetScore(rubric: Rubric, marks: Marks): Score | undefined {
  let sum = 0;
  for (const { id, weight } of rubric.criteria) {
    const mark = findMark(marks, id);
    if (mark === undefined) return undefined;
    sum += mark * weight;
  }
  return toWeighted(rubric, sum);
}

/** What the marks that are there come to, while others are missing. */
export const scoreSoFar = (rubric: Rubric, marks: Marks): Score =>
  toWeighted(
    rubric,
    rubric.criteria.reduce((sum, { id, weight }) => sum + (findMark(marks, id) ?? 0) * weight, 0),
  );

/** @param sum of marks × weights. Basis points are ten-thousandths, as parts are of their sum. */
export const toWeighted = (rubric: Rubric, sum: number): Score =>
  rubric.weights === 'parts'
    ? { sum: sum * FULL_WEIGHT, count: totalWeight(rubric) || 1 }
    : { sum, count: 1 };

/**
 * A sheet as the laptop sees it that wrote what it says now: that it took this from another laptop is for the
 * secretariat to look at, and nothing that keeps the judge from going on.
 */
export const seenFrom = (device: DeviceKey, state: SheetState): SheetState =>
  state.type === 'conflict' &&
  state.cause === 'taken' &&
  state.heads.every(({ revision }) => revision.device === device)
    ? state.beneath
    : state;

/**
 * Whether a record that the judge doesn't score this leaves the sheet out of the divisor. Who signed counts in spite
 * of it; and what was signed can't be made to vanish behind it by somebody who takes its place, or contradicts it.
 */
export function yieldsToExcusal(state: SheetState): boolean {
  if (state.type === 'submitted' || state.type === 'recused') return false;
  if (state.type !== 'conflict') return true;
  return state.cause !== 'taken' && state.heads.every(({ revision }) => revision.state !== 'submitted');
}

/** What a person has to see to understand the sheet: its heads, and what they took. */
export const contentsOf = (state: SheetState): readonly StoredRevision[] =>
  state.type === 'conflict' && state.cause === 'taken' ? [...state.taken, ...state.heads] : headsOf(state);

/** The heads to look at when a sheet is shown: none, one, or those in conflict. */
export function headsOf(state: SheetState): readonly StoredRevision[] {
  if (state.type === 'empty') return [];
  return state.type === 'conflict' ? state.heads : [state.head];
}

/**
 * Same score sheet content for the purpose of agreement: rubric, state and every mark.
 * Two recusals agree whatever was marked before them, because their marks count for nothing.
 */
export function sameVerdict(a: Said, b: Said): boolean {
  if (a.revision.state !== b.revision.state) return false;
  if (a.revision.state === 'recused') return true;
  return a.revision.rubricHash === b.revision.rubricHash && sameMarks(a.revision.marks, b.revision.marks);
}

type Said = Pick<StoredRevision, 'revision'>;

/** One text for each verdict: equal exactly where {@link sameVerdict} holds. */
export function toVerdict({ revision: { state, rubricHash, marks } }: Said): string {
  if (state === 'recused') return state;
  const all = Object.entries<number>(marks).sort(([a], [b]) => compareText(a, b));
  return JSON.stringify([state, rubricHash, all]);
}

function sameMarks(a: Marks, b: Marks): boolean {
  const keys = Object.keys(a) as (keyof Marks)[];
  return (
    keys.length === Object.keys(b).length && keys.every((key) => a[key] === findMark(b, key as CriterionId))
  );
}
