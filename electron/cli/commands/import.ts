import { ok, type Result } from '../../../renderer/domain/result';
import type { Language } from '../../../renderer/strings/language';
import { describeFile, LANGUAGES, toLanguage } from '../describe';
import { type Command, done, type Outcome, refused, type Stopped, stop, wrongUsage } from '../outcome';
import { type ReadOptions, readOptions } from '../read-options';
import { readCompetition } from '../reading/read-round';
import {
  findStray,
  type OpenedTable,
  openTable,
  takeColumns,
  toDoubtRemarks,
  toTableRemarks,
} from '../reading/read-tables';
import {
  type AnswersByTable,
  ENTRY_TABLE,
  JUDGE_TABLE,
  readTableOptions,
  TABLE_OPTIONS,
  tableOptionsHelp,
} from '../reading/table-options';
import { type PlannedTable, toPlanJson, toPlanRemarks, toPlanText } from './format-plan';
import { planEntries, planJudges } from './plan-import';

const UPDATES = ['entries', 'numbers'] as const;

const help = `Usage: pleno import --competition C.pleno [--entries FILE] [--judges FILE] [options]

Says row by row what importing the tables into a competition that is there would do:
added, updated, renumbered or unchanged. Writes nothing.

  --competition FILE   the competition file
  --entries FILE       CSV or XLSX, as for pleno new
  --judges FILE        CSV or XLSX, as for pleno new
  --update entries     a row in doubt is about the entry (judge) it names: its number (code)
                       changes and its marks go with it
  --update numbers     a row in doubt is about the one with that number (code): its title
                       and institution (name) are corrected
${tableOptionsHelp('two')}
  --format FORMAT      text (default) or json
  --language id|en     of the remarks (default en)

A row is recognised by what it says, not by its number alone. Whatever can be read two
ways is refused until one of the options above answers it; both readings are printed.

JSON: { competition, tables: [ { table, file, columns, notTaken, notes, undecided, counts,
rows: [ { line, action, number, title, institution, before } ],
doubts: [ { line, reason, row, entries, numbers } ], problems, notices } ] }; of judges
code and name; before is null for what would be new; undecided are things about the
whole table: its worksheet, separator, hidden rows, columns.

Exit: 0 everything is clear, 1 something is refused or in doubt, 2 wrong usage.
`;

async function run(args: readonly string[]): Promise<Outcome> {
  const text = { type: 'string' } as const;
  const options = readOptions(args, {
    options: {
      ...{ competition: text, entries: text, judges: text, update: text, format: text, language: text },
      ...TABLE_OPTIONS,
    },
    required: ['competition'],
    files: 'none',
    choices: { update: UPDATES, format: ['text', 'json'], language: LANGUAGES },
  });
  if (!options.ok) return wrongUsage(options.error.what);
  const { text: get } = options.value;
  const kinds = [
    ...(get('entries') === undefined ? [] : [ENTRY_TABLE]),
    ...(get('judges') === undefined ? [] : [JUDGE_TABLE]),
  ];
  if (kinds.length === 0) return wrongUsage('missing: --entries or --judges');
  const answers = readTableOptions(options.value, kinds);
  if (!answers.ok) return wrongUsage(answers.error.what);
  const language = toLanguage(get('language'));
  const path = get('competition') ?? '';
  const opened = await readCompetition(path);
  if (!opened.ok) return refused('', [describeFile(path, opened.error, language)]);
  const { competition } = opened.value;

  const files = await openBoth(options.value, answers.value, language);
  if (!files.ok) return files.error.outcome;
  const { entries, judges } = files.value;
  const update = UPDATES.find((one) => one === get('update')) ?? 'ask';
  const tables: PlannedTable[] = [];
  if (entries) {
    const taken = takeColumns(ENTRY_TABLE, entries);
    if (!taken.ok) return taken.error.outcome;
    const isClear = taken.value.doubts.length === 0;
    const plan = isClear ? planEntries(taken.value, competition, update) : undefined;
    tables.push({ name: 'entries', taken: taken.value, plan });
  }
  if (judges) {
    const taken = takeColumns(JUDGE_TABLE, judges);
    if (!taken.ok) return taken.error.outcome;
    const isClear = taken.value.doubts.length === 0;
    const plan = isClear ? planJudges(taken.value, competition, update) : undefined;
    tables.push({ name: 'judges', taken: taken.value, plan });
  }
  const out = get('format') === 'json' ? toPlanJson(competition.identity.name, tables) : toPlanText(tables);
  const remarks = tables.flatMap(({ name, taken, plan }) => [
    ...toTableRemarks(taken),
    ...toDoubtRemarks(taken, tables.length > 1 ? `${name}=` : ''),
    ...(plan ? toPlanRemarks(taken.path, plan) : []),
  ]);
  const isClear = tables.every(({ plan }) => plan && plan.doubts.length === 0 && plan.problems.length === 0);
  return isClear ? done(out, remarks) : refused(out, remarks);
}

async function openBoth(
  options: ReadOptions,
  answers: AnswersByTable,
  language: Language,
): Promise<Result<{ readonly entries?: OpenedTable; readonly judges?: OpenedTable }, Stopped>> {
  const open = async (kind: typeof ENTRY_TABLE | typeof JUDGE_TABLE) => {
    const path = options.text(kind.name);
    return path === undefined
      ? ok(undefined)
      : openTable({ kind, path, answers: answers[kind.name] }, language);
  };
  const entries = await open(ENTRY_TABLE);
  if (!entries.ok) return entries;
  const judges = await open(JUDGE_TABLE);
  if (!judges.ok) return judges;
  const stray = findStray([entries.value, judges.value].filter((one) => one !== undefined));
  if (stray) return stop(stray);
  return ok({
    ...(entries.value && { entries: entries.value }),
    ...(judges.value && { judges: judges.value }),
  });
}

export const importCommand: Command = {
  summary: 'what importing tables into a competition would do',
  help,
  run,
};
