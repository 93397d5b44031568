import { cleanCell } from '../../../application/tables/fold-text';
import type { Identity, Level } from '../../../domain/competition';
import { isDay } from '../../../domain/day';
import type { FieldProblem } from '../../../parts/editing/field-problem';

/** Longest name, title or place that still fits on papers and in a file. */
export const IDENTITY_TEXT_LIMIT = 300;

/** The identity as it is being typed; nothing is dropped because it is not right yet. */
export interface IdentityDraft {
  readonly name: string;
  readonly year: string;
  readonly level: Level;
  readonly region: string;
  readonly organiser: string;
  readonly venue: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export type IdentityField = keyof IdentityDraft;

export type IdentityProblems = { readonly [field in IdentityField]?: FieldProblem };

/** A new form: this year, a city's competition; the dates are for the person to say. */
export const emptyIdentityDraft = (thisYear: number): IdentityDraft => ({
  name: '',
  year: String(thisYear),
  level: 'city',
  region: '',
  organiser: '',
  venue: '',
  startsOn: '',
  endsOn: '',
});

export const toIdentityDraft = (identity: Identity): IdentityDraft => ({
  ...identity,
  year: String(identity.year),
});

/** Sets one field; the last day follows the first one while it is empty or was the same. */
export function changeIdentityDraft(
  draft: IdentityDraft,
  field: IdentityField,
  value: string,
): IdentityDraft {
  if (field === 'startsOn' && (draft.endsOn === '' || draft.endsOn === draft.startsOn)) {
    return { ...draft, startsOn: value, endsOn: value };
  }
  return { ...draft, [field]: value };
}

export function findIdentityProblems(draft: IdentityDraft): IdentityProblems {
  const problems: { [field in IdentityField]?: FieldProblem } = {};
  if (cleanCell(draft.name) === '') problems.name = { type: 'missing' };
  for (const field of ['name', 'region', 'organiser', 'venue'] as const) {
    if (cleanCell(draft[field]).length > IDENTITY_TEXT_LIMIT)
      problems[field] = { type: 'too-long', limit: IDENTITY_TEXT_LIMIT };
  }
  if (!/^(19|20|21)\d\d$/.test(draft.year.trim())) problems.year = { type: 'not-a-year' };
  if (!isDay(draft.startsOn)) problems.startsOn = { type: 'not-a-day' };
  if (!isDay(draft.endsOn)) problems.endsOn = { type: 'not-a-day' };
  else if (isDay(draft.startsOn) && draft.endsOn < draft.startsOn) {
    problems.endsOn = { type: 'ends-before-start' };
  }
  return problems;
}

/** @returns undefined while there is a problem */
export function toIdentity(draft: IdentityDraft): Identity | undefined {
  if (Object.keys(findIdentityProblems(draft)).length > 0) return undefined;
  return {
    name: cleanCell(draft.name),
    year: Number(draft.year.trim()),
    level: draft.level,
    region: cleanCell(draft.region),
    organiser: cleanCell(draft.organiser),
    venue: cleanCell(draft.venue),
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
  };
}
