import type { Entry } from '../../renderer/domain/competition';
import type { EntryId } from '../../renderer/domain/ids';

/** The id that {@link anEntry} gives the entry with this number. */
export const entryId = (number: number): EntryId => `entry-${number}` as EntryId;

export function anEntry(facts: Partial<Entry> = {}): Entry {
  const number = facts.number ?? 1;
  return {
    id: entryId(number),
    number,
    title: `Innovation ${number}`,
    institution: { name: `Office ${number}`, kind: null },
    category: null,
    group: null,
    note: '',
    status: { type: 'active' },
    ...facts,
  };
}

/** Entries 1 to `count`. */
export const someEntries = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => anEntry({ number: index + 1 }));
