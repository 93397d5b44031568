import { isDecision } from '../../domain/decision';
import { findDistrusted } from '../../domain/distrust';
import type { RevisionId } from '../../domain/ids';
import { findHeads } from '../../domain/merge';
import { type SheetKey, type StoredRevision, sheetId } from '../../domain/revision';
import { type Authoritative, toAuthority } from '../acts/to-authority';
import type { JudgeWorkspace, ReceiptRecord } from '../workspace/workspace';

/** What the secretariat has said it has of a judge's work. */
export interface Arrival {
  /** Sheets with a verdict (signed, recused, taken back) of this judge, from whichever of their laptops. */
  readonly total: number;
  readonly confirmed: number;
  /** Those whose present verdict no receipt names. */
  readonly unconfirmed: readonly SheetKey[];
  /** Absent before the first receipt. */
  readonly receipt: ReceiptRecord | undefined;
  /** Sheets the secretariat decided about, as far as receipts told. */
  readonly decided: readonly SheetKey[];
}

/** Which of the judge's sheets have been confirmed; a verdict given after the receipt isn't yet. */
export function toArrival(
  here: Authoritative & Pick<JudgeWorkspace, 'competition' | 'receipt' | 'judge'>,
  revisions: readonly StoredRevision[],
): Arrival {
  const { competition, receipt, judge } = here;
  const authority = toAuthority(here);
  const arrived = new Set<RevisionId>(receipt?.revisions);
  const verdicts = new Map<string, StoredRevision[]>();
  const decided = new Map<string, SheetKey>();
  for (const stored of revisions) {
    const { revision } = stored;
    if (revision.judge !== judge) continue;
    const id = sheetId(revision);
    if (isDecision(stored, authority)) decided.set(id, toKey(stored));
    else if (revision.state !== 'draft') {
      const sheet = verdicts.get(id);
      if (sheet) sheet.push(stored);
      else verdicts.set(id, [stored]);
    }
  }
  const distrusted = findDistrusted(revisions, competition.access?.struckOut);
  const unconfirmed = [...verdicts.values()].flatMap((sheet) => {
    const heads = findHeads(sheet, distrusted);
    const [first] = heads;
    return first === undefined || heads.every(({ id }) => arrived.has(id)) ? [] : [toKey(first)];
  });
  return {
    total: verdicts.size,
    confirmed: verdicts.size - unconfirmed.length,
    unconfirmed,
    receipt,
    decided: [...decided.values()],
  };
}

const toKey = ({ revision: { judge, entry, round } }: StoredRevision): SheetKey => ({ judge, entry, round });
