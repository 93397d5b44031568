import type { Competition, Entry, Option } from '../../../domain/competition';
import { findTaken } from '../matching/place-marks';
import type { EntryImport, EntryImportRow } from './entry-import';

/**
 * The competition with the previewed rows in it. Made for the competition the preview was made for;
 * applied a second time it changes nothing, and a row whose number has been taken since is left out.
 */
export function applyEntries(competition: Competition, preview: EntryImport): Competition {
  const rows = withoutTaken(competition.entries, preview.rows);
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

function withoutTaken(entries: readonly Entry[], rows: readonly EntryImportRow[]): readonly EntryImportRow[] {
  const numbers = new Map(entries.map(({ id, number }) => [id, number] as const));
  // Without what was added before, or removed since.
  const present = rows.filter((row) => numbers.has(row.entry.id) !== (row.type === 'add'));
  const wishes = present
    .filter(({ entry }) => numbers.get(entry.id) !== entry.number)
    .map((row) => ({
      id: row.type === 'add' ? undefined : row.entry.id,
      mark: String(row.entry.number),
      row,
    }));
  if (wishes.length === 0) return present;
  const taken = findTaken(wishes, new Map(entries.map(({ number, id }) => [String(number), id] as const)));
  const refused = new Set([...taken.keys()].map(({ row }) => row));
  return present.filter((row) => !refused.has(row));
}

function addOptions(options: readonly Option[], added: readonly Option[]): readonly Option[] {
  const known = new Set(options.map(({ id }) => id));
  return [...options, ...added.filter(({ id }) => !known.has(id))];
}
