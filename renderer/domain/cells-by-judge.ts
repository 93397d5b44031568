import type { Entry, Judge } from './competition';
import type { JudgeId } from './ids';
import type { Cell, Tabulation } from './tabulate';

export interface JudgeCells {
  readonly judge: Judge;
  /** By entry number; never empty. */
  readonly sheets: readonly { readonly entry: Entry; readonly cell: Cell }[];
}

/**
 * The cells that are wanted, judge by judge. Goes once over the cells there are: a judge who is on no panel
 * of most entries costs nothing for them.
 */
export function cellsByJudge(
  { judges, rows }: Pick<Tabulation, 'judges' | 'rows'>,
  isWanted: (cell: Cell) => boolean = () => true,
): readonly JudgeCells[] {
  const sheets = new Map<JudgeId, { readonly entry: Entry; readonly cell: Cell }[]>();
  for (const { entry, cells } of rows.toSorted((a, b) => a.entry.number - b.entry.number)) {
    for (const [judge, cell] of cells) {
      if (!isWanted(cell)) continue;
      const own = sheets.get(judge);
      if (own) own.push({ entry, cell });
      else sheets.set(judge, [{ entry, cell }]);
    }
  }
  return judges.flatMap((judge) => {
    const own = sheets.get(judge.id);
    return own === undefined ? [] : [{ judge, sheets: own }];
  });
}
