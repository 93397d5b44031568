import type { Entry, Judge } from '../domain/competition';
import { isDecision } from '../domain/decision';
import type { DeviceKey } from '../domain/ids';
import { type SheetKey, sheetId } from '../domain/revision';
import type { SheetState } from '../domain/sheet';
import type { Tabulation } from '../domain/tabulate';

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
  signer: DeviceKey,
): readonly DecidedSheet[] {
  return rows
    .toSorted((a, b) => a.entry.number - b.entry.number)
    .flatMap(({ entry, cells }) =>
      judges.flatMap((judge): readonly DecidedSheet[] => {
        if (!cells.has(judge.id)) return [];
        const key = { judge: judge.id, entry: entry.id, round: round.id };
        const state = states.get(sheetId(key));
        const counts = state?.type === 'submitted' || state?.type === 'recused';
        if (!counts || !isDecision(state.head, signer)) return [];
        const { reason = '', wall } = state.head.revision;
        return [{ key, judge, entry, reason, at: wall }];
      }),
    );
}
