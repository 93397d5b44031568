import { useMemo } from 'react';
import { JUDGE_HEADINGS, type JudgeField } from '../../../application/tables/columns/judge-columns';
import { applyJudges } from '../../../application/tables/judges/apply-judges';
import { previewJudgesInSteps } from '../../../application/tables/judges/import-judges';
import type { JudgeImport } from '../../../application/tables/judges/judge-import';
import type { Competition } from '../../../domain/competition';
import type { JudgeId } from '../../../domain/ids';
import { useLanguage, useText } from '../../../hooks/use-text';
import type { EditProblem } from '../../../parts/editing/use-autosave';
import type { Saving } from '../../../stores/save-queue';
import { describeImport } from '../tables/describe-import';
import { ImportDialog } from '../tables/import-dialog';
import {
  describeJudgeNotice,
  describeJudgeProblem,
  judgeDoubtWords,
  judgeFieldNames,
  toNamedJudgeDoubt,
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

export function JudgeImportDialog({ competition, marked, save, saving, onClose }: JudgeImportDialogProps) {
  const { setUp } = useText();
  const language = useLanguage();
  const kind = useMemo(() => {
    const { importing: text, judges } = setUp;
    return describeImport<JudgeField, JudgeId, JudgeImport>(
      {
        title: text.judgesTitle,
        fields: judgeFieldNames(setUp),
        required: ['name'],
        headings: JUDGE_HEADINGS,
        marked,
        previewInSteps: (table, mapping, newId, options) =>
          previewJudgesInSteps(table, mapping, competition, newId, options),
        apply: applyJudges,
        toView: (row) => ({
          ...(row.type === 'renumber' && { before: row.before.code }),
          mark: row.judge.code,
          title: row.judge.name,
          detail: [judges.roles[row.judge.role], row.judge.affiliation].filter(Boolean).join(' · '),
        }),
        describeProblem: (problem) => describeJudgeProblem(problem, setUp, language),
        toNamed: toNamedJudgeDoubt,
        doubtWords: judgeDoubtWords(setUp),
        describeNotice: (notice) => describeJudgeNotice(notice, setUp),
        words: {
          willAdd: text.willAddJudges,
          willUpdate: text.willUpdateJudges,
          willRenumber: text.willRenumberJudges,
          confirm: text.judgesConfirm,
          added: text.doneJudges,
          updated: text.doneUpdatedJudges,
          renumbered: text.doneRenumberedJudges,
          byName: text.byName,
          byMark: text.byCode,
          update: text.updateJudges,
        },
        correctable: competition.judges.length > 0 ? 'something' : 'nothing',
        panelIsFrozen: competition.ruleBook.type === 'frozen',
      },
      text,
    );
  }, [competition, marked, setUp, language]);
  return <ImportDialog kind={kind} save={save} saving={saving} onClose={onClose} />;
}
