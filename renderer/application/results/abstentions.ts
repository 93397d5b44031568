import { cellsByJudge } from '../../domain/cells-by-judge';
import type { Judge } from '../../domain/competition';
import type { Cell, Tabulation } from '../../domain/tabulate';
import { type NumberRange, toNumberRanges } from './number-ranges';

/** Sheets of one judge of which the same is to be said. */
export interface SheetGroup {
  readonly judge: Judge;
  /** As it was written, on one line; empty where none was. */
  readonly reason: string;
  /** How many entries. */
  readonly count: number;
  /** Every entry of the table, and more than one. */
  readonly reach: 'all' | 'some';
  /** The entries' numbers. */
  readonly numbers: readonly NumberRange[];
}

/** What one judge doesn't score for one reason. */
export interface Abstention extends SheetGroup {
  /** Who says so: the judge, the secretariat's record of an absence, or its decision about a sheet. */
  readonly by: Excused['by'];
}

type Excused = Extract<Cell, { readonly type: 'excused' }>;

/** Who doesn't score what, and why: by judge, then by the first entry's number. */
export const toAbstentions = (table: Table): readonly Abstention[] =>
  groupSheets(table, (cell) =>
    cell.type === 'excused' ? { by: cell.by, reason: cell.reason } : undefined,
  ).map(({ said: { by }, ...group }) => ({ ...group, by }));

/** Sheets that count although the secretariat has recorded that their judge doesn't score: who signed, counts. */
export const toOverruledExcusals = (table: Table): readonly SheetGroup[] =>
  groupSheets(table, (cell) =>
    cell.type === 'counted' && cell.excusal !== undefined ? { by: '', reason: cell.excusal } : undefined,
  ).map(({ said: _, ...group }) => group);

type Table = Pick<Tabulation, 'judges' | 'rows'>;

interface Said<By extends string> {
  readonly by: By;
  readonly reason: string;
}

function groupSheets<By extends string>(
  { judges, rows }: Table,
  read: (cell: Cell) => Said<By> | undefined,
): readonly (SheetGroup & { readonly said: Said<By> })[] {
  return cellsByJudge({ judges, rows }, (cell) => read(cell) !== undefined).flatMap(({ judge, sheets }) => {
    const groups = new Map<string, { readonly said: Said<By>; readonly numbers: number[] }>();
    for (const { entry, cell } of sheets) {
      const said = read(cell);
      if (said === undefined) continue;
      const { by } = said;
      const reason = said.reason.replace(/\s+/gu, ' ').trim();
      const group = groups.get(`${by} ${reason}`) ?? { said: { by, reason }, numbers: [] };
      groups.set(`${by} ${reason}`, group);
      group.numbers.push(entry.number);
    }
    return [...groups.values()].map(({ said, numbers }) => ({
      judge,
      said,
      reason: said.reason,
      count: numbers.length,
      reach: numbers.length > 1 && numbers.length === rows.length ? ('all' as const) : ('some' as const),
      numbers: toNumberRanges(numbers),
    }));
  });
}

/** Judges excused from every sheet they would have had: they have nothing to answer for. */
export function findIdleJudges({ judges, rows }: Pick<Tabulation, 'judges' | 'rows'>): readonly Judge[] {
  return cellsByJudge({ judges, rows })
    .filter(({ sheets }) => sheets.every(({ cell }) => cell.type === 'excused'))
    .map(({ judge }) => judge);
}
