import { createSpreadsheet } from '../../../renderer/adapters/spreadsheet/spreadsheet';
import type {
  Table,
  TableChoices,
  TableDoubt,
  TableProblem,
  TableReading,
  TableRequest,
} from '../../../renderer/application/ports/spreadsheet';
import {
  chooseColumns,
  columnsNotTaken,
  findColumns,
} from '../../../renderer/application/tables/columns/choose-columns';
import type {
  ColumnMapping,
  GuessedColumns,
} from '../../../renderer/application/tables/columns/column-mapping';
import type { FileProblem } from '../../../renderer/application/workspace/problem';
import { assertNever, ok, type Result } from '../../../renderer/domain/result';
import type { Language } from '../../../renderer/strings/language';
import { describeFile } from '../describe';
import { type Outcome, refused, type Stopped, stop, wrongUsage } from '../outcome';
import { toRemark } from '../to-remark';
import { readBytes } from './files';
import type { TableAnswers, TableKind } from './table-options';

/** A table the command line names, and what was said about it. */
export interface WantedTable {
  readonly kind: TableKind;
  readonly path: string;
  readonly answers: TableAnswers;
  readonly size?: TableRequest['size'];
  /** Of the file, in bytes. */
  readonly largest?: number;
}

export interface OpenedTable {
  readonly wanted: WantedTable;
  readonly reading: TableReading;
}

/** A table read, its columns chosen. */
export interface TakenTable<Field extends string> extends Pick<TableReading, 'table' | 'notes'> {
  readonly path: string;
  readonly mapping: ColumnMapping<Field>;
  /** Headings by field; `#5` for a column without one. */
  readonly columns: { readonly [field: string]: string };
  readonly notTaken: readonly string[];
  readonly doubts: readonly (TableDoubt | ColumnDoubt)[];
}

/** Several columns fit a field equally well. */
interface ColumnDoubt {
  readonly type: 'column-undecided';
  readonly field: string;
  readonly columns: readonly string[];
}

/** Reads a table by what was said about it. @returns what a command ends with when it can't be read */
export async function openTable(
  wanted: WantedTable,
  language: Language,
): Promise<Result<OpenedTable, Stopped>> {
  const reading = await readFitting(wanted);
  if (reading.ok) return ok({ wanted, reading: reading.value });
  const sentence = describeFile(wanted.path, reading.error, language);
  return stop(reading.error.type === 'table-sheet-missing' ? wrongUsage(sentence) : refused('', [sentence]));
}

/** Chooses the columns of a table that is open. */
export function takeColumns<Field extends string>(
  { headings }: TableKind<Field>,
  { wanted: { path, answers }, reading }: OpenedTable,
): Result<TakenTable<Field>, Stopped> {
  const { table } = reading;
  const here = quoted(table.header.map((_, index) => headingAt(table, index)));
  const said = new Map<Field, number | null>();
  for (const field of Object.keys(headings) as Field[]) {
    const text = answers.columns.get(field);
    if (text === undefined) continue;
    const columns = text === '' ? [null] : findColumns(table.header, text);
    const [column, ...others] = columns;
    if (column === undefined) {
      return stop(wrongUsage(`--column ${field}: ${path} has no "${text}"; it has ${here}`));
    }
    if (others.length > 0) {
      const all = columns.map((one) => `#${Number(one) + 1}`).join(' or ');
      return stop(wrongUsage(`--column ${field}: ${path} has "${text}" more than once; say ${all}`));
    }
    const [other] = [...said].find(([, taken]) => taken !== null && taken === column) ?? [];
    if (other) return stop(wrongUsage(`--column: ${other} and ${field} are both "${text}"`));
    said.set(field, column);
  }
  return ok(toTaken(path, reading, chooseColumns(table.header, headings, said)));
}

/** What was said of whichever table it fits is passed over where it doesn't. */
async function readFitting(one: WantedTable): Promise<Result<TableReading, TableProblem | FileProblem>> {
  const bytes = await readBytes(one.path, one.largest);
  if (!bytes.ok) return bytes;
  const { sheet, separator, hidden } = one.answers;
  const choices: TableChoices = {
    ...(sheet && { sheet: sheet.value }),
    ...(separator && { separator: separator.value }),
    ...(hidden && { hidden: hidden.value }),
  };
  const request = { headings: one.kind.headings, ...(one.size && { size: one.size }) };
  const reading = await createSpreadsheet().read(bytes.value, { ...request, choices });
  if (reading.ok || reading.error.type !== 'table-sheet-missing' || sheet?.table !== 'whichever')
    return reading;
  const { sheet: _, ...others } = choices;
  return createSpreadsheet().read(bytes.value, { ...request, choices: others });
}

/** A worksheet or separator was named that none of the tables has. @returns what a command ends with then */
export function findStray(opened: readonly OpenedTable[]): Outcome | undefined {
  for (const option of ['sheet', 'separator'] as const) {
    const said = opened.filter(({ wanted }) => wanted.answers[option] !== undefined);
    const strays = said.filter((one) => !fits(one, option));
    const stray = strays.find(({ wanted }) => wanted.answers[option]?.table === 'this') ?? strays[0];
    if (!stray) continue;
    // Said of whichever table it fits, and it fits another.
    if (stray.wanted.answers[option]?.table === 'whichever' && strays.length < said.length) continue;
    if (option === 'separator') {
      return wrongUsage(`--separator: ${stray.wanted.path} is no text file`);
    }
    const sheets = said.flatMap(({ reading: { source } }) => ('sheets' in source ? source.sheets : []));
    const there = sheets.length === 0 ? 'there are none' : `there are ${quoted(sheets)}`;
    return wrongUsage(`--sheet: no worksheet "${stray.wanted.answers.sheet?.value}"; ${there}`);
  }
  return undefined;
}

const fits = ({ wanted, reading: { source } }: OpenedTable, option: 'sheet' | 'separator'): boolean =>
  option === 'separator'
    ? source.type === 'text'
    : source.type === 'workbook' && source.sheet === wanted.answers.sheet?.value;

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

const headingAt = ({ header }: Table, column: number): string => header[column]?.trim() || `#${column + 1}`;

function toTaken<Field extends string>(
  path: string,
  { table, notes, doubts }: TableReading,
  { mapping, open }: GuessedColumns<Field>,
): TakenTable<Field> {
  const taken = Object.entries<number | null>(mapping)
    .flatMap(([field, column]) => (column === null ? [] : [{ field, column }]))
    .toSorted((a, b) => a.column - b.column);
  return {
    path,
    table,
    mapping,
    notes,
    columns: Object.fromEntries(taken.map(({ field, column }) => [field, headingAt(table, column)])),
    notTaken: columnsNotTaken(table, mapping).map((column) => headingAt(table, column)),
    doubts: [
      ...doubts,
      ...open.map(
        ({ field, columns }): ColumnDoubt => ({
          type: 'column-undecided',
          field,
          // One heading twice is told apart by where it stands.
          columns: columns.map((column) => `#${column + 1} ${headingAt(table, column)}`),
        }),
      ),
    ],
  };
}

/** What was done with the file, and which column was taken for what. */
export const toTableRemarks = ({ path, notes, columns, notTaken }: TakenTable<string>): string[] => [
  ...notes.map((note) => toRemark(path, note)),
  [
    `${path}: columns: ${
      Object.entries(columns)
        .map(([field, heading]) => `${field} = "${heading}"`)
        .join(', ') || 'none'
    }`,
    ...(notTaken.length > 0 ? [`not taken: ${quoted(notTaken)}`] : []),
  ].join('; '),
];

/** What has to be answered first, each with the option that does. @param table `entries=` where there are two */
export const toDoubtRemarks = ({ path, doubts }: TakenTable<string>, table = ''): string[] =>
  doubts.map((doubt) => toRemark(path, doubt, answerTo(doubt, table)));

function answerTo(doubt: TableDoubt | ColumnDoubt, table: string): string {
  switch (doubt.type) {
    case 'sheet-undecided':
      return `--sheet ${table}NAME`;
    case 'separator-undecided':
      return `--separator ${table}CHAR`;
    case 'hidden-undecided':
      return `--hidden ${table}take or --hidden ${table}skip`;
    case 'column-undecided':
      return `--column ${doubt.field}=HEADING or --column ${doubt.field}=#N`;
    default:
      return assertNever(doubt);
  }
}
