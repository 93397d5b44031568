import { useMemo } from 'react';
import {
  applyEntries,
  ENTRY_HEADINGS,
  type EntryField,
  type EntryImportNotice,
  type EntryImportProblem,
  previewEntries,
} from '../../application/tables/import-entries';
import type { Competition } from '../../domain/competition';
import { assertNever } from '../../domain/result';
import type { Saving } from '../../stores/save-queue';
import { useLanguage, useText } from '../../stores/use-text';
import { formatCount } from '../../strings/formats';
import type { Language } from '../../strings/language';
import type { Strings } from '../../strings/strings';
import { ImportDialog, type ImportKind } from './import-dialog';
import type { EditProblem } from './use-autosave';

interface EntryImportDialogProps {
  readonly competition: Competition;
  readonly edit: (change: (competition: Competition) => Competition) => Promise<boolean>;
  readonly saving: Saving<EditProblem>;
  readonly onClose: () => void;
}

const fields: readonly EntryField[] = [
  'number',
  'title',
  'institution',
  'institutionKind',
  'category',
  'group',
  'note',
];

export function EntryImportDialog({ competition, edit, saving, onClose }: EntryImportDialogProps) {
  const { setUp } = useText();
  const language = useLanguage();
  const { importing: text } = setUp;
  const kind = useMemo((): ImportKind<EntryField> => {
    const names = fieldNames(setUp);
    const count = (value: number): string => formatCount(value, language);
    return {
      title: text.entriesTitle,
      fields: fields.map((field) => ({ field, name: names[field] })),
      required: ['title', 'institution'],
      headings: ENTRY_HEADINGS,
      preview: (table, mapping, newId, existing) => {
        const preview = previewEntries(table, mapping, competition, newId, { existing });
        return {
          apply: (current) => applyEntries(current, preview),
          view: {
            rows: preview.rows.map(({ type, line, entry }) => ({
              line,
              what: type,
              mark: String(entry.number),
              title: entry.title,
              detail: entry.institution.name,
            })),
            newOptions: (['categories', 'groups', 'institutionKinds'] as const).map((list) => ({
              list: setUp.identity.lists[list],
              names: preview.newOptions[list].map(({ name }) => name),
            })),
            problems: preview.problems.map((problem) => ({
              line: problem.line,
              sentence: describeEntryProblem(problem, setUp, language),
            })),
            notices: preview.notices.flatMap((notice) =>
              notice.type === 'already-there'
                ? []
                : [{ line: notice.line, sentence: describeEntryNotice(notice, setUp) }],
            ),
            unchanged: preview.notices.filter(({ type }) => type === 'already-there').length,
          },
        };
      },
      words: {
        willAdd: (added) => text.willAddEntries(count(added)),
        willUpdate: (updated) => text.willUpdateEntries(count(updated)),
        confirm: (rows) => text.entriesConfirm(count(rows)),
        done: (added) => text.doneEntries(count(added)),
        update: text.updateEntries,
      },
      correctable: competition.entries.length > 0 ? 'something' : 'nothing',
      panelIsFrozen: false,
    };
  }, [competition, setUp, text, language]);
  return <ImportDialog kind={kind} save={edit} saving={saving} onClose={onClose} />;
}

const fieldNames = ({ entries, identity }: Strings['setUp']): { readonly [field in EntryField]: string } => ({
  number: entries.numberField,
  title: entries.titleField,
  institution: entries.institution,
  institutionKind: identity.kindOne,
  category: entries.category,
  group: entries.group,
  note: entries.note,
});

function describeEntryProblem(
  problem: EntryImportProblem,
  setUp: Strings['setUp'],
  language: Language,
): string {
  const { problems } = setUp.importing;
  const names = fieldNames(setUp);
  switch (problem.type) {
    case 'column-not-chosen':
      return setUp.importing.requiredMissing(names[problem.field]);
    case 'number-missing':
      return problems.numberMissing;
    case 'number-not-whole':
      return problems.numberNotWhole(problem.text);
    case 'number-repeated':
      return problems.numberRepeated(String(problem.number), String(problem.firstLine));
    case 'number-taken':
      return problems.numberTaken(String(problem.number), problem.title, problem.institution);
    case 'title-missing':
      return problems.titleMissing;
    case 'institution-missing':
      return problems.institutionMissing;
    case 'text-too-long':
      return problems.textTooLong(names[problem.field], formatCount(problem.limit, language));
    default:
      return assertNever(problem);
  }
}

function describeEntryNotice(
  notice: Exclude<EntryImportNotice, { readonly type: 'already-there' }>,
  { importing }: Strings['setUp'],
): string {
  const { notices } = importing;
  switch (notice.type) {
    case 'title-repeated':
      return notices.titleRepeated(notice.title, String(notice.otherNumber));
    case 'institution-repeated':
      return notices.institutionRepeated(notice.institution, String(notice.otherNumber));
    case 'numbers-given':
      return notices.numbersGiven(String(notice.from), String(notice.to));
    default:
      return assertNever(notice);
  }
}
