import { hashText } from '../../renderer/adapters/hash';
import { createSpreadsheet } from '../../renderer/adapters/spreadsheet/spreadsheet';
import { toResultReport } from '../../renderer/application/result-report';
import {
  MARK_HEADINGS,
  type MarkReading,
  type RefusedRow,
  readMarkTable,
} from '../../renderer/application/tables/read-mark-table';
import type { Mark } from '../../renderer/domain/quantities';
import { tabulate } from '../../renderer/domain/tabulate';
import { formatMark } from '../../renderer/strings/formats';
import { describeFile, LANGUAGES, toLanguage } from './describe';
import { readBytes } from './files';
import { FORMATS, formatReport, toFormat } from './format-report';
import { type Command, done, type Outcome, refused, wrongUsage } from './outcome';
import { readOptions } from './read-options';
import { readRound } from './read-round';

const LARGEST_TABLE = 256 * 1024 * 1024;

const help = `Usage: pleno tabulate --competition C.pleno --marks MARKS.csv [options]

Ranks a round straight from a table of marks, without any bundle.

  --competition FILE   the competition file
  --marks FILE         CSV (comma, semicolon or tab) with the columns
                       judge (code), entry (number), criterion (id), mark;
                       decimal comma or point; "recused" in the mark column recuses;
                       an empty mark is no mark. Criterion ids: pleno verify C.pleno
  --round ID           another round than the first
  --format FORMAT      text (default), json or csv
  --language id|en     of the remarks (default en)

A sheet without all its marks is missing, never zero. Two different marks for one
criterion of one sheet are both refused.
Exit: 0 done, 1 something was refused (the result is still printed), 2 wrong usage.
`;

async function run(args: readonly string[]): Promise<Outcome> {
  const text = { type: 'string' } as const;
  const options = readOptions(args, {
    options: { competition: text, marks: text, round: text, format: text, language: text },
    required: ['competition', 'marks'],
    files: 'none',
    choices: { format: FORMATS, language: LANGUAGES },
  });
  if (!options.ok) return wrongUsage(options.error.what);
  const [path, table] = [options.value.text('competition') ?? '', options.value.text('marks') ?? ''];
  const language = toLanguage(options.value.text('language'));

  const opened = await readRound(path, options.value.text('round'));
  if (!opened.ok) return refused('', [describeFile(path, opened.error, language)]);
  const { competition, round } = opened.value;
  const bytes = await readBytes(table, LARGEST_TABLE);
  if (!bytes.ok) return refused('', [describeFile(table, bytes.error, language)]);
  const rows = await createSpreadsheet().read(bytes.value, { headings: MARK_HEADINGS, size: 'large' });
  if (!rows.ok) return refused('', [describeFile(table, rows.error, language)]);
  const reading = readMarkTable(competition, round, rows.value.table, hashText);
  if (!reading.ok) {
    const { type, columns } = reading.error;
    const what = type === 'columns-missing' ? 'no column named' : 'more than one column named';
    return refused('', [`${table}: ${what} ${columns.join(', ')}`]);
  }

  const report = toResultReport(
    competition,
    tabulate(competition, round, reading.value.states),
    reading.value.refused.map(toRefusal),
  );
  const out = formatReport(report, toFormat(options.value.text('format')));
  const remarks = toRemarks(table, reading.value);
  return reading.value.refused.length > 0 ? refused(out, remarks) : done(out, remarks);
}

/** As the JSON has it: where, why, the row, then the scale's own marks in points. */
function toRefusal({ line, problem: { type, ...facts }, judge, entry, criterion, mark }: RefusedRow) {
  const points = Object.entries<Mark>(facts).map(([name, value]) => [name, formatMark(value, 'en')]);
  return { line, reason: type, judge, entry, criterion, mark, ...Object.fromEntries(points) };
}

const toRemarks = (table: string, { refused: rows, incomplete }: MarkReading): string[] => [
  ...rows.map(
    ({ line, judge, entry, criterion, mark, problem }) =>
      `${table}:${line}: refused (${problem.type}): ${judge}, entry ${entry}, ${criterion}, "${mark}"`,
  ),
  ...incomplete.map(
    ({ judge, entry, missing }) =>
      `${judge.code}, entry ${entry.number}: counts as missing, no mark for ${missing.join(', ')}`,
  ),
];

export const tabulateCommand: Command = { summary: 'results from a table of marks', help, run };
