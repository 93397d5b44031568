import { cellsByJudge } from './cells-by-judge';
import type { Entry, Judge } from './competition';
import type { JudgeId } from './ids';
import { assertNever } from './result';
import { countSheets, type SheetCount } from './sheet-count';
import type { Cell, Tabulation } from './tabulate';

/**
 * How far one sheet is, for a matrix of judges × entries. `unfinished`: signed, with marks missing.
 * `not-assigned`: the judge is not on the entry's panel.
 */
export type SheetProgress =
  | 'counted'
  | 'excused'
  | 'empty'
  | 'draft'
  | 'withdrawn'
  | 'outdated'
  | 'conflict'
  | 'unfinished'
  | 'not-assigned';

export interface EntryProgress {
  readonly entry: Entry;
  /** Of the judges on its panels; `sheetProgress` has the words for each. */
  readonly cells: ReadonlyMap<JudgeId, Cell>;
  readonly count: SheetCount;
}

interface JudgeProgress {
  readonly judge: Judge;
  readonly count: SheetCount;
}

export interface Progress {
  readonly judges: readonly JudgeProgress[];
  /** In running order. */
  readonly entries: readonly EntryProgress[];
  readonly count: SheetCount;
}

/** Who has handed in what, so that nothing missing goes unseen. */
export function toProgress({ judges, rows, counts }: Tabulation): Progress {
  const inOrder = rows.toSorted((a, b) => a.entry.number - b.entry.number);
  const own = new Map(
    cellsByJudge({ judges, rows }).map(({ judge, sheets }) => [
      judge.id,
      countSheets(sheets.map(({ cell }) => cell.type)),
    ]),
  );
  return {
    judges: judges.map((judge) => ({ judge, count: own.get(judge.id) ?? countSheets([]) })),
    entries: inOrder.map(({ entry, cells, judges: count }) => ({ entry, cells, count })),
    count: counts,
  };
}

/** How far one judge is with the entry. */
export function sheetProgress({ cells }: Pick<EntryProgress, 'cells'>, judge: JudgeId): SheetProgress {
  const cell = cells.get(judge);
  if (!cell) return 'not-assigned';
  if (cell.type !== 'missing') return cell.type;
  const { type } = cell.state;
  switch (type) {
    case 'empty':
    case 'draft':
    case 'withdrawn':
    case 'outdated':
    case 'conflict':
      return type;
    case 'submitted':
      return 'unfinished';
    case 'recused':
      return 'excused';
    default:
      return assertNever(type);
  }
}
