import { cellsByJudge } from '../../domain/cells-by-judge';
import type { Judge } from '../../domain/competition';
import type { Tabulation } from '../../domain/tabulate';
import type { DecidedSheet } from '../decided-sheets';
import { type NumberRange, toNumberRanges } from './number-ranges';

/** What one judge doesn't score for one reason. */
export interface Abstention {
  readonly judge: Judge;
  /** Who says so: the judge, the secretariat's record of an absence, or its decision about a sheet. */
  readonly by: 'judge' | 'secretariat' | 'decision';
  /** As it was written, on one line; empty where none was. */
  readonly reason: string;
  /** How many entries. */
  readonly count: number;
  /** Every entry of the table, and more than one. */
  readonly reach: 'all' | 'some';
  /** The entries' numbers. */
  readonly numbers: readonly NumberRange[];
}

/** Who doesn't score what, and why: by judge, then by the first entry's number. */
export function toAbstentions(
  { judges, rows }: Pick<Tabulation, 'judges' | 'rows'>,
  decided: readonly Pick<DecidedSheet, 'key'>[] = [],
): readonly Abstention[] {
  const decisions = new Set(decided.map(({ key }) => `${key.judge} ${key.entry}`));
  return cellsByJudge({ judges, rows }, ({ type }) => type === 'excused').flatMap(({ judge, sheets }) => {
    const groups = new Map<string, { readonly by: Abstention['by']; reason: string; numbers: number[] }>();
    for (const { entry, cell } of sheets) {
      if (cell.type !== 'excused') continue;
      const isDecided = cell.by === 'judge' && decisions.has(`${judge.id} ${entry.id}`);
      const by = isDecided ? 'decision' : cell.by;
      const reason = cell.reason.replace(/\s+/gu, ' ').trim();
      const group = groups.get(`${by} ${reason}`) ?? { by, reason, numbers: [] };
      groups.set(`${by} ${reason}`, group);
      group.numbers.push(entry.number);
    }
    return [...groups.values()].map(
      ({ by, reason, numbers }): Abstention => ({
        judge,
        by,
        reason,
        count: numbers.length,
        reach: numbers.length > 1 && numbers.length === rows.length ? 'all' : 'some',
        numbers: toNumberRanges(numbers),
      }),
    );
  });
}

/** Judges excused from every sheet they would have had: they have nothing to answer for. */
export function findIdleJudges({ judges, rows }: Pick<Tabulation, 'judges' | 'rows'>): readonly Judge[] {
  return cellsByJudge({ judges, rows })
    .filter(({ sheets }) => sheets.every(({ cell }) => cell.type === 'excused'))
    .map(({ judge }) => judge);
}
