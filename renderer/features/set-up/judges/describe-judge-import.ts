import type { JudgeField } from '../../../application/tables/columns/judge-columns';
import type {
  JudgeDoubt,
  JudgeImportNotice,
  JudgeImportProblem,
} from '../../../application/tables/judges/judge-import';
import type { Judge } from '../../../domain/competition';
import { assertNever } from '../../../domain/result';
import type { Language } from '../../../strings/language';
import type { Strings } from '../../../strings/strings';
import type { DoubtWords, NamedDoubt } from '../tables/describe-doubt';
import { describeRowProblem } from '../tables/describe-row-problem';

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
  switch (problem.type) {
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
    default:
      return describeRowProblem(problem, judgeFieldNames(setUp), setUp.importing, language);
  }
}

export const toNamedJudgeDoubt = ({ code, holder, named, ...doubt }: JudgeDoubt): NamedDoubt => ({
  ...doubt,
  mark: code,
  holder: holder && toMarked(holder),
  named: named.map(toMarked),
});

const toMarked = ({ code, name }: Judge) => ({ mark: code, name });

export const judgeDoubtWords = ({ importing: { doubts, readings } }: Strings['setUp']): DoubtWords => ({
  called: doubts.judge,
  nameElsewhere: doubts.judgeElsewhere,
  nameChanged: doubts.nameUnknown,
  markUndecided: doubts.codeUndecided,
  markNow: doubts.codeNow,
  marksWouldMove: doubts.judgeMarksWouldMove,
  anew: readings.newJudge,
  byName: readings.byName,
  byMark: readings.byCode,
});

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
