import type { Entry, Option } from '../../../domain/competition';
import { searchEntries } from '../../../parts/editing/search-entries';

/** '' takes every entry, 'none' those without a choice, anything else is an option's id. */
type OptionFilter = string;

export interface EntryFilter {
  readonly text: string;
  readonly category: OptionFilter;
  readonly group: OptionFilter;
}

export const noEntryFilter: EntryFilter = { text: '', category: '', group: '' };

/** Entries by number whose number, title or institution has every word, and whose choices fit. */
export function filterEntries(entries: readonly Entry[], filter: EntryFilter): Entry[] {
  const fits = (choice: string | null, wanted: OptionFilter): boolean =>
    wanted === '' || (wanted === 'none' ? choice === null : choice === wanted);
  const fitting = entries.filter(
    (entry) => fits(entry.category, filter.category) && fits(entry.group, filter.group),
  );
  return searchEntries(fitting, filter.text).toSorted((a, b) => a.number - b.number);
}

export interface OptionCount {
  readonly value: OptionFilter;
  readonly name: string | undefined;
  readonly count: number;
}

/** How many entries chose each option; a last line for those without a choice, when there are any. */
export function countByOption(
  entries: readonly Entry[],
  field: 'category' | 'group',
  options: readonly Option[],
): OptionCount[] {
  const counts = new Map<string | null, number>();
  for (const entry of entries) counts.set(entry[field], (counts.get(entry[field]) ?? 0) + 1);
  const without = counts.get(null) ?? 0;
  return [
    ...options.map(({ id, name }) => ({ value: id, name, count: counts.get(id) ?? 0 })),
    ...(without > 0 ? [{ value: 'none', name: undefined, count: without }] : []),
  ];
}
