import type { Steps } from '../../../domain/steps';
import type { Table } from '../../ports/spreadsheet';
import type { JudgeField, JudgeMapping } from '../columns/judge-columns';
import { foldCase, saysSomething } from '../fold-text';
import {
  type AnyRowProblem,
  createFirstLines,
  findTooLong,
  type ReadRows,
  type RowTexts,
  readRowsInSteps,
} from '../shape/read-rows';

/** Longest text of each field, in UTF-16 code units. */
export const JUDGE_LIMITS: { readonly [field in JudgeField]: number } = {
  code: 12,
  name: 200,
  affiliation: 300,
  role: 120,
  panel: 120,
};

/** Why a row, or the whole table where `line` is null, is not taken, whatever the competition holds. */
export type JudgeRowProblem =
  | AnyRowProblem<JudgeField, 'name', JudgeField>
  | { readonly type: 'name-missing'; readonly line: number }
  | { readonly type: 'code-missing'; readonly line: number }
  /** A code names files: letters, digits, full stop, hyphen and underscore only. */
  | { readonly type: 'code-not-plain'; readonly line: number; readonly code: string }
  | {
      readonly type: 'code-repeated';
      readonly line: number;
      readonly code: string;
      readonly firstLine: number;
    };

export type JudgeTexts = RowTexts<JudgeField>;

/** A row that is sound in itself; `code` is undefined when no column holds it. */
export interface JudgeRow {
  readonly line: number;
  readonly texts: JudgeTexts;
  readonly code: string | undefined;
}

/** Reads the rows by themselves, before anything is looked up in the competition; resting now and then. */
export function readJudgeRowsInSteps(
  table: Table,
  mapping: JudgeMapping,
): Steps<ReadRows<JudgeRow, JudgeRowProblem>> {
  const recall = createFirstLines<string>();
  return readRowsInSteps(table, mapping, {
    required: ['name'],
    read: (texts, line) => {
      const code = texts.code?.replaceAll(' ', '');
      const problems = findProblems(texts, code, line);
      const firstLine = recall(code ? foldCase(code) : undefined, line);
      if (code && firstLine !== undefined) {
        problems.unshift({ type: 'code-repeated', line, code, firstLine });
      }
      return { row: { line, texts, code }, problems };
    },
  });
}

const PLAIN_CODE = /^[\p{Letter}\p{Number}._-]+$/u;

function findProblems(texts: JudgeTexts, code: string | undefined, line: number): JudgeRowProblem[] {
  const problems: JudgeRowProblem[] = [];
  if (texts.name !== undefined && !saysSomething(texts.name)) problems.push({ type: 'name-missing', line });
  if (code === '') problems.push({ type: 'code-missing', line });
  else if (code !== undefined && !PLAIN_CODE.test(code)) {
    problems.push({ type: 'code-not-plain', line, code: code.slice(0, 40) });
  }
  return [...problems, ...findTooLong(texts, JUDGE_LIMITS, line)];
}
