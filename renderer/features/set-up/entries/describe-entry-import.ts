import type { EntryField } from '../../../application/tables/columns/entry-columns';
import type {
  EntryDoubt,
  EntryImportNotice,
  EntryImportProblem,
} from '../../../application/tables/entries/entry-import';
import { assertNever } from '../../../domain/result';
import { formatCount } from '../../../strings/formats';
import type { Language } from '../../../strings/language';
import type { Strings } from '../../../strings/strings';
import { describeRowFault } from '../tables/describe-row-fault';

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
  const names = entryFieldNames(setUp);
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
    case 'entry-known':
      return problems.entryKnown(problem.title, String(problem.number));
    case 'entry-unclear':
      return problems.entryUnclear(problem.title, problem.numbers.join(', '));
    case 'title-missing':
      return problems.titleMissing;
    case 'institution-missing':
      return problems.institutionMissing;
    case 'text-too-long':
      return problems.textTooLong(names[problem.field], formatCount(problem.limit, language));
    case 'cell-error':
    case 'cell-uncalculated':
    case 'cell-unreadable':
    case 'cells-beyond-heading':
    case 'quote-doubtful':
    case 'lines-swallowed':
    case 'cell-ditto':
    case 'under-another-heading':
      return describeRowFault(problem, names, setUp);
    default:
      return assertNever(problem);
  }
}

/** Why the row could be about one entry or another. */
export function describeEntryDoubt(
  { type, number, title, holder, named, sheets }: EntryDoubt,
  { importing: { doubts } }: Strings['setUp'],
): string {
  const names = (entries: EntryDoubt['named']): string =>
    entries.map((entry) => doubts.entry(String(entry.number), entry.title)).join(', ');
  const reasons: { readonly [reason in EntryDoubt['type']]: () => string } = {
    'name-elsewhere': () => doubts.titleElsewhere(title, names(named)),
    'name-several': () => doubts.nameSeveral(title, names(named)),
    'name-twice': () => doubts.nameTwice(title, names(named)),
    'name-changed': () => doubts.titleChanged(title),
    'name-unknown': () => doubts.nameUnknown(title),
    'number-undecided': () => doubts.numberUndecided,
  };
  const isHeld = holder !== undefined && number !== undefined;
  return [
    isHeld ? doubts.numberNow(String(number), holder.title) : '',
    reasons[type](),
    isHeld && sheets === 'some' ? doubts.marksWouldMove(holder.title, title) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the row would do by its title, and what by its number. */
export function describeEntryReadings(
  { number, title, holder, named }: EntryDoubt,
  { importing: { doubts, readings } }: Strings['setUp'],
): string {
  const called = (one: EntryDoubt['named'][number]): string => doubts.entry(String(one.number), one.title);
  const [only, ...others] = named;
  const byName = (): string => {
    if (only === undefined) return readings.newEntry;
    if (others.length > 0) return readings.unclear(named.map(called).join(', '));
    return number === undefined || number === only.number
      ? readings.stays(called(only))
      : readings.moves(called(only), String(number));
  };
  const byMark = holder === undefined ? readings.newEntry : readings.renamed(called(holder), title);
  return `${readings.byTitle}: ${byName()}. ${readings.byNumber}: ${byMark}.`;
}

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
