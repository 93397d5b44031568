import type { TableChoices, TextSeparator } from '../../../renderer/application/ports/spreadsheet';
import type { KnownHeadings } from '../../../renderer/application/tables/columns/column-mapping';
import { ENTRY_HEADINGS, type EntryField } from '../../../renderer/application/tables/columns/entry-columns';
import { JUDGE_HEADINGS, type JudgeField } from '../../../renderer/application/tables/columns/judge-columns';
import { MARK_HEADINGS, type MarkField } from '../../../renderer/application/tables/columns/mark-columns';
import { ok, type Result } from '../../../renderer/domain/result';
import { type ReadOptions, type UsageProblem, usage } from '../read-options';

/** A table a command reads, and the fields it has. */
export interface TableKind<Field extends string = string> {
  readonly name: 'entries' | 'judges' | 'marks';
  readonly headings: KnownHeadings<Field>;
}

/** `whichever`: said without naming a table, of which there are two. */
interface Answer<Value> {
  readonly value: Value;
  readonly table: 'this' | 'whichever';
}

export const ENTRY_TABLE: TableKind<EntryField> = { name: 'entries', headings: ENTRY_HEADINGS };
export const JUDGE_TABLE: TableKind<JudgeField> = { name: 'judges', headings: JUDGE_HEADINGS };
export const MARK_TABLE: TableKind<MarkField> = { name: 'marks', headings: MARK_HEADINGS };

/** What the command line says about one table before it is opened. */
export interface TableAnswers {
  readonly sheet?: Answer<string>;
  readonly separator?: Answer<TextSeparator>;
  readonly hidden?: Answer<NonNullable<TableChoices['hidden']>>;
  /** The heading by field, as it was written; empty: the field is left out. */
  readonly columns: ReadonlyMap<string, string>;
}

const several = { type: 'string', multiple: true } as const;

/** For `readOptions`. */
export const TABLE_OPTIONS = { column: several, sheet: several, separator: several, hidden: several };

/** For `--help`, of a command that reads these tables. */
export const tableOptionsHelp = (names: 'one' | 'two'): string => `\
  --column FIELD=HEADING   takes the field from that column, several times if need be;
                       FIELD=#3: from the third column; FIELD= leaves the field out
  --sheet NAME         the worksheet, where a workbook has several
  --separator CHAR     what separates the cells of a text file: ; , | or tab
  --hidden take|skip   whether hidden and filtered rows and columns come in${
    names === 'one'
      ? ''
      : `
                       These three may name the table they are said of:
                       --sheet entries=NAME --sheet judges=NAME`
  }`;

const SEPARATORS: ReadonlyMap<string, TextSeparator> = new Map([
  [';', ';'],
  [',', ','],
  ['|', '|'],
  ['\t', '\t'],
  ['\\t', '\t'],
  ['tab', '\t'],
]);

const HIDDEN: ReadonlyMap<string, 'take' | 'skip'> = new Map([
  ['take', 'take'],
  ['skip', 'skip'],
]);

export type AnswersByTable = { readonly [name in TableKind['name']]: TableAnswers };

/** The answers, table by table. A field of none of these tables is wrong usage. */
export function readTableOptions(
  options: ReadOptions,
  kinds: readonly TableKind[],
): Result<AnswersByTable, UsageProblem> {
  const names = kinds.map(({ name }) => name);
  const sheets = readAnswers(options, 'sheet', names, (text) => (text === '' ? undefined : text));
  if (!sheets.ok) return sheets;
  const separators = readAnswers(options, 'separator', names, (text) => SEPARATORS.get(text));
  if (!separators.ok) return separators;
  const hidden = readAnswers(options, 'hidden', names, (text) => HIDDEN.get(text));
  if (!hidden.ok) return hidden;
  const columns = readColumns(options.texts('column'), kinds);
  if (!columns.ok) return columns;
  const answersOf = (name: TableKind['name']): TableAnswers => {
    const headings = kinds.find((kind) => kind.name === name)?.headings ?? {};
    return {
      ...findAnswer('sheet', sheets.value, name),
      ...findAnswer('separator', separators.value, name),
      ...findAnswer('hidden', hidden.value, name),
      columns: new Map([...columns.value].filter(([field]) => field in headings)),
    };
  };
  return ok({ entries: answersOf('entries'), judges: answersOf('judges'), marks: answersOf('marks') });
}

type Said<Value> = ReadonlyMap<TableKind['name'] | 'whichever', Value>;

const VALUES = {
  sheet: 'the name of a worksheet',
  separator: 'one of ; , | tab',
  hidden: 'one of take, skip',
};

function readAnswers<Value>(
  options: ReadOptions,
  option: keyof typeof VALUES,
  names: readonly TableKind['name'][],
  toValue: (text: string) => Value | undefined,
): Result<Said<Value>, UsageProblem> {
  const said = new Map<TableKind['name'] | 'whichever', Value>();
  for (const text of options.texts(option)) {
    const named = names.find((name) => text.startsWith(`${name}=`));
    const value = toValue(named === undefined ? text : text.slice(named.length + 1));
    if (value === undefined) return usage(`--${option} is ${VALUES[option]}, not "${text}"`);
    // With one table nothing is left to be found out.
    const table = named ?? (names.length === 1 ? names[0] : undefined) ?? 'whichever';
    if (said.has(table)) return usage(`--${option} is given twice`);
    said.set(table, value);
  }
  return ok(said);
}

function findAnswer<Option extends string, Value>(
  option: Option,
  said: Said<Value>,
  name: TableKind['name'],
): { readonly [key in Option]?: Answer<Value> } {
  const own = said.get(name);
  const shared = said.get('whichever');
  const answer: Answer<Value> | undefined =
    own !== undefined
      ? { value: own, table: 'this' }
      : shared !== undefined
        ? { value: shared, table: 'whichever' }
        : undefined;
  return (answer === undefined ? {} : { [option]: answer }) as { readonly [key in Option]?: Answer<Value> };
}

function readColumns(
  texts: readonly string[],
  kinds: readonly TableKind[],
): Result<ReadonlyMap<string, string>, UsageProblem> {
  const fields = kinds.flatMap(({ headings }) => Object.keys(headings));
  const columns = new Map<string, string>();
  for (const text of texts) {
    const at = text.indexOf('=');
    const field = text.slice(0, Math.max(0, at));
    if (at === -1) return usage(`--column is FIELD=HEADING, not "${text}"`);
    if (!fields.includes(field))
      return usage(`--column: no field "${field}"; there are ${fields.join(', ')}`);
    if (columns.has(field)) return usage(`--column ${field} is given twice`);
    columns.set(field, text.slice(at + 1));
  }
  return ok(columns);
}
