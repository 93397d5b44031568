import type { Revision } from '../../renderer/domain/revision';
import { sheetId } from '../../renderer/domain/revision';
import type { SheetState } from '../../renderer/domain/sheet';
import { judgeId } from './a-judge';
import { aStoredRevision } from './a-revision';
import { someMarks } from './a-rubric';
import { entryId } from './an-entry';

/** A signed sheet as {@link SheetState}, by judge code and entry number, marks in points. */
export function aSheet(
  judge: string,
  entry: number,
  marks: { readonly [criterion: string]: number },
  facts: Partial<Revision> = {},
): SheetState {
  const head = aStoredRevision({
    judge: judgeId(judge),
    entry: entryId(entry),
    marks: someMarks(marks),
    ...facts,
  });
  return { type: 'submitted', head, copies: 1 };
}

/** A sheet the judge declared not to score. */
export const aRecusedSheet = (
  judge: string,
  entry: number,
  reason = 'tie',
  by: 'judge' | 'decision' = 'judge',
): SheetState => ({
  type: 'recused',
  by,
  head: aStoredRevision({
    judge: judgeId(judge),
    entry: entryId(entry),
    state: 'recused',
    marks: {},
    reason,
  }),
});

/** A sheet begun and not signed. */
export const aDraftSheet = (
  judge: string,
  entry: number,
  marks: { readonly [criterion: string]: number },
): SheetState => ({
  type: 'draft',
  head: aStoredRevision({
    judge: judgeId(judge),
    entry: entryId(entry),
    state: 'draft',
    marks: someMarks(marks),
  }),
});

/** Sheet states by `sheetId`, as `tabulate` wants them. */
export function sheetStates(...states: readonly SheetState[]): Map<string, SheetState> {
  return new Map(
    states.flatMap((state) => {
      if (state.type === 'empty') return [];
      const head = state.type === 'conflict' ? state.heads[0] : state.head;
      return head ? [[sheetId(head.revision), state] as const] : [];
    }),
  );
}
