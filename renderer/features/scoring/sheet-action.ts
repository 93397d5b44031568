import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { Score } from '../../domain/score';

/** Whether marks can be typed. */
export const isEditable = ({ standing }: OwnSheet): boolean =>
  standing !== 'signed' && standing !== 'recused' && standing !== 'excused' && standing !== 'conflict';

/** What the sheet offers at its foot; `settle`: reopening is what a sheet in conflict is waiting for. */
export type SheetAction = 'sign' | 'signing' | 'reopen' | 'settle' | 'unrecuse' | 'none';

/** How far a signature is; `starting`: what was typed last is being written first. */
export type SigningStage = 'none' | 'starting' | 'waiting' | 'writing';

/** @param unsavable fields in which something stands that is no mark */
export function toAction(
  sheet: OwnSheet,
  score: Score | undefined,
  unsavable: number,
  signing: SigningStage,
): SheetAction {
  switch (sheet.standing) {
    case 'signed':
      return 'reopen';
    case 'conflict':
      return 'settle';
    case 'recused':
      return 'unrecuse';
    case 'excused':
      return 'none';
    default:
      if (signing === 'waiting') return 'none';
      if (signing !== 'none') return 'signing';
      return score !== undefined && unsavable === 0 ? 'sign' : 'none';
  }
}

/** The standing by what is on the screen now, a moment before the disk says the same. */
export function standingOnScreen(sheet: OwnSheet, marked: number, criteria: number): OwnSheet['standing'] {
  if (sheet.standing === 'reopened' || sheet.standing === 'outdated') return sheet.standing;
  if (marked === criteria) return 'complete';
  return marked > 0 ? 'partial' : 'empty';
}
