import { canBeSigned, type OwnSheet, type Standing } from '../../application/sheets/own-sheets';

/** What the judge should do now. */
export type DeskStep =
  | { readonly type: 'continue'; readonly sheet: OwnSheet }
  | { readonly type: 'start'; readonly sheet: OwnSheet }
  | { readonly type: 'score-again'; readonly sheet: OwnSheet }
  | { readonly type: 'sign'; readonly count: number }
  | { readonly type: 'hand-over'; readonly count: number }
  /** What was signed here and another laptop took. */
  | { readonly type: 'sign-again'; readonly count: number }
  | { readonly type: 'done' };

const isUntouched = ({ standing }: OwnSheet): boolean => standing === 'empty';
const isOutdated = ({ standing }: OwnSheet): boolean => standing === 'outdated';
const isDisputed = ({ standing }: OwnSheet): boolean => standing === 'conflict';

/** Begun, and not all marks are there. */
const isHalfDone = ({ standing, score }: OwnSheet): boolean =>
  standing === 'partial' || (standing === 'reopened' && score === undefined);

/**
 * Goes on where the judge left off: the sheet worked on last while it is half done; else those a new
 * rubric has outdated, in running order; then the next untouched one after the last; then what was left
 * half done; then signing; then a sheet of which two laptops hold different marks; then handing over; then what another laptop took.
 * @param undelivered sheets changed since the last scores file was written.
 */
export function findNextStep(sheets: readonly OwnSheet[], undelivered: number): DeskStep {
  const last = sheets.reduce<OwnSheet | undefined>(
    (latest, sheet) => (sheet.changeOrder > (latest?.changeOrder ?? 0) ? sheet : latest),
    undefined,
  );
  if (last && isHalfDone(last)) return { type: 'continue', sheet: last };
  const outdated = sheets.find(isOutdated);
  if (outdated) return { type: 'score-again', sheet: outdated };
  const from = last ? sheets.indexOf(last) : 0;
  const untouched = sheets.slice(from).find(isUntouched) ?? sheets.find(isUntouched);
  if (untouched) return { type: 'start', sheet: untouched };
  const halfDone = sheets.find(isHalfDone);
  if (halfDone) return { type: 'continue', sheet: halfDone };
  const unsigned = sheets.filter(canBeSigned).length;
  if (unsigned > 0) return { type: 'sign', count: unsigned };
  const disputed = sheets.find(isDisputed);
  if (disputed) return { type: 'score-again', sheet: disputed };
  if (undelivered > 0) return { type: 'hand-over', count: undelivered };
  const taken = sheets.filter((sheet) => sheet.taken !== undefined).length;
  return taken > 0 ? { type: 'sign-again', count: taken } : { type: 'done' };
}

/** Standings as the desk counts and filters them. */
export type DeskGroup = 'empty' | 'begun' | 'complete' | 'signed' | 'recused' | 'attention';

export const groupOf: { readonly [standing in Standing]: DeskGroup } = {
  empty: 'empty',
  partial: 'begun',
  complete: 'complete',
  signed: 'signed',
  reopened: 'begun',
  recused: 'recused',
  excused: 'recused',
  outdated: 'attention',
  conflict: 'attention',
};

export const deskGroups: readonly DeskGroup[] = [
  'signed',
  'complete',
  'begun',
  'attention',
  'recused',
  'empty',
];

export function countGroups(sheets: readonly OwnSheet[]): { readonly [group in DeskGroup]: number } {
  const counts = { empty: 0, begun: 0, complete: 0, signed: 0, recused: 0, attention: 0 };
  for (const { standing } of sheets) counts[groupOf[standing]] += 1;
  return counts;
}
