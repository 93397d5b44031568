import type { Authority } from '../../domain/authority';
import type { Entry, Judge } from '../../domain/competition';
import { isDecision } from '../../domain/decision';
import { type SheetKey, sheetId } from '../../domain/revision';
import type { SheetState } from '../../domain/sheet';
import type { Tabulation } from '../../domain/tabulate';

/** A sheet that counts, or leaves the divisor, because the secretariat decided so. */
export interface DecidedSheet {
  readonly key: SheetKey;
  readonly judge: Judge;
  readonly entry: Entry;
  readonly reason: string;
  /** ISO instant of the secretariat's clock, shown only. */
  readonly at: string;
}

/** By entry number, then judge: what papers have to say about a result that rests on decisions. */
export function toDecidedSheets(
  { round, judges, rows }: Tabulation,
  states: ReadonlyMap<string, SheetState>,
  authority: Authority,
): readonly DecidedSheet[] {
  const places = new Map(judges.map(({ id }, place) => [id, place]));
  return rows
    .toSorted((a, b) => a.entry.number - b.entry.number)
    .flatMap(({ entry, cells }) => {
      const decided: { readonly place: number; readonly sheet: DecidedSheet }[] = [];
      for (const id of cells.keys()) {
        const place = places.get(id);
        const judge = place === undefined ? undefined : judges[place];
        if (place === undefined || judge === undefined) continue;
        const key = { judge: id, entry: entry.id, round: round.id };
        const state = states.get(sheetId(key));
        const counts = state?.type === 'submitted' || state?.type === 'recused';
        if (!counts || !isDecision(state.head, authority)) continue;
        const { reason = '', wall } = state.head.revision;
        decided.push({ place, sheet: { key, judge, entry, reason, at: wall } });
      }
      return decided.sort((a, b) => a.place - b.place).map(({ sheet }) => sheet);
    });
}
