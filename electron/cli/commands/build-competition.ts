import { newId } from '../../../renderer/adapters/random-id';
import { toNewCompetition } from '../../../renderer/application/set-up/create-competition';
import { setRubric } from '../../../renderer/application/set-up/edit-competition';
import { findSetUpProblems } from '../../../renderer/application/set-up/find-set-up-problems';
import { toRubric } from '../../../renderer/application/set-up/rubric-presets';
import { applyEntries } from '../../../renderer/application/tables/entries/apply-entries';
import type { EntryImportProblem } from '../../../renderer/application/tables/entries/entry-import';
import { previewEntries } from '../../../renderer/application/tables/entries/import-entries';
import { applyJudges } from '../../../renderer/application/tables/judges/apply-judges';
import { previewJudges } from '../../../renderer/application/tables/judges/import-judges';
import type {
  JudgeImportNotice,
  JudgeImportProblem,
} from '../../../renderer/application/tables/judges/judge-import';
import type { Competition, Round } from '../../../renderer/domain/competition';
import { ok, type Result } from '../../../renderer/domain/result';
import { describeProblem } from '../../../renderer/strings/describe-problem';
import type { Language } from '../../../renderer/strings/language';
import { refused, type Stopped, stop } from '../outcome';
import {
  findStray,
  openTable,
  type TakenTable,
  takeColumns,
  toDoubtRemarks,
  toTableRemarks,
} from '../reading/read-tables';
import { ENTRY_TABLE, JUDGE_TABLE } from '../reading/table-options';
import { toRemark } from '../to-remark';
import type { NewOptions } from './new-options';

const ROUND_NAMES: { readonly [kind in Round['kind']]: { readonly [language in Language]: string } } = {
  administrative: { id: 'Tahap Administrasi', en: 'Administrative Round' },
  proposal: { id: 'Tahap Proposal', en: 'Proposal Round' },
  presentation: { id: 'Tahap Presentasi', en: 'Presentation Round' },
  field: { id: 'Tahap Verifikasi Lapangan', en: 'Field Verification Round' },
};

/**
 * The competition as the set-up screens would make it from the same files; all rows or nothing.
 * @returns what the command ends with when it can't be made: everything that stands in the way, a line each
 */
export async function buildCompetition(
  options: NewOptions,
): Promise<Result<{ readonly competition: Competition; readonly notices: readonly string[] }, Stopped>> {
  const { preset, identity, nature, language, remarks } = options;
  const kind = preset.stage === 'any' ? 'presentation' : preset.stage;
  const empty = toNewCompetition(identity, nature, { newId, roundName: ROUND_NAMES[kind][language] });
  const rubric = toRubric(preset, language);
  const fresh = empty.rounds.reduce<Competition>((made, { id }) => setRubric(made, id, rubric), {
    ...empty,
    rounds: empty.rounds.map((round) => ({ ...round, kind })),
  });

  const { answers } = options;
  const entryFile = await openTable(
    { kind: ENTRY_TABLE, path: options.entries, answers: answers.entries },
    remarks,
  );
  if (!entryFile.ok) return entryFile;
  const judgeFile = await openTable(
    { kind: JUDGE_TABLE, path: options.judges, answers: answers.judges },
    remarks,
  );
  if (!judgeFile.ok) return judgeFile;
  const stray = findStray([entryFile.value, judgeFile.value]);
  if (stray) return stop(stray);
  const entryTable = takeColumns(ENTRY_TABLE, entryFile.value);
  if (!entryTable.ok) return entryTable;
  const judgeTable = takeColumns(JUDGE_TABLE, judgeFile.value);
  if (!judgeTable.ok) return judgeTable;

  const entries = previewEntries(entryTable.value.table, entryTable.value.mapping, fresh, newId);
  const judges = previewJudges(judgeTable.value.table, judgeTable.value.mapping, fresh, newId);
  const offPanel = judges.notices.filter(({ type }) => type === 'panel-unknown');
  const said = [...toTableRemarks(entryTable.value), ...toTableRemarks(judgeTable.value)];
  const problems = [
    ...rowsOrDoubts(entryTable.value, 'entries=', entries.problems),
    ...rowsOrDoubts(judgeTable.value, 'judges=', [...judges.problems, ...offPanel]),
  ];
  if (problems.length > 0) return stop(refused('', [...said, ...problems]));

  const competition = applyJudges(applyEntries(fresh, entries), judges);
  const unready = findSetUpProblems(competition);
  if (unready.length > 0) {
    return stop(refused('', [...said, ...unready.map((problem) => describeProblem(problem, remarks))]));
  }
  return ok({
    competition,
    notices: [
      ...said,
      ...entries.notices.map((notice) => toRemark(options.entries, notice)),
      ...judges.notices.map((notice) => toRemark(options.judges, notice)),
    ],
  });
}

/** Rows of a table that is read wrongly would be refused for the wrong reasons. */
const rowsOrDoubts = (
  taken: TakenTable<string>,
  table: string,
  problems: readonly (EntryImportProblem | JudgeImportProblem | JudgeImportNotice)[],
): string[] =>
  taken.doubts.length > 0
    ? toDoubtRemarks(taken, table)
    : problems.map((problem) => toRemark(taken.path, problem));
