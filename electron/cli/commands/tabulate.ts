import { hashText } from '../../../renderer/adapters/hash';
import { toResultReport } from '../../../renderer/application/results/result-report';
import type { RefusedRow, RowProblem } from '../../../renderer/application/tables/marks/mark-sheets';
import { type MarkReading, readMarkTable } from '../../../renderer/application/tables/marks/read-mark-table';
import { toField } from '../../../renderer/domain/field';
import type { Mark } from '../../../renderer/domain/quantities';
import { ok } from '../../../renderer/domain/result';
import type { MarkProblem } from '../../../renderer/domain/rubric';
import { SCOPES } from '../../../renderer/domain/scopes';
import { tabulate } from '../../../renderer/domain/tabulate';
import { describeProblem } from '../../../renderer/strings/describe-problem';
import { formatMark } from '../../../renderer/strings/formats';
import type { Language } from '../../../renderer/strings/language';
import { describeFile, LANGUAGES, toLanguage } from '../describe';
import { FORMATS, formatReport, toFormat, toScope } from '../format-report';
import { type Command, done, type Outcome, refused, wrongUsage } from '../outcome';
import { readOptions } from '../read-options';
import { findRound, readCompetition } from '../reading/read-round';
import { findStray, openTable, takeColumns, toDoubtRemarks, toTableRemarks } from '../reading/read-tables';
import { MARK_TABLE, readTableOptions, TABLE_OPTIONS, tableOptionsHelp } from '../reading/table-options';

const LARGEST_TABLE = 256 * 1024 * 1024;

/** For tables that have a column for every criterion, or every judge. */
const ONE_MARK_A_ROW =
  'Where each criterion or judge has a column of its own, write one mark a row: judge, entry, criterion, mark';

const help = `Usage: pleno tabulate --competition C.pleno --marks FILE [options]

Ranks a round straight from a table of marks, without any bundle.

  --competition FILE   the competition file
  --marks FILE         CSV or XLSX with the columns judge (code), entry (number),
                       criterion (id, or its name), mark; decimal comma or point,
                       "1.000" is refused where the scale has a thousand too;
                       "recused" in the mark column recuses, for what the column
                       reason says if there is one; an empty mark is no mark.
                       Criterion ids: pleno verify C.pleno
${tableOptionsHelp('one')}
                       Fields: judge entry criterion mark reason
  --round ROUND        the round the marks are for, by its name or number (default the last)
  --scope SCOPE        all (default), or also within each category, group or panel
  --format FORMAT      text (default), json or csv
  --language id|en     of the remarks (default en)

One mark a row: a table with a column for each criterion or judge is refused.
A sheet without all its marks is missing, never zero. Two different marks for one
criterion of one sheet are both refused.
Exit: 0 done, 1 something was refused (the result is still printed), 2 wrong usage.
`;

async function run(args: readonly string[]): Promise<Outcome> {
  const text = { type: 'string' } as const;
  const options = readOptions(args, {
    options: {
      competition: text,
      marks: text,
      round: text,
      scope: text,
      format: text,
      language: text,
      ...TABLE_OPTIONS,
    },
    required: ['competition', 'marks'],
    files: 'none',
    choices: { scope: SCOPES, format: FORMATS, language: LANGUAGES },
  });
  if (!options.ok) return wrongUsage(options.error.what);
  const answers = readTableOptions(options.value, [MARK_TABLE]);
  if (!answers.ok) return wrongUsage(answers.error.what);
  const [path, table] = [options.value.text('competition') ?? '', options.value.text('marks') ?? ''];
  const language = toLanguage(options.value.text('language'));

  const file = await readCompetition(path);
  if (!file.ok) return refused('', [describeFile(path, file.error, language)]);
  const { competition } = file.value;
  const asked = options.value.text('round');
  const last = competition.rounds.at(-1);
  const found = asked === undefined && last ? ok(last) : findRound(competition, asked ?? '');
  if (!found.ok) return refused('', [describeFile(path, found.error, language)]);
  const round = found.value;
  const opened = await openTable(
    { kind: MARK_TABLE, path: table, answers: answers.value.marks, size: 'large', largest: LARGEST_TABLE },
    language,
  );
  if (!opened.ok) return opened.error.outcome;
  const stray = findStray([opened.value]);
  if (stray) return stray;
  const taken = takeColumns(MARK_TABLE, opened.value);
  if (!taken.ok) return taken.error.outcome;
  const said = toTableRemarks(taken.value);
  if (taken.value.doubts.length > 0) return refused('', [...said, ...toDoubtRemarks(taken.value)]);
  const reading = readMarkTable(competition, round, taken.value.table, taken.value.mapping, hashText);
  if (!reading.ok) {
    const fields = reading.error.columns.join(', ');
    const answer = 'answered by --column FIELD=HEADING';
    return refused('', [...said, `${table}: no column for ${fields}; ${answer}. ${ONE_MARK_A_ROW}`]);
  }

  const report = toResultReport(
    competition,
    tabulate(toField(competition, round), reading.value.states),
    reading.value.refused.map(toRefusal),
    toScope(options.value.text('scope')),
  );
  const out = formatReport(report, toFormat(options.value.text('format')));
  const remarks = [...said, ...toRemarks(table, reading.value, language)];
  return reading.value.refused.length > 0 ? refused(out, remarks) : done(out, remarks);
}

/** As the JSON has it: where, why, the row, then the facts, marks in points. */
function toRefusal({ line, problem, judge, entry, criterion, mark }: RefusedRow) {
  const facts = Object.entries<unknown>(problem)
    .filter(([name]) => name !== 'type' && name !== 'line')
    .map(([name, value]) => [name, isMarkProblem(problem) ? formatMark(value as Mark, 'en') : value]);
  return { line, reason: problem.type, judge, entry, criterion, mark, ...Object.fromEntries(facts) };
}

/** The scale has something to say about these, in marks. */
const isMarkProblem = (problem: RowProblem): problem is MarkProblem =>
  ['mark-not-a-number', 'mark-doubtful', 'mark-out-of-range', 'mark-off-step'].includes(problem.type);

const toRemarks = (
  table: string,
  { refused: rows, incomplete }: MarkReading,
  language: Language,
): string[] => [
  ...rows.map(({ line, judge, entry, criterion, mark, problem }) => {
    const advice = problem.type === 'mark-doubtful' ? `; ${describeProblem(problem, language)}` : '';
    return `${table}:${line}: refused (${problem.type}): ${judge}, entry ${entry}, ${criterion}, "${mark}"${advice}`;
  }),
  ...incomplete.map(
    ({ judge, entry, missing }) =>
      `${judge.code}, entry ${entry.number}: counts as missing, no mark for ${missing.join(', ')}`,
  ),
];

export const tabulateCommand: Command = { summary: 'results from a table of marks', help, run };
