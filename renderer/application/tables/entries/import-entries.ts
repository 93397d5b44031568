import type { Competition, Entry } from '../../../domain/competition';
import type { EntryId, InstitutionId } from '../../../domain/ids';
import { createPace, mapInSteps, runSteps, type Steps } from '../../../domain/steps';
import type { Table } from '../../ports/spreadsheet';
import type { EntryMapping } from '../columns/entry-columns';
import { foldCase } from '../fold-text';
import type { Doubt } from '../matching/match-rows';
import { settleInSteps, toTableImport } from '../matching/table-import';
import type {
  AlikeInstitution,
  EntryDoubt,
  EntryImport,
  EntryImportNotice,
  EntryImportOptions,
  EntryImportProblem,
  EntryImportRow,
} from './entry-import';
import { type EntryRow, readEntryRowsInSteps } from './entry-rows';
import { blankEntry, createEntryMaker, sameEntry } from './make-entry';
import { type KnownEntry, matchEntriesInSteps, toKnownEntry, toRowOfEntry } from './match-entries';
import { createSimilarityInSteps } from './similar-entries';

/** {@link previewEntriesInSteps} at once. */
export const previewEntries = (
  table: Table,
  mapping: EntryMapping,
  competition: Competition,
  newId: () => string,
  options?: EntryImportOptions,
): EntryImport => runSteps(previewEntriesInSteps(table, mapping, competition, newId, options));

/** What importing the table would do, resting now and then. Nothing is done. */
export function* previewEntriesInSteps(
  table: Table,
  mapping: EntryMapping,
  competition: Competition,
  newId: () => string,
  { existing, hasSheets = () => true }: EntryImportOptions = { existing: 'refuse' },
): Steps<EntryImport> {
  const { sound, problems: rowProblems, skippedBlank } = yield* readEntryRowsInSteps(table, mapping);
  const known = yield* mapInSteps(competition.entries, toKnownEntry);
  const recognised = yield* matchEntriesInSteps(yield* mapInSteps(sound, toRowOfEntry), known, hasSheets);
  const settled = yield* settleInSteps(recognised, known, existing);
  const update = existing === 'refuse' ? undefined : existing.update;

  const pace = createPace();
  const problems: EntryImportProblem[] = [...rowProblems];
  const doubts: EntryDoubt[] = [];
  const notices: EntryImportNotice[] = [];
  const rows: EntryImportRow[] = [];
  const maker = createEntryMaker(competition, newId);
  // What is only compared must not put anything new into the lists.
  const comparer = createEntryMaker(competition, newId);
  const isUnchanged = ({ texts, number }: EntryRow, before: Entry): boolean =>
    sameEntry({ ...comparer.make(texts, before), number: number ?? before.number }, before);
  const changing = new Set<Entry>();
  for (const [{ row }, found] of settled) {
    if (pace.isDue()) yield;
    if (update === undefined || found.type !== 'known') continue;
    if (!isUnchanged(row, found.known.entry)) changing.add(found.known.entry);
  }
  const lookForSimilar = yield* createSimilarityInSteps(
    competition.entries.filter((entry) => !changing.has(entry)),
  );
  const numbers = createNumbers(competition.entries);

  for (const [{ row }, found] of settled) {
    if (pace.isDue()) yield;
    const { line, texts } = row;
    if (found.type === 'doubt') doubts.push(toDoubt(row, found, hasSheets));
    else if (found.type === 'unclear') problems.push(unclear(row, found.named));
    else if (found.type === 'taken') problems.push(taken(line, found.holder.entry));
    else if (found.type === 'elsewhere') problems.push(entryKnown(line, found.known.entry));
    else if (found.type === 'new') {
      const number = row.number ?? numbers.next();
      const entry = maker.make(texts, blankEntry(newId() as EntryId, number));
      rows.push({ type: 'add', line, entry });
      notices.push(...lookForSimilar(line, entry));
    } else if (!changing.has(found.known.entry)) {
      const { entry } = found.known;
      const type = isUnchanged(row, entry) ? 'already-there' : 'left-as-it-is';
      notices.push({ type, line, number: entry.number });
    } else {
      const before = found.known.entry;
      const number = row.number ?? before.number;
      const entry = { ...maker.make(texts, before), number };
      rows.push({ type: number === before.number ? 'update' : 'renumber', line, entry, before });
      notices.push(...lookForSimilar(line, entry));
      if (update === 'numbers' && 'doubt' in found && hasSheets(before.id)) {
        notices.push({
          type: 'marks-under-new-name',
          line,
          number,
          before: before.title,
          title: entry.title,
        });
      }
    }
  }
  notices.push(...numbers.notices());
  return {
    ...toTableImport({ rows, problems, doubts, notices, skippedBlank }),
    newOptions: maker.newOptions(),
    alikes: toAlikes(notices, competition.entries, newId),
  };
}

function toAlikes(
  notices: readonly EntryImportNotice[],
  entries: readonly Entry[],
  newId: () => string,
): readonly AlikeInstitution[] {
  const ids = new Map(entries.map(({ institution: { name, id } }) => [foldCase(name), id]));
  return notices.flatMap((notice) => {
    if (notice.type !== 'institution-alike') return [];
    const { name, other } = notice;
    const id = ids.get(foldCase(other)) ?? (newId() as InstitutionId);
    ids.set(foldCase(other), id);
    return [{ name, other, id }];
  });
}

/** Numbers for rows of a table without any: the next free ones, in the order of the file. */
function createNumbers(entries: readonly Entry[]) {
  const first = Math.max(0, ...entries.map(({ number }) => number)) + 1;
  let free = first;
  return {
    next: (): number => {
      free += 1;
      return free - 1;
    },
    notices: (): readonly EntryImportNotice[] =>
      free > first ? [{ type: 'numbers-given', line: null, from: first, to: free - 1 }] : [],
  };
}

const toDoubt = (
  { line, number, texts }: EntryRow,
  { reason, holder, named }: Doubt<KnownEntry>,
  hasSheets: (entry: EntryId) => boolean,
): EntryDoubt => ({
  type: reason,
  line,
  number,
  title: texts.title ?? '',
  institution: texts.institution ?? '',
  holder: holder?.entry,
  named: named.map(({ entry }) => entry),
  sheets: holder !== undefined && hasSheets(holder.entry.id) ? 'some' : 'none',
});

const unclear = ({ line, texts }: EntryRow, named: readonly KnownEntry[]): EntryImportProblem => ({
  type: 'entry-unclear',
  line,
  title: texts.title ?? '',
  numbers: named.map(({ entry }) => entry.number),
});

const taken = (line: number, { number, title, institution }: Entry): EntryImportProblem => ({
  type: 'number-taken',
  line,
  number,
  title,
  institution: institution.name,
});

const entryKnown = (line: number, { number, title }: Entry): EntryImportProblem => ({
  type: 'entry-known',
  line,
  number,
  title,
});
