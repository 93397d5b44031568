import { TRAIL_GROUPS, type TrailEntry, type TrailGroup } from '../../application/trail/trail-entry';
import type { JudgeId } from '../../domain/ids';
import type { TrailWords } from './describe-entry';

/** A line as the table shows it. */
export interface TrailRow extends TrailWords {
  readonly entry: TrailEntry;
  /** What a search looks in, folded. */
  readonly folded: string;
  /** The number of the entry it is about; empty when it is about none. */
  readonly number: string;
  /** Calendar day of this laptop's clock, `YYYY-MM-DD`. */
  readonly day: string;
}

export interface TrailFilter {
  readonly text: string;
  readonly group: TrailGroup | 'all';
  readonly judge: JudgeId | 'all';
  /** Number of an entry, as typed. */
  readonly entry: string;
  readonly day: string;
}

export const noTrailFilter: TrailFilter = { text: '', group: 'all', judge: 'all', entry: '', day: 'all' };

/** Lines that match everything that is asked, the latest first. */
export function filterLines(rows: readonly TrailRow[], filter: TrailFilter): readonly TrailRow[] {
  const words = foldText(filter.text).split(' ').filter(Boolean);
  const number = filter.entry.trim();
  const found: TrailRow[] = [];
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (
      row !== undefined &&
      (filter.group === 'all' || row.entry.group === filter.group) &&
      (filter.judge === 'all' || row.entry.judge === filter.judge) &&
      (number === '' || row.number === number) &&
      (filter.day === 'all' || row.day === filter.day) &&
      words.every((word) => row.folded.includes(word))
    ) {
      found.push(row);
    }
  }
  return found;
}

export const foldText = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim();

/** Days on which something happened, the latest first. */
export const daysOf = (rows: readonly TrailRow[]): readonly string[] =>
  [...new Set(rows.map(({ day }) => day))].sort().reverse();

/** Kinds of happening there are, in their order. */
export function groupsOf(rows: readonly TrailRow[]): readonly TrailGroup[] {
  const present = new Set(rows.map(({ entry }) => entry.group));
  return TRAIL_GROUPS.filter((group) => present.has(group));
}
