import type { Entry, Institution } from '../../renderer/domain/competition';
import type { EntryId, InnovationId, InstitutionId } from '../../renderer/domain/ids';

/** The id that {@link anEntry} gives the entry with this number. */
export const entryId = (number: number): EntryId => `entry-${number}` as EntryId;

/** And the id of its institution, where it is called as here. */
export const institutionId = (name: string): InstitutionId =>
  `i-${Buffer.from(name.toLowerCase()).toString('hex').slice(0, 40)}` as InstitutionId;

export function anEntry(facts: Partial<Entry> = {}): Entry {
  const number = facts.number ?? 1;
  const institution: Institution = facts.institution ?? { name: `Office ${number}`, kind: null };
  return {
    id: entryId(number),
    number,
    title: `Innovation ${number}`,
    innovation: `n-${number}` as InnovationId,
    category: null,
    group: null,
    note: '',
    status: { type: 'active' },
    ...facts,
    institution: { id: institutionId(institution.name), ...institution },
  };
}

/** Entries 1 to `count`. */
export const someEntries = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => anEntry({ number: index + 1 }));
