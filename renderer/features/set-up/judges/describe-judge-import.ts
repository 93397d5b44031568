import type { JudgeField } from '../../../application/tables/columns/judge-columns';
import type {
  JudgeDoubt,
  JudgeImportNotice,
  JudgeImportProblem,
} from '../../../application/tables/judges/judge-import';
import { assertNever } from '../../../domain/result';
import { formatCount } from '../../../strings/formats';
import type { Language } from '../../../strings/language';
import type { Strings } from '../../../strings/strings';
import { describeRowFault } from '../tables/describe-row-fault';

export const judgeFieldNames = ({
  judges,
}: Strings['setUp']): { readonly [field in JudgeField]: string } => ({
  code: judges.code,
  name: judges.name,
  affiliation: judges.affiliation,
  role: judges.role,
  panel: judges.panel,
});

export function describeJudgeProblem(
  problem: JudgeImportProblem,
  setUp: Strings['setUp'],
  language: Language,
): string {
  const { problems } = setUp.importing;
  const names = judgeFieldNames(setUp);
  switch (problem.type) {
    case 'column-not-chosen':
      return setUp.importing.requiredMissing(names[problem.field]);
    case 'name-missing':
      return problems.nameMissing;
    case 'code-missing':
      return problems.codeMissing;
    case 'code-not-plain':
      return problems.codeNotPlain(problem.code);
    case 'code-repeated':
      return problems.codeRepeated(problem.code, String(problem.firstLine));
    case 'code-taken':
      return problems.codeTaken(problem.code, problem.name);
    case 'judge-known':
      return problems.judgeKnown(problem.name, problem.code);
    case 'judge-unclear':
      return problems.judgeUnclear(problem.name, problem.codes.join(', '));
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

/** Why the row could be about one judge or another. */
export function describeJudgeDoubt(
  { type, code, name, holder, named, sheets }: JudgeDoubt,
  { importing: { doubts } }: Strings['setUp'],
): string {
  const names = (judges: JudgeDoubt['named']): string =>
    judges.map((judge) => doubts.judge(judge.code, judge.name)).join(', ');
  const reasons: { readonly [reason in JudgeDoubt['type']]: () => string } = {
    'name-elsewhere': () => doubts.judgeElsewhere(name, names(named)),
    'name-several': () => doubts.nameSeveral(name, names(named)),
    'name-twice': () => doubts.nameTwice(name, names(named)),
    'name-changed': () => doubts.nameUnknown(name),
    'name-unknown': () => doubts.nameUnknown(name),
    'number-undecided': () => doubts.codeUndecided,
  };
  const isHeld = holder !== undefined && code !== undefined;
  return [
    isHeld ? doubts.codeNow(code, holder.name) : '',
    reasons[type](),
    isHeld && sheets === 'some' ? doubts.judgeMarksWouldMove(holder.name, name) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the row would do by its name, and what by its code. */
export function describeJudgeReadings(
  { code, name, holder, named }: JudgeDoubt,
  { importing: { doubts, readings } }: Strings['setUp'],
): string {
  const called = (one: JudgeDoubt['named'][number]): string => doubts.judge(one.code, one.name);
  const [only, ...others] = named;
  const byName = (): string => {
    if (only === undefined) return readings.newJudge;
    if (others.length > 0) return readings.unclear(named.map(called).join(', '));
    return code === undefined || code === only.code
      ? readings.stays(called(only))
      : readings.moves(called(only), code);
  };
  const byMark = holder === undefined ? readings.newJudge : readings.renamed(called(holder), name);
  return `${readings.byName}: ${byName()}. ${readings.byCode}: ${byMark}.`;
}

export function describeJudgeNotice(
  notice: Exclude<JudgeImportNotice, { readonly type: 'already-there' }>,
  { importing }: Strings['setUp'],
): string {
  const { notices } = importing;
  switch (notice.type) {
    case 'name-repeated':
      return notices.nameRepeated(notice.name, notice.otherCode);
    case 'name-alike':
      return notices.nameAlike(notice.name, notice.other, notice.otherCode);
    case 'role-unknown':
      return notices.roleUnknown(notice.text);
    case 'chairs-several':
      return notices.chairsSeveral(notice.codes.join(', '));
    case 'panel-unknown':
      return notices.panelUnknown(notice.panel);
    case 'left-as-it-is':
      return notices.judgeLeft(notice.code);
    case 'marks-under-new-name':
      return notices.judgeMarksUnderNewName(notice.before, notice.name);
    default:
      return assertNever(notice);
  }
}
