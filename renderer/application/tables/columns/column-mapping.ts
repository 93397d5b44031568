import { cleanCell } from '../fold-text';
import { createHeadingMatcher, type HeadingMatch } from './match-heading';

/** Which column of a table holds which field, counted from 0; null where none does. */
export type ColumnMapping<Field extends string> = { readonly [field in Field]: number | null };

/** Headings a field is known by, best first; no heading stands for two fields. */
export type KnownHeadings<Field extends string> = { readonly [field in Field]: readonly string[] };

/** A field with several columns that fit it equally well; counted from 0. */
interface OpenColumn<Field extends string> {
  readonly field: Field;
  readonly columns: readonly number[];
}

export interface GuessedColumns<Field extends string> {
  readonly mapping: ColumnMapping<Field>;
  /** Fields with none in the mapping until somebody chooses. */
  readonly open: readonly OpenColumn<Field>[];
}

/**
 * Finds the columns by their headings. Every column means one field at most, the one its whole
 * heading names or else the longest known heading it begins with; of the columns that mean a field,
 * the best is taken. A column taken for nothing is better than one taken for something else.
 */
export function guessColumns<Field extends string>(
  header: readonly string[],
  known: KnownHeadings<Field>,
): GuessedColumns<Field> {
  const { match } = createHeadingMatcher(known);
  const candidates = header.flatMap((heading, column) => {
    const found = match(heading);
    return found ? [{ ...found, column }] : [];
  });
  const fields = Object.keys(known) as Field[];
  const best = fields.map((field) => {
    const own = candidates.filter((candidate) => candidate.field === field);
    const [first] = own.toSorted(compareMatches);
    const columns = own
      .filter((one) => first && compareMatches(one, first) === 0)
      .map(({ column }) => column);
    return { field, columns };
  });
  return {
    mapping: Object.fromEntries(
      best.map(({ field, columns }) => [field, columns.length === 1 ? columns[0] : null]),
    ) as ColumnMapping<Field>,
    open: best.filter(({ columns }) => columns.length > 1),
  };
}

/** The better first: whole headings in the order they are listed, then by how much of the heading is known. */
const compareMatches = (a: HeadingMatch<string>, b: HeadingMatch<string>): number => {
  if (a.how !== b.how) return a.how === 'whole' ? -1 : 1;
  return a.how === 'whole' ? a.rank - b.rank : b.length - a.length;
};

/** The cell of a field, cleaned; undefined when no column is mapped to it. */
export function cellOf<Field extends string>(
  cells: readonly string[],
  mapping: ColumnMapping<Field>,
  field: Field,
): string | undefined {
  const column = mapping[field];
  return column === null ? undefined : cleanCell(cells[column] ?? '');
}
