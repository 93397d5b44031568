import { useMemo } from 'react';
import { JUDGE_HEADINGS, type JudgeField } from '../../../application/tables/columns/judge-columns';
import { applyJudges } from '../../../application/tables/judges/apply-judges';
import { previewJudgesInSteps } from '../../../application/tables/judges/import-judges';
import type { Competition } from '../../../domain/competition';
import type { JudgeId } from '../../../domain/ids';
import { mapInSteps } from '../../../domain/steps';
import { useLanguage, useText } from '../../../hooks/use-text';
import type { EditProblem } from '../../../parts/editing/use-autosave';
import type { Saving } from '../../../stores/save-queue';
import { formatCount } from '../../../strings/formats';
import { ImportDialog } from '../tables/import-dialog';
import type { ImportKind } from '../tables/import-kind';
import {
  describeJudgeDoubt,
  describeJudgeNotice,
  describeJudgeProblem,
  describeJudgeReadings,
  judgeFieldNames,
} from './describe-judge-import';

interface JudgeImportDialogProps {
  readonly competition: Competition;
  /** Judges whose marks are in. */
  readonly marked: ReadonlySet<JudgeId>;
  /** With a reason once the panel is frozen. */
  readonly save: (change: (competition: Competition) => Competition, reason: string) => Promise<boolean>;
  readonly saving: Saving<EditProblem>;
  readonly onClose: () => void;
}

const fields: readonly JudgeField[] = ['code', 'name', 'affiliation', 'role', 'panel'];

export function JudgeImportDialog({ competition, marked, save, saving, onClose }: JudgeImportDialogProps) {
  const { setUp } = useText();
  const language = useLanguage();
  const { importing: text } = setUp;
  const kind = useMemo((): ImportKind<JudgeField> => {
    const names = judgeFieldNames(setUp);
    const count = (value: number): string => formatCount(value, language);
    return {
      title: text.judgesTitle,
      fields: fields.map((field) => ({ field, name: names[field] })),
      required: ['name'],
      headings: JUDGE_HEADINGS,
      *preview(table, mapping, newId, existing) {
        const preview = yield* previewJudgesInSteps(table, mapping, competition, newId, {
          existing,
          hasSheets: (judge) => marked.has(judge),
        });
        return {
          apply: (current) => applyJudges(current, preview),
          view: {
            rows: yield* mapInSteps(preview.rows, (row) => {
              const { type, line, judge } = row;
              return {
                line,
                what: type,
                ...(row.type === 'renumber' && { before: row.before.code }),
                mark: judge.code,
                title: judge.name,
                detail: [setUp.judges.roles[judge.role], judge.affiliation].filter(Boolean).join(' · '),
              };
            }),
            newOptions: [],
            problems: yield* mapInSteps(preview.problems, (problem) => ({
              line: problem.line,
              sentence: describeJudgeProblem(problem, setUp, language),
            })),
            doubts: yield* mapInSteps(preview.doubts, (doubt) => ({
              line: doubt.line,
              sentence: describeJudgeDoubt(doubt, setUp),
              readings: describeJudgeReadings(doubt, setUp),
            })),
            notices: yield* mapInSteps(
              preview.notices.filter((notice) => notice.type !== 'already-there'),
              (notice) => ({ line: notice.line, sentence: describeJudgeNotice(notice, setUp) }),
            ),
            counts: preview.counts,
          },
        };
      },
      words: {
        willAdd: (added) => text.willAddJudges(count(added)),
        willUpdate: (updated) => text.willUpdateJudges(count(updated)),
        willRenumber: (renumbered) => text.willRenumberJudges(count(renumbered)),
        confirm: (rows) => text.judgesConfirm(count(rows)),
        added: (added) => text.doneJudges(count(added)),
        updated: (updated) => text.doneUpdatedJudges(count(updated)),
        renumbered: (renumbered) => text.doneRenumberedJudges(count(renumbered)),
        byName: text.byName,
        byMark: text.byCode,
        update: text.updateJudges,
      },
      correctable: competition.judges.length > 0 ? 'something' : 'nothing',
      panelIsFrozen: competition.ruleBook.type === 'frozen',
    };
  }, [competition, marked, setUp, text, language]);
  return <ImportDialog kind={kind} save={save} saving={saving} onClose={onClose} />;
}
