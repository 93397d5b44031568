import type { Entry, Judge } from './competition';
import { assertNever } from './result';
import type { Cell, JudgeCount, Tabulation } from './tabulate';

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

export interface ProgressCount extends JudgeCount {
  readonly missing: number;
}

export interface EntryProgress {
  readonly entry: Entry;
  /** In the order of `Progress.judges`. */
  readonly sheets: readonly SheetProgress[];
  readonly count: ProgressCount;
}

export interface JudgeProgress {
  readonly judge: Judge;
  readonly count: ProgressCount;
}

export interface Progress {
  readonly judges: readonly JudgeProgress[];
  /** In running order. */
  readonly entries: readonly EntryProgress[];
  readonly count: ProgressCount;
}

/** Who has handed in what, so that nothing missing goes unseen. */
export function toProgress({ judges, rows }: Tabulation): Progress {
  const inOrder = rows.toSorted((a, b) => a.entry.number - b.entry.number);
  const entries = inOrder.map(({ entry, cells }): EntryProgress => {
    const sheets = judges.map(({ id }) => toSheetProgress(cells.get(id)));
    return { entry, sheets, count: countSheets(sheets) };
  });
  return {
    judges: judges.map((judge, column) => ({
      judge,
      count: countSheets(entries.map(({ sheets }) => sheets[column] ?? 'not-assigned')),
    })),
    entries,
    count: countSheets(entries.flatMap(({ sheets }) => sheets)),
  };
}

function toSheetProgress(cell: Cell | undefined): SheetProgress {
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

function countSheets(sheets: readonly SheetProgress[]): ProgressCount {
  let [expected, counted, excused] = [0, 0, 0];
  for (const sheet of sheets) {
    if (sheet !== 'not-assigned') expected += 1;
    if (sheet === 'counted') counted += 1;
    if (sheet === 'excused') excused += 1;
  }
  return { expected, counted, excused, missing: expected - counted - excused };
}
