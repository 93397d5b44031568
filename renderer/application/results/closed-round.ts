import { type Closing, hadCome } from '../../domain/closing';
import type { HashText } from '../../domain/ids';
import { type StoredRevision, sheetId } from '../../domain/revision';
import type { Tabulation } from '../../domain/tabulate';
import { toTableDigest } from './table-digest';

/** What is known of a round that is closed. */
export interface ClosedRound {
  /** ISO instant of the laptop that closed it, shown only. */
  readonly at: string;
  /** As typed at that laptop; absent where nobody gave a name. */
  readonly by?: string;
  /** `differs`: what is here doesn't amount to what was closed; a file of it is missing here, or another came. */
  readonly table: 'same' | 'differs';
  /** Sheets about which something has come since that doesn't count. */
  readonly late: number;
}

/** @param revisions late ones among them */
export function toClosedRound(
  closing: Closing,
  tabulation: Tabulation,
  revisions: readonly StoredRevision[],
  hash: HashText,
): ClosedRound {
  const late = new Set(
    revisions
      .filter(({ revision }) => revision.round === closing.round && revision.state !== 'draft')
      .filter(({ revision }) => !hadCome(closing, revision))
      .map(({ revision }) => sheetId(revision)),
  );
  const isSame = toTableDigest(tabulation, hash) === closing.table;
  const by = closing.by !== undefined && { by: closing.by };
  return { at: closing.at, ...by, table: isSame ? 'same' : 'differs', late: late.size };
}
