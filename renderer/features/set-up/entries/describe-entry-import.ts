import type { EntryField } from '../../../application/tables/columns/entry-columns';
import type {
  EntryDoubt,
  EntryImportNotice,
  EntryImportProblem,
} from '../../../application/tables/entries/entry-import';
import type { Entry } from '../../../domain/competition';
import { assertNever } from '../../../domain/result';
import type { Language } from '../../../strings/language';
import type { Strings } from '../../../strings/strings';
import type { DoubtWords, NamedDoubt } from '../tables/describe-doubt';
import { describeRowProblem } from '../tables/describe-row-problem';

export const entryFieldNames = ({
  entries,
  identity,
}: Strings['setUp']): { readonly [field in EntryField]: string } => ({
  number: entries.numberField,
  title: entries.titleField,
  institution: entries.institution,
  institutionKind: identity.kindOne,
  category: entries.category,
  group: entries.group,
  note: entries.note,
});

export function describeEntryProblem(
  problem: EntryImportProblem,
  setUp: Strings['setUp'],
  language: Language,
): string {
  const { problems } = setUp.importing;
  switch (problem.type) {
    case 'number-missing':
      return problems.numberMissing;
    case 'number-not-whole':
      return problems.numberNotWhole(problem.text);
    case 'number-repeated':
      return problems.numberRepeated(String(problem.number), String(problem.firstLine));
    case 'number-taken':
      return problems.numberTaken(String(problem.number), problem.title, problem.institution);
    case 'entry-known':
      return problems.entryKnown(problem.title, String(problem.number));
    case 'entry-unclear':
      return problems.entryUnclear(problem.title, problem.numbers.join(', '));
    case 'title-missing':
      return problems.titleMissing;
    case 'institution-missing':
      return problems.institutionMissing;
    default:
      return describeRowProblem(problem, entryFieldNames(setUp), setUp.importing, language);
  }
}

export const toNamedEntryDoubt = ({ number, title, holder, named, ...doubt }: EntryDoubt): NamedDoubt => ({
  ...doubt,
  mark: number === undefined ? undefined : String(number),
  name: title,
  holder: holder && toMarked(holder),
  named: named.map(toMarked),
});

const toMarked = ({ number, title }: Entry) => ({ mark: String(number), name: title });

export const entryDoubtWords = ({ importing: { doubts, readings } }: Strings['setUp']): DoubtWords => ({
  called: doubts.entry,
  nameElsewhere: doubts.titleElsewhere,
  nameChanged: doubts.titleChanged,
  markUndecided: doubts.numberUndecided,
  markNow: doubts.numberNow,
  marksWouldMove: doubts.marksWouldMove,
  anew: readings.newEntry,
  byName: readings.byTitle,
  byMark: readings.byNumber,
});

export function describeEntryNotice(
  notice: Exclude<EntryImportNotice, { readonly type: 'already-there' }>,
  { importing }: Strings['setUp'],
): string {
  const { notices } = importing;
  switch (notice.type) {
    case 'title-repeated':
      return notices.titleRepeated(notice.title, String(notice.otherNumber));
    case 'institution-repeated':
      return notices.institutionRepeated(notice.institution, String(notice.otherNumber));
    case 'title-alike':
      return notices.titleAlike(notice.name, notice.other, String(notice.otherNumber));
    case 'institution-alike':
      return notices.institutionAlike(notice.name, notice.other, String(notice.otherNumber));
    case 'numbers-given':
      return notices.numbersGiven(String(notice.from), String(notice.to));
    case 'left-as-it-is':
      return notices.entryLeft(String(notice.number));
    case 'marks-under-new-name':
      return notices.marksUnderNewName(notice.before, notice.title);
    default:
      return assertNever(notice);
  }
}
