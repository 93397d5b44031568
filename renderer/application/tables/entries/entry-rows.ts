import type { Steps } from '../../../domain/steps';
import { parseWhole } from '../../../domain/typed-number';
import type { Table } from '../../ports/spreadsheet';
import type { EntryField, EntryMapping } from '../columns/entry-columns';
import { saysSomething } from '../fold-text';
import {
  type AnyRowProblem,
  createFirstLines,
  findTooLong,
  type ReadRows,
  type RowTexts,
  readRowsInSteps,
} from '../shape/read-rows';

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
  | AnyRowProblem<EntryField, 'title' | 'institution', keyof typeof ENTRY_LIMITS>
  | { readonly type: 'number-missing'; readonly line: number }
  | { readonly type: 'number-not-whole'; readonly line: number; readonly text: string }
  | {
      readonly type: 'number-repeated';
      readonly line: number;
      readonly number: number;
      readonly firstLine: number;
    }
  | { readonly type: 'title-missing'; readonly line: number }
  | { readonly type: 'institution-missing'; readonly line: number };

export type EntryTexts = RowTexts<EntryField>;

/** A row that is sound in itself; `number` is undefined when no column holds it. */
export interface EntryRow {
  readonly line: number;
  readonly texts: EntryTexts;
  readonly number: number | undefined;
}

/** Reads the rows by themselves, before anything is looked up in the competition; resting now and then. */
export function readEntryRowsInSteps(
  table: Table,
  mapping: EntryMapping,
): Steps<ReadRows<EntryRow, EntryRowProblem>> {
  const recall = createFirstLines<number>();
  return readRowsInSteps(table, mapping, {
    required: ['title', 'institution'],
    read: (texts, line) => {
      const { number, problem } = readNumber(texts.number, line);
      const problems = [...(problem ? [problem] : []), ...findTextProblems(texts, line)];
      const firstLine = recall(number, line);
      if (number !== undefined && firstLine !== undefined) {
        problems.unshift({ type: 'number-repeated', line, number, firstLine });
      }
      return { row: { line, texts, number }, problems };
    },
  });
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
  return [...problems, ...findTooLong(texts, ENTRY_LIMITS, line)];
}
