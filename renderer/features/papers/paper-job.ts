import type { PrintedSheet, SheetContent } from '../../application/papers';
import type { Judge } from '../../domain/competition';
import type { EntryId, JudgeId } from '../../domain/ids';
import { sheetId } from '../../domain/revision';
import type { SheetState } from '../../domain/sheet';
import type { Tabulation } from '../../domain/tabulate';

export interface SheetChoice {
  readonly content: 'filled' | 'blank';
  readonly judge: JudgeId | 'all';
  readonly entry: EntryId | 'all';
}

/** The sheets to print, judge by judge in running order; filled ones only where the judge has signed or recused. */
export function toPrintedSheets(
  tabulation: Tabulation,
  states: ReadonlyMap<string, SheetState>,
  choice: SheetChoice,
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
      const content = choice.content === 'blank' ? ({ type: 'blank' } as const) : toContent(state);
      return content ? [{ judge, entry, content }] : [];
    }),
  );
}

function toContent(state: SheetState | undefined): SheetContent | undefined {
  if (state?.type === 'submitted') {
    const { marks, notes } = state.head.revision;
    return { type: 'filled', marks, notes, state: 'submitted' };
  }
  if (state?.type === 'recused') return { type: 'recused', reason: state.head.revision.reason ?? '' };
  return undefined;
}
