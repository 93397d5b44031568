import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { DeviceKey } from '../../domain/ids';
import { headsOf } from '../../domain/sheet';

/** What a scores file of this moment would hold, in sheets. */
export interface Content {
  readonly signed: number;
  readonly recused: number;
  /** Begun, reopened, outdated or disputed: in the file, and not counted in the result. */
  readonly drafts: number;
  readonly missing: number;
  /** Last written on another laptop: in that one's files, not in this one's. */
  readonly elsewhere: number;
}

export function countContent(
  sheets: readonly Pick<OwnSheet, 'standing' | 'state'>[],
  device: DeviceKey,
): Content {
  const counts = { signed: 0, recused: 0, drafts: 0, missing: 0, elsewhere: 0 };
  for (const { standing, state } of sheets) {
    const heads = headsOf(state);
    if (heads.length > 0 && heads.every(({ revision }) => revision.device !== device)) counts.elsewhere += 1;
    else if (standing === 'signed') counts.signed += 1;
    else if (standing === 'recused' || standing === 'excused') counts.recused += 1;
    else if (standing === 'empty') counts.missing += 1;
    else counts.drafts += 1;
  }
  return counts;
}
