import type { OwnSheet } from '../../application/own-sheets';

/** What a scores file of this moment would hold, in sheets. */
export interface Content {
  readonly signed: number;
  readonly recused: number;
  /** Begun, reopened, outdated or disputed: in the file, and not counted in the result. */
  readonly drafts: number;
  readonly missing: number;
}

export function countContent(sheets: readonly Pick<OwnSheet, 'standing'>[]): Content {
  const counts = { signed: 0, recused: 0, drafts: 0, missing: 0 };
  for (const { standing } of sheets) {
    if (standing === 'signed') counts.signed += 1;
    else if (standing === 'recused' || standing === 'excused') counts.recused += 1;
    else if (standing === 'empty') counts.missing += 1;
    else counts.drafts += 1;
  }
  return counts;
}
