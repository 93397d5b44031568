import { type Speakers, toAuthority } from '../../application/acts/to-authority';
import type { PrintedContent, PrintedSheet } from '../../application/papers/paper-request';
import type { Judge } from '../../domain/competition';
import { isDecision } from '../../domain/decision';
import type { CompetitionId, EntryId, HashText, JudgeId } from '../../domain/ids';
import { toPaperCode } from '../../domain/paper-code';
import { toPrintedEntry, toSheetContent } from '../../domain/paper-content';
import { sheetId } from '../../domain/revision';
import { nameLaptop } from '../../domain/secretariat-laptop';
import type { SheetState } from '../../domain/sheet';
import type { Tabulation } from '../../domain/tabulate';

export interface SheetChoice {
  readonly content: 'filled' | 'blank';
  readonly judge: JudgeId | 'all';
  readonly entry: EntryId | 'all';
}

/**
 * The sheets to print, judge by judge in running order; filled ones only where the judge has signed or
 * recused, with the code of what they say.
 */
export function toPrintedSheets(
  tabulation: Tabulation,
  states: ReadonlyMap<string, SheetState>,
  choice: SheetChoice,
  {
    competition,
    secretariat,
    hash,
  }: { readonly competition: CompetitionId; readonly secretariat: Speakers; readonly hash: HashText },
): readonly PrintedSheet[] {
  const { round, judges } = tabulation;
  const rows = tabulation.rows
    .filter(({ entry }) => choice.entry === 'all' || entry.id === choice.entry)
    .toSorted((a, b) => a.entry.number - b.entry.number);
  const chosen = judges.filter(({ id }) => choice.judge === 'all' || id === choice.judge);
  return chosen.flatMap((judge: Judge) =>
    rows.flatMap(({ entry, cells }): PrintedSheet[] => {
      if (!cells.has(judge.id)) return [];
      const state = states.get(sheetId({ judge: judge.id, entry: entry.id, round: round.id }));
      if (choice.content === 'blank') return [{ judge, entry, content: { type: 'blank' } }];
      if (state?.type !== 'submitted' && state?.type !== 'recused') return [];
      const { revision } = state.head;
      const code = toPaperCode(toSheetContent(competition, revision, toPrintedEntry(entry)), hash);
      const laptop = nameLaptop(secretariat.laptops ?? [], revision.device);
      const decision = isDecision(state.head, toAuthority(secretariat)) && {
        decision: { reason: revision.reason ?? '', at: revision.wall, ...(laptop && { laptop }) },
      };
      return [{ judge, entry, content: toContent(state), code, ...decision }];
    }),
  );
}

function toContent({
  type,
  head: { revision },
}: Extract<SheetState, { readonly type: 'submitted' | 'recused' }>): PrintedContent {
  if (type === 'recused') return { type, reason: revision.reason ?? '' };
  return { type: 'filled', marks: revision.marks, notes: revision.notes, state: type };
}
