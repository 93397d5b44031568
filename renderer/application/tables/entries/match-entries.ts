import type { Entry } from '../../../domain/competition';
import type { EntryId } from '../../../domain/ids';
import { spelledAlike } from '../../../domain/spelled-alike';
import type { Steps } from '../../../domain/steps';
import { foldName } from '../matching/fold-name';
import { type Likeness, matchRowsInSteps, type Recognisable, type Recognition } from '../matching/match-rows';
import type { EntryRow } from './entry-rows';

interface NamedEntry extends Recognisable {
  readonly institution: string;
}

export interface RowOfEntry extends NamedEntry {
  readonly row: EntryRow;
}

export interface KnownEntry extends NamedEntry {
  readonly entry: Entry;
}

/** Which entries the rows of a table are about. @param hasSheets whether marks are in, of anybody */
export function matchEntriesInSteps(
  rows: readonly RowOfEntry[],
  entries: readonly KnownEntry[],
  hasSheets: (entry: EntryId) => boolean,
): Steps<ReadonlyMap<RowOfEntry, Recognition<KnownEntry>>> {
  return matchRowsInSteps(rows, entries, (row, holder): Likeness => {
    const sameTitle = spelledAlike(row.part, holder.part);
    const sameInstitution = spelledAlike(row.institution, holder.institution);
    if (sameTitle && sameInstitution) return 'close';
    if (!sameTitle && !sameInstitution) return 'other';
    // Before the first mark a new title is a correction: there is nothing that could go astray.
    return hasSheets(holder.entry.id) ? 'changed' : 'close';
  });
}

const toNamed = (mark: number | undefined, title: string, institution: string): NamedEntry => {
  const [part, folded] = [foldName(title), foldName(institution)];
  return {
    mark: mark === undefined ? undefined : String(mark),
    // No folded text has a line break in it.
    name: `${part}\n${folded}`,
    part,
    institution: folded,
  };
};

export const toKnownEntry = (entry: Entry): KnownEntry => ({
  ...toNamed(entry.number, entry.title, entry.institution.name),
  entry,
});

export const toRowOfEntry = (row: EntryRow): RowOfEntry => ({
  ...toNamed(row.number, row.texts.title ?? '', row.texts.institution ?? ''),
  row,
});
