import { createPace, type Steps } from '../../../domain/steps';
import { parseWhole } from '../../../domain/typed-number';
import type { Table } from '../../ports/spreadsheet';
import { cellOf } from '../columns/column-mapping';
import type { EntryField, EntryMapping } from '../columns/entry-columns';
import { saysSomething } from '../fold-text';
import { findRowFaults, type RowFault } from '../row-faults';

/** Longest text of each field, in UTF-16 code units. */
export const ENTRY_LIMITS: { readonly [field in Exclude<EntryField, 'number'>]: number } = {
  title: 300,
  institution: 300,
  institutionKind: 120,
  category: 120,
  group: 120,
  note: 2_000,
};

/** Why a row, or the whole table where `line` is null, is not taken, whatever the competition holds. */
export type EntryRowProblem =
  | RowFault<EntryField>
  | { readonly type: 'column-not-chosen'; readonly line: null; readonly field: 'title' | 'institution' }
  | { readonly type: 'number-missing'; readonly line: number }
  | { readonly type: 'number-not-whole'; readonly line: number; readonly text: string }
  | {
      readonly type: 'number-repeated';
      readonly line: number;
      readonly number: number;
      readonly firstLine: number;
    }
  | { readonly type: 'title-missing'; readonly line: number }
  | { readonly type: 'institution-missing'; readonly line: number }
  | {
      readonly type: 'text-too-long';
      readonly line: number;
      readonly field: keyof typeof ENTRY_LIMITS;
      readonly limit: number;
    };

/** Cleaned texts; undefined where no column is chosen. */
export type EntryTexts = { readonly [field in EntryField]: string | undefined };

/** A row that is sound in itself; `number` is undefined when no column holds it. */
export interface EntryRow {
  readonly line: number;
  readonly texts: EntryTexts;
  readonly number: number | undefined;
}

export interface EntryRows {
  readonly sound: readonly EntryRow[];
  readonly problems: readonly EntryRowProblem[];
  /** Rows with nothing in any chosen column. */
  readonly skippedBlank: number;
}

/** Reads the rows by themselves, before anything is looked up in the competition; resting now and then. */
export function* readEntryRowsInSteps(table: Table, mapping: EntryMapping): Steps<EntryRows> {
  const unchosen = (['title', 'institution'] as const).filter((field) => mapping[field] === null);
  if (unchosen.length > 0) {
    const problems = unchosen.map((field) => ({ type: 'column-not-chosen', line: null, field }) as const);
    return { sound: [], problems, skippedBlank: 0 };
  }
  const sound: EntryRow[] = [];
  const problems: EntryRowProblem[] = [];
  const lineOfNumber = new Map<number, number>();
  let skippedBlank = 0;
  const pace = createPace();
  for (const row of table.rows) {
    if (pace.isDue()) yield;
    const { line } = row;
    const faults = findRowFaults(row, mapping);
    if (faults.length > 0) {
      problems.push(...faults);
      continue;
    }
    const texts = toTexts(row.cells, mapping);
    if (Object.values(texts).every((text) => !text)) {
      skippedBlank += 1;
      continue;
    }
    const { number, problem } = readNumber(texts.number, line);
    const found = [...(problem ? [problem] : []), ...findTextProblems(texts, line)];
    const firstLine = number === undefined ? undefined : lineOfNumber.get(number);
    if (number !== undefined) {
      if (firstLine === undefined) lineOfNumber.set(number, line);
      else found.unshift({ type: 'number-repeated', line, number, firstLine });
    }
    if (found.length === 0) sound.push({ line, texts, number });
    problems.push(...found);
  }
  return { sound, problems, skippedBlank };
}

function toTexts(cells: readonly string[], mapping: EntryMapping): EntryTexts {
  const fields = Object.keys(mapping) as EntryField[];
  return Object.fromEntries(fields.map((field) => [field, cellOf(cells, mapping, field)])) as EntryTexts;
}

function readNumber(
  text: string | undefined,
  line: number,
): { readonly number?: number; readonly problem?: EntryRowProblem } {
  if (text === undefined) return {};
  if (text === '') return { problem: { type: 'number-missing', line } };
  const number = parseWhole(text);
  return number !== undefined && number > 0
    ? { number }
    : { problem: { type: 'number-not-whole', line, text: text.slice(0, 40) } };
}

function findTextProblems(texts: EntryTexts, line: number): EntryRowProblem[] {
  const problems: EntryRowProblem[] = [];
  if (texts.title !== undefined && !saysSomething(texts.title))
    problems.push({ type: 'title-missing', line });
  if (texts.institution !== undefined && !saysSomething(texts.institution))
    problems.push({ type: 'institution-missing', line });
  for (const field of Object.keys(ENTRY_LIMITS) as (keyof typeof ENTRY_LIMITS)[]) {
    const limit = ENTRY_LIMITS[field];
    if ((texts[field] ?? '').length > limit) problems.push({ type: 'text-too-long', line, field, limit });
  }
  return problems;
}
