import type { Competition, Entry, Option } from '../../domain/competition';
import type { EntryId, OptionId } from '../../domain/ids';
import type { Table } from '../ports/spreadsheet';
import { type EntryMapping, type EntryRowProblem, type EntryTexts, readEntryRows } from './entry-rows';
import { cleanCell, foldCase } from './fold-text';
import { createOptionList } from './import-options';

export { ENTRY_HEADINGS, ENTRY_LIMITS, type EntryField, type EntryMapping, guessMapping } from './entry-rows';

export type EntryImportProblem =
  | EntryRowProblem
  /** The number belongs to another entry, which stands in the competition already. */
  | {
      readonly type: 'number-taken';
      readonly line: number;
      readonly number: number;
      readonly title: string;
      readonly institution: string;
    };

/** Worth a look, and taken all the same (or left out because nothing would change). */
export type EntryImportNotice =
  | { readonly type: 'already-there'; readonly line: number; readonly number: number }
  | {
      readonly type: 'title-repeated';
      readonly line: number;
      readonly title: string;
      readonly otherNumber: number;
    }
  | {
      readonly type: 'institution-repeated';
      readonly line: number;
      readonly institution: string;
      readonly otherNumber: number;
    }
  /** No column holds the number: the rows got these, in the order of the file. */
  | { readonly type: 'numbers-given'; readonly line: null; readonly from: number; readonly to: number };

export type EntryImportRow =
  | { readonly type: 'add'; readonly line: number; readonly entry: Entry }
  /** `before` is what stands under the number now. Its sheets stay with the number. */
  | { readonly type: 'update'; readonly line: number; readonly entry: Entry; readonly before: Entry };

export interface EntryImport {
  readonly rows: readonly EntryImportRow[];
  readonly problems: readonly EntryImportProblem[];
  readonly notices: readonly EntryImportNotice[];
  readonly newOptions: {
    readonly categories: readonly Option[];
    readonly groups: readonly Option[];
    readonly institutionKinds: readonly Option[];
  };
  /** Rows with nothing in any chosen column. */
  readonly skippedBlank: number;
}

export interface EntryImportOptions {
  /** What a row means whose number another entry has: a mistake, or new facts about that entry. */
  readonly existing: 'refuse' | 'update';
}

/** What importing the table would do. Nothing is done. */
export function previewEntries(
  table: Table,
  mapping: EntryMapping,
  competition: Competition,
  newId: () => string,
  options: EntryImportOptions = { existing: 'refuse' },
): EntryImport {
  const lists = {
    categories: createOptionList(competition.categories, newId),
    groups: createOptionList(competition.groups, newId),
    institutionKinds: createOptionList(competition.institutionKinds, newId),
  };
  const toEntry = (texts: EntryTexts, base: Entry): Entry => ({
    ...base,
    title: texts.title ?? base.title,
    institution: {
      name: texts.institution ?? base.institution.name,
      kind: pick(texts.institutionKind, base.institution.kind, lists.institutionKinds.find),
    },
    category: pick(texts.category, base.category, lists.categories.find),
    group: pick(texts.group, base.group, lists.groups.find),
    note: texts.note ?? base.note,
  });

  const { sound, problems: rowProblems, skippedBlank } = readEntryRows(table, mapping);
  const problems: EntryImportProblem[] = [...rowProblems];
  const notices: EntryImportNotice[] = [];
  const rows: EntryImportRow[] = [];
  const byNumber = new Map(competition.entries.map((entry) => [entry.number, entry] as const));
  const byIdentity = new Map(competition.entries.map((entry) => [identityOf(entry), entry] as const));
  const replaced = new Set(options.existing === 'update' ? sound.map(({ number }) => number) : []);
  const lookForSimilar = createSimilarity(competition.entries.filter(({ number }) => !replaced.has(number)));
  let next = Math.max(0, ...competition.entries.map(({ number }) => number)) + 1;
  const firstGiven = next;

  for (const { line, texts, number } of sound) {
    const named = identity(texts.title ?? '', texts.institution ?? '');
    const known = number === undefined ? byIdentity.get(named) : byNumber.get(number);
    if (known === undefined) {
      const entry = toEntry(texts, blankEntry(newId() as EntryId, number ?? next));
      if (number === undefined) next += 1;
      rows.push({ type: 'add', line, entry });
      notices.push(...lookForSimilar(line, entry));
      continue;
    }
    const same = identityOf(known) === named;
    if (options.existing === 'refuse') {
      if (same) notices.push({ type: 'already-there', line, number: known.number });
      else problems.push(numberTaken(line, known));
      continue;
    }
    const entry = toEntry(texts, known);
    if (sameContent(entry, known)) notices.push({ type: 'already-there', line, number: known.number });
    else rows.push({ type: 'update', line, entry, before: known });
    notices.push(...lookForSimilar(line, entry));
  }
  if (next > firstGiven) notices.push({ type: 'numbers-given', line: null, from: firstGiven, to: next - 1 });
  return {
    rows,
    problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    notices,
    newOptions: {
      categories: lists.categories.added(),
      groups: lists.groups.added(),
      institutionKinds: lists.institutionKinds.added(),
    },
    skippedBlank,
  };
}

/**
 * The competition with the previewed rows in it. Made for the competition the preview was made for;
 * applied a second time it adds nothing, and a number that has been taken since is left alone.
 */
export function applyEntries(competition: Competition, preview: EntryImport): Competition {
  const updates = new Map(
    preview.rows.flatMap((row) => (row.type === 'update' ? [[row.entry.id, row.entry] as const] : [])),
  );
  const numbers = new Set(competition.entries.map(({ number }) => number));
  const added = preview.rows.flatMap((row) =>
    row.type === 'add' && !numbers.has(row.entry.number) ? [row.entry] : [],
  );
  const { categories, groups, institutionKinds } = preview.newOptions;
  return {
    ...competition,
    categories: addOptions(competition.categories, categories),
    groups: addOptions(competition.groups, groups),
    institutionKinds: addOptions(competition.institutionKinds, institutionKinds),
    entries: [...competition.entries.map((entry) => updates.get(entry.id) ?? entry), ...added],
  };
}

function addOptions(options: readonly Option[], added: readonly Option[]): readonly Option[] {
  const known = new Set(options.map(({ id }) => id));
  return [...options, ...added.filter(({ id }) => !known.has(id))];
}

const blankEntry = (id: EntryId, number: number): Entry => ({
  id,
  number,
  title: '',
  institution: { name: '', kind: null },
  category: null,
  group: null,
  note: '',
  status: { type: 'active' },
});

/** A chosen column is the truth, also where it is empty; one that isn't chosen changes nothing. */
const pick = (
  text: string | undefined,
  otherwise: OptionId | null,
  find: (name: string) => OptionId | null,
): OptionId | null => (text === undefined ? otherwise : find(text));

const identity = (title: string, institution: string): string =>
  JSON.stringify([cleanCell(title), cleanCell(institution)]);

const identityOf = ({ title, institution }: Entry): string => identity(title, institution.name);

const sameContent = (a: Entry, b: Entry): boolean =>
  identityOf(a) === identityOf(b) &&
  a.institution.kind === b.institution.kind &&
  a.category === b.category &&
  a.group === b.group &&
  a.note === b.note;

const numberTaken = (line: number, { number, title, institution }: Entry): EntryImportProblem => ({
  type: 'number-taken',
  line,
  number,
  title,
  institution: institution.name,
});

/** Remembers titles and institutions, and says when one comes again under another number. */
function createSimilarity(
  entries: readonly Entry[],
): (line: number, entry: Entry) => readonly EntryImportNotice[] {
  const titles = new Map<string, number>();
  const institutions = new Map<string, number>();
  const look = (line: number, { number, title, institution }: Entry): readonly EntryImportNotice[] => {
    const sameTitle = recall(titles, foldCase(title), number);
    const sameInstitution = recall(institutions, foldCase(institution.name), number);
    return [
      ...(sameTitle === undefined
        ? []
        : [{ type: 'title-repeated', line, title, otherNumber: sameTitle } as const]),
      ...(sameInstitution === undefined
        ? []
        : [
            {
              type: 'institution-repeated',
              line,
              institution: institution.name,
              otherNumber: sameInstitution,
            } as const,
          ]),
    ];
  };
  for (const entry of entries) look(0, entry);
  return look;
}

/** The number first seen with the name; the one given is remembered when there is none. */
function recall(seen: Map<string, number>, name: string, number: number): number | undefined {
  const first = seen.get(name);
  if (first === undefined) seen.set(name, number);
  return first;
}
