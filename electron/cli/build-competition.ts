import { newId } from '../../renderer/adapters/random-id';
import { createSpreadsheet } from '../../renderer/adapters/spreadsheet/spreadsheet';
import { toNewCompetition } from '../../renderer/application/create-competition';
import { setRubric } from '../../renderer/application/edit-competition';
import type { ExpectedHeadings, Table } from '../../renderer/application/ports/spreadsheet';
import { findReadinessProblems } from '../../renderer/application/readiness';
import { toRubric } from '../../renderer/application/rubric-presets';
import {
  applyEntries,
  ENTRY_HEADINGS,
  guessMapping,
  previewEntries,
} from '../../renderer/application/tables/import-entries';
import {
  applyJudges,
  guessJudgeMapping,
  JUDGE_HEADINGS,
  previewJudges,
} from '../../renderer/application/tables/import-judges';
import type { Competition, Round } from '../../renderer/domain/competition';
import { err, ok, type Result } from '../../renderer/domain/result';
import { describeProblem } from '../../renderer/strings/describe-problem';
import type { Language } from '../../renderer/strings/language';
import { describeFile } from './describe';
import { readBytes } from './files';
import type { NewOptions } from './new-options';

/** Everything that stands in the way, a line each. */
type Refusal = { readonly type: 'refused'; readonly remarks: readonly string[] };

const ROUND_NAMES: { readonly [kind in Round['kind']]: { readonly [language in Language]: string } } = {
  administrative: { id: 'Tahap Administrasi', en: 'Administrative Round' },
  proposal: { id: 'Tahap Proposal', en: 'Proposal Round' },
  presentation: { id: 'Tahap Presentasi', en: 'Presentation Round' },
  field: { id: 'Tahap Verifikasi Lapangan', en: 'Field Verification Round' },
};

/** The competition as the set-up screens would make it from the same files; all rows or nothing. */
export async function buildCompetition(
  options: NewOptions,
): Promise<Result<{ readonly competition: Competition; readonly notices: readonly string[] }, Refusal>> {
  const { preset, identity, nature, language, remarks } = options;
  const kind = preset.stage === 'any' ? 'presentation' : preset.stage;
  const empty = toNewCompetition(identity, nature, { newId, roundName: ROUND_NAMES[kind][language] });
  const rubric = toRubric(preset, language);
  const fresh = empty.rounds.reduce<Competition>((made, { id }) => setRubric(made, id, rubric), {
    ...empty,
    rounds: empty.rounds.map((round) => ({ ...round, kind })),
  });

  const entryTable = await readTable(options.entries, ENTRY_HEADINGS, remarks);
  if (!entryTable.ok) return entryTable;
  const judgeTable = await readTable(options.judges, JUDGE_HEADINGS, remarks);
  if (!judgeTable.ok) return judgeTable;
  const entries = previewEntries(entryTable.value, guessMapping(entryTable.value.header), fresh, newId);
  const judges = previewJudges(judgeTable.value, guessJudgeMapping(judgeTable.value.header), fresh, newId);
  const offPanel = judges.notices.filter(({ type }) => type === 'panel-unknown');
  const problems = [
    ...entries.problems.map((problem) => toRemark(options.entries, problem)),
    ...[...judges.problems, ...offPanel].map((problem) => toRemark(options.judges, problem)),
  ];
  if (problems.length > 0) return err({ type: 'refused', remarks: problems });

  const competition = applyJudges(applyEntries(fresh, entries), judges);
  const unready = findReadinessProblems(competition);
  if (unready.length > 0) {
    return err({ type: 'refused', remarks: unready.map((problem) => describeProblem(problem, remarks)) });
  }
  return ok({
    competition,
    notices: [
      ...entries.notices.map((notice) => toRemark(options.entries, notice)),
      ...judges.notices.map((notice) => toRemark(options.judges, notice)),
    ],
  });
}

async function readTable(
  path: string,
  headings: ExpectedHeadings,
  language: Language,
): Promise<Result<Table, Refusal>> {
  const bytes = await readBytes(path);
  const table = bytes.ok ? await createSpreadsheet().read(bytes.value, { headings }) : bytes;
  return table.ok
    ? ok(table.value.table)
    : err({ type: 'refused', remarks: [describeFile(path, table.error, language)] });
}

/** `file:line: kind (facts)`, as compilers say it. */
function toRemark(path: string, found: { readonly type: string; readonly line: number | null }): string {
  const { type, line, ...facts } = found;
  const details = Object.entries(facts).map(([name, value]) => `${name} ${String(value)}`);
  return `${path}${line === null ? '' : `:${line}`}: ${type}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}
