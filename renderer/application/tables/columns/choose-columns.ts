import { createPace, runSteps, type Steps } from '../../../domain/steps';
import { cleanCell, foldHeading } from '../fold-text';
import { type ColumnMapping, type GuessedColumns, guessColumns, type KnownHeadings } from './column-mapping';

/** Columns said by a person; null: the field is left out. */
export type ColumnAnswers<Field extends string> = ReadonlyMap<Field, number | null>;

/** The columns a person has said, and the best fit of the others for all other fields. */
export function chooseColumns<Field extends string>(
  header: readonly string[],
  known: KnownHeadings<Field>,
  answers: ColumnAnswers<Field> = new Map(),
): GuessedColumns<Field> {
  const said = new Set(answers.values());
  const left = header.map((heading, column) => (said.has(column) ? '' : heading));
  const fields = Object.keys(known) as Field[];
  const unsaid = fields.filter((field) => !answers.has(field));
  const asked = Object.fromEntries(unsaid.map((field) => [field, known[field]])) as KnownHeadings<Field>;
  const guessed = guessColumns(left, asked);
  const mapping = Object.fromEntries(
    fields.map((field) => [field, answers.has(field) ? answers.get(field) : guessed.mapping[field]]),
  ) as ColumnMapping<Field>;
  return { mapping, open: guessed.open };
}

interface Columns {
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
}

/** Columns that serve no field, those that hold nothing aside; looked for with a rest now and then. */
export function* columnsNotTakenInSteps<Field extends string>(
  { header, rows }: Columns,
  mapping: ColumnMapping<Field>,
): Steps<number[]> {
  const taken = new Set(Object.values<number | null>(mapping));
  const left = header.flatMap((_, column) => (taken.has(column) ? [] : [column]));
  const blank = new Set(left.filter((column) => cleanCell(header[column] ?? '') === ''));
  const pace = createPace();
  for (const { cells } of rows) {
    if (blank.size === 0) break;
    if (pace.isDue()) yield;
    for (const column of blank) if ((cells[column] ?? '') !== '') blank.delete(column);
  }
  return left.filter((column) => !blank.has(column));
}

/** {@link columnsNotTakenInSteps} at once. */
export const columnsNotTaken = <Field extends string>(
  table: Columns,
  mapping: ColumnMapping<Field>,
): number[] => runSteps(columnsNotTakenInSteps(table, mapping));

/** `#3` is the third column; anything else a heading, compared without accents, signs and capitals. @returns all that are meant */
export function findColumns(header: readonly string[], text: string): number[] {
  const position = /^#(\d{1,4})$/.exec(text)?.[1];
  if (position !== undefined) {
    const column = Number(position) - 1;
    return column >= 0 && column < header.length ? [column] : [];
  }
  const exact = header.flatMap((heading, column) => (cleanCell(heading) === cleanCell(text) ? [column] : []));
  if (exact.length > 0) return exact;
  const folded = foldHeading(text);
  return folded === ''
    ? []
    : header.flatMap((heading, column) => (foldHeading(heading) === folded ? [column] : []));
}
