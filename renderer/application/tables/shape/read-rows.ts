import { createPace, type Steps } from '../../../domain/steps';
import type { Table } from '../../ports/spreadsheet';
import { type ColumnMapping, cellOf } from '../columns/column-mapping';
import { findRowFaults, type RowFault } from '../row-faults';

/** Cleaned texts of a row; undefined where no column is chosen. */
export type RowTexts<Field extends string> = { readonly [field in Field]: string | undefined };

/** Nothing can be read without this column. */
interface ColumnNotChosen<Field extends string> {
  readonly type: 'column-not-chosen';
  readonly line: null;
  readonly field: Field;
}

interface TextTooLong<Field extends string> {
  readonly type: 'text-too-long';
  readonly line: number;
  readonly field: Field;
  /** In UTF-16 code units. */
  readonly limit: number;
}

/** What may be the matter with a row of any table, or with the whole table where `line` is null. */
export type AnyRowProblem<Field extends string, Required extends Field, Limited extends Field> =
  | RowFault<Field>
  | ColumnNotChosen<Required>
  | TextTooLong<Limited>;

export interface ReadRows<Row, Problem> {
  /** Sound in themselves, whatever the competition holds. */
  readonly sound: readonly Row[];
  readonly problems: readonly Problem[];
  /** Rows with nothing in any chosen column. */
  readonly skippedBlank: number;
}

interface RowReader<Field extends string, Required extends Field, Row, Problem> {
  /** Nothing is read without their columns. */
  readonly required: readonly Required[];
  /** The row, which is left out if anything is the matter with it. */
  readonly read: (
    texts: RowTexts<Field>,
    line: number,
  ) => { readonly row: Row; readonly problems: readonly Problem[] };
}

/** Reads the rows by themselves, before anything is looked up in the competition; resting now and then. */
export function* readRowsInSteps<Field extends string, Required extends Field, Row, Problem>(
  { rows }: Table,
  mapping: ColumnMapping<Field>,
  { required, read }: RowReader<Field, Required, Row, Problem>,
): Steps<ReadRows<Row, Problem | RowFault<Field> | ColumnNotChosen<Required>>> {
  const unchosen = required.filter((field) => mapping[field] === null);
  if (unchosen.length > 0) {
    const problems = unchosen.map((field) => ({ type: 'column-not-chosen', line: null, field }) as const);
    return { sound: [], problems, skippedBlank: 0 };
  }
  const sound: Row[] = [];
  const problems: (Problem | RowFault<Field>)[] = [];
  let skippedBlank = 0;
  const pace = createPace();
  for (const row of rows) {
    if (pace.isDue()) yield;
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
    const found = read(texts, row.line);
    if (found.problems.length === 0) sound.push(found.row);
    problems.push(...found.problems);
  }
  return { sound, problems, skippedBlank };
}

function toTexts<Field extends string>(
  cells: readonly string[],
  mapping: ColumnMapping<Field>,
): RowTexts<Field> {
  const fields = Object.keys(mapping) as Field[];
  return Object.fromEntries(fields.map((field) => [field, cellOf(cells, mapping, field)])) as RowTexts<Field>;
}

export function findTooLong<Limited extends string>(
  texts: RowTexts<NoInfer<Limited>>,
  limits: { readonly [field in Limited]: number },
  line: number,
): readonly TextTooLong<Limited>[] {
  return (Object.keys(limits) as Limited[])
    .filter((field) => (texts[field] ?? '').length > limits[field])
    .map((field) => ({ type: 'text-too-long', line, field, limit: limits[field] }));
}

/** Remembers the line a number or code came in first, and says it when the same comes again. */
export function createFirstLines<Mark>(): (mark: Mark | undefined, line: number) => number | undefined {
  const lines = new Map<Mark, number>();
  return (mark, line) => {
    if (mark === undefined) return undefined;
    const first = lines.get(mark);
    if (first === undefined) lines.set(mark, line);
    return first;
  };
}
