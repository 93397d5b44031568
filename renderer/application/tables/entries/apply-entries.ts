import type { Competition, Entry, Option } from '../../../domain/competition';
import { foldCase } from '../fold-text';
import { leaveOutTaken } from '../matching/leave-out-taken';
import type { AlikeInstitution, EntryImport } from './entry-import';

/** What institutions are that look alike and are written otherwise. */
export type Alikes = 'same' | 'another';

/**
 * The competition with the previewed rows in it. Made for the competition the preview was made for;
 * applied a second time it changes nothing, and a row whose number has been taken since is left out.
 */
export function applyEntries(
  competition: Competition,
  preview: EntryImport,
  alikes: Alikes = 'same',
): Competition {
  const identify = alikes === 'same' ? toIdentify(preview.alikes) : (entry: Entry) => entry;
  const rows = leaveOutTaken(
    preview.rows,
    new Map(competition.entries.map(({ id, number }) => [id, String(number)] as const)),
    ({ entry }) => ({ id: entry.id, mark: String(entry.number) }),
  );
  const changed = new Map(
    rows.flatMap((row) => (row.type === 'add' ? [] : [[row.entry.id, identify(row.entry)] as const])),
  );
  const added = rows.flatMap((row) => (row.type === 'add' ? [identify(row.entry)] : []));
  const { categories, groups, institutionKinds } = preview.newOptions;
  return {
    ...competition,
    categories: addOptions(competition.categories, categories),
    groups: addOptions(competition.groups, groups),
    institutionKinds: addOptions(competition.institutionKinds, institutionKinds),
    entries: [
      ...competition.entries.map((entry) => {
        const news = changed.get(entry.id);
        return news ? { ...news, status: entry.status } : entry;
      }),
      ...added,
    ],
  };
}

/** Gives institutions that are one their one id, however they are written. */
function toIdentify(alikes: readonly AlikeInstitution[]): (entry: Entry) => Entry {
  const ids = new Map(
    alikes.flatMap(({ name, other, id }) => [[foldCase(name), id] as const, [foldCase(other), id] as const]),
  );
  return (entry) => {
    const id = ids.get(foldCase(entry.institution.name));
    return id === undefined ? entry : { ...entry, institution: { ...entry.institution, id } };
  };
}

function addOptions(options: readonly Option[], added: readonly Option[]): readonly Option[] {
  const known = new Set(options.map(({ id }) => id));
  return [...options, ...added.filter(({ id }) => !known.has(id))];
}
