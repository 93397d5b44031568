import { createPace, type Steps } from '../../../domain/steps';
import type { Table } from '../../ports/spreadsheet';
import { cellOf } from '../columns/column-mapping';
import type { JudgeField, JudgeMapping } from '../columns/judge-columns';
import { foldCase, saysSomething } from '../fold-text';
import { findRowFaults, type RowFault } from '../row-faults';

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
  | RowFault<JudgeField>
  | { readonly type: 'column-not-chosen'; readonly line: null; readonly field: 'name' }
  | { readonly type: 'name-missing'; readonly line: number }
  | { readonly type: 'code-missing'; readonly line: number }
  /** A code names files: letters, digits, full stop, hyphen and underscore only. */
  | { readonly type: 'code-not-plain'; readonly line: number; readonly code: string }
  | {
      readonly type: 'code-repeated';
      readonly line: number;
      readonly code: string;
      readonly firstLine: number;
    }
  | {
      readonly type: 'text-too-long';
      readonly line: number;
      readonly field: JudgeField;
      readonly limit: number;
    };

/** Cleaned texts; undefined where no column is chosen. */
export type JudgeTexts = { readonly [field in JudgeField]: string | undefined };

/** A row that is sound in itself; `code` is undefined when no column holds it. */
export interface JudgeRow {
  readonly line: number;
  readonly texts: JudgeTexts;
  readonly code: string | undefined;
}

export interface JudgeRows {
  readonly sound: readonly JudgeRow[];
  readonly problems: readonly JudgeRowProblem[];
  /** Rows with nothing in any chosen column. */
  readonly skippedBlank: number;
}

/** Reads the rows by themselves, before anything is looked up in the competition; resting now and then. */
export function* readJudgeRowsInSteps(table: Table, mapping: JudgeMapping): Steps<JudgeRows> {
  if (mapping.name === null) {
    return {
      sound: [],
      problems: [{ type: 'column-not-chosen', line: null, field: 'name' }],
      skippedBlank: 0,
    };
  }
  const sound: JudgeRow[] = [];
  const problems: JudgeRowProblem[] = [];
  const lineOfCode = new Map<string, number>();
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
    const code = texts.code?.replaceAll(' ', '');
    const found = findProblems(texts, code, line);
    const firstLine = code ? lineOfCode.get(foldCase(code)) : undefined;
    if (code && firstLine !== undefined) {
      found.unshift({ type: 'code-repeated', line, code, firstLine });
    } else if (code) lineOfCode.set(foldCase(code), line);
    if (found.length === 0) sound.push({ line, texts, code });
    problems.push(...found);
  }
  return { sound, problems, skippedBlank };
}

function toTexts(cells: readonly string[], mapping: JudgeMapping): JudgeTexts {
  const fields = Object.keys(mapping) as JudgeField[];
  return Object.fromEntries(fields.map((field) => [field, cellOf(cells, mapping, field)])) as JudgeTexts;
}

const PLAIN_CODE = /^[\p{Letter}\p{Number}._-]+$/u;

function findProblems(texts: JudgeTexts, code: string | undefined, line: number): JudgeRowProblem[] {
  const problems: JudgeRowProblem[] = [];
  if (texts.name !== undefined && !saysSomething(texts.name)) problems.push({ type: 'name-missing', line });
  if (code === '') problems.push({ type: 'code-missing', line });
  else if (code !== undefined && !PLAIN_CODE.test(code)) {
    problems.push({ type: 'code-not-plain', line, code: code.slice(0, 40) });
  }
  for (const field of Object.keys(JUDGE_LIMITS) as JudgeField[]) {
    const limit = JUDGE_LIMITS[field];
    if ((texts[field] ?? '').length > limit) problems.push({ type: 'text-too-long', line, field, limit });
  }
  return problems;
}
