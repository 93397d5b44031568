import type { Competition, Option } from '../../../domain/competition';
import { leaveOutTaken } from '../matching/leave-out-taken';
import type { EntryImport } from './entry-import';

/**
 * The competition with the previewed rows in it. Made for the competition the preview was made for;
 * applied a second time it changes nothing, and a row whose number has been taken since is left out.
 */
export function applyEntries(competition: Competition, preview: EntryImport): Competition {
  const rows = leaveOutTaken(
    preview.rows,
    new Map(competition.entries.map(({ id, number }) => [id, String(number)] as const)),
    ({ entry }) => ({ id: entry.id, mark: String(entry.number) }),
  );
  const changed = new Map(
    rows.flatMap((row) => (row.type === 'add' ? [] : [[row.entry.id, row.entry] as const])),
  );
  const added = rows.flatMap((row) => (row.type === 'add' ? [row.entry] : []));
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

function addOptions(options: readonly Option[], added: readonly Option[]): readonly Option[] {
  const known = new Set(options.map(({ id }) => id));
  return [...options, ...added.filter(({ id }) => !known.has(id))];
}
