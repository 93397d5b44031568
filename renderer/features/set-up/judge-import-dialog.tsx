import { useMemo } from 'react';
import {
  applyJudges,
  JUDGE_HEADINGS,
  type JudgeField,
  type JudgeImportNotice,
  type JudgeImportProblem,
  previewJudges,
} from '../../application/tables/import-judges';
import type { Competition } from '../../domain/competition';
import { assertNever } from '../../domain/result';
import type { Saving } from '../../stores/save-queue';
import { useLanguage, useText } from '../../stores/use-text';
import { formatCount } from '../../strings/formats';
import type { Language } from '../../strings/language';
import type { Strings } from '../../strings/strings';
import { ImportDialog, type ImportKind } from './import-dialog';
import type { EditProblem } from './use-autosave';

interface JudgeImportDialogProps {
  readonly competition: Competition;
  /** With a reason once the panel is frozen. */
  readonly save: (change: (competition: Competition) => Competition, reason: string) => Promise<boolean>;
  readonly saving: Saving<EditProblem>;
  readonly onClose: () => void;
}

const fields: readonly JudgeField[] = ['code', 'name', 'affiliation', 'role', 'panel'];

export function JudgeImportDialog({ competition, save, saving, onClose }: JudgeImportDialogProps) {
  const { setUp } = useText();
  const language = useLanguage();
  const { importing: text } = setUp;
  const kind = useMemo((): ImportKind<JudgeField> => {
    const names = fieldNames(setUp);
    const count = (value: number): string => formatCount(value, language);
    return {
      title: text.judgesTitle,
      fields: fields.map((field) => ({ field, name: names[field] })),
      required: ['name'],
      headings: JUDGE_HEADINGS,
      preview: (table, mapping, newId, existing) => {
        const preview = previewJudges(table, mapping, competition, newId, { existing });
        return {
          apply: (current) => applyJudges(current, preview),
          view: {
            rows: preview.rows.map(({ type, line, judge }) => ({
              line,
              what: type,
              mark: judge.code,
              title: judge.name,
              detail: [setUp.judges.roles[judge.role], judge.affiliation].filter(Boolean).join(' · '),
            })),
            newOptions: [],
            problems: preview.problems.map((problem) => ({
              line: problem.line,
              sentence: describeJudgeProblem(problem, setUp, language),
            })),
            notices: preview.notices.flatMap((notice) =>
              notice.type === 'already-there'
                ? []
                : [{ line: notice.line, sentence: describeJudgeNotice(notice, setUp) }],
            ),
            unchanged: preview.notices.filter(({ type }) => type === 'already-there').length,
          },
        };
      },
      words: {
        willAdd: (added) => text.willAddJudges(count(added)),
        willUpdate: (updated) => text.willUpdateJudges(count(updated)),
        confirm: (rows) => text.judgesConfirm(count(rows)),
        done: (added) => text.doneJudges(count(added)),
        update: text.updateJudges,
      },
      correctable: competition.judges.length > 0 ? 'something' : 'nothing',
      panelIsFrozen: competition.ruleBook.type === 'frozen',
    };
  }, [competition, setUp, text, language]);
  return <ImportDialog kind={kind} save={save} saving={saving} onClose={onClose} />;
}

const fieldNames = ({ judges }: Strings['setUp']): { readonly [field in JudgeField]: string } => ({
  code: judges.code,
  name: judges.name,
  affiliation: judges.affiliation,
  role: judges.role,
  panel: judges.panel,
});

function describeJudgeProblem(
  problem: JudgeImportProblem,
  setUp: Strings['setUp'],
  language: Language,
): string {
  const { problems } = setUp.importing;
  const names = fieldNames(setUp);
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
    case 'text-too-long':
      return problems.textTooLong(names[problem.field], formatCount(problem.limit, language));
    default:
      return assertNever(problem);
  }
}

function describeJudgeNotice(
  notice: Exclude<JudgeImportNotice, { readonly type: 'already-there' }>,
  { importing }: Strings['setUp'],
): string {
  const { notices } = importing;
  switch (notice.type) {
    case 'name-repeated':
      return notices.nameRepeated(notice.name, notice.otherCode);
    case 'role-unknown':
      return notices.roleUnknown(notice.text);
    case 'chairs-several':
      return notices.chairsSeveral(notice.codes.join(', '));
    case 'panel-unknown':
      return notices.panelUnknown(notice.panel);
    default:
      return assertNever(notice);
  }
}
