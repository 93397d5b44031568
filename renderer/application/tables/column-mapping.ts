import { cleanCell, foldHeading } from './fold-text';

/** Which column of a table holds which field, counted from 0; null where none does. */
export type ColumnMapping<Field extends string> = { readonly [field in Field]: number | null };

/** Headings a field is known by, best first. */
export type KnownHeadings<Field extends string> = { readonly [field in Field]: readonly string[] };

/**
 * Finds the columns by their headings. A heading matches as a whole before it matches by how it
 * begins ("Judul Inovasi (lengkap)"); a column serves one field only.
 */
export function guessColumns<Field extends string>(
  header: readonly string[],
  known: KnownHeadings<Field>,
): ColumnMapping<Field> {
  const folded = header.map(foldHeading);
  const fields = Object.keys(known) as Field[];
  const found = new Map<Field, number>();
  const taken = new Set<number>();
  const claim = (field: Field, fits: (heading: string, name: string) => boolean): void => {
    if (found.has(field)) return;
    for (const name of known[field].map(foldHeading)) {
      const column = folded.findIndex((heading, index) => !taken.has(index) && fits(heading, name));
      if (column === -1) continue;
      found.set(field, column);
      taken.add(column);
      return;
    }
  };
  for (const field of fields) claim(field, (heading, name) => heading === name);
  // Two letters ("no") begin too many words to be trusted.
  for (const field of fields) claim(field, (heading, name) => name.length > 3 && heading.startsWith(name));
  return Object.fromEntries(fields.map((field) => [field, found.get(field) ?? null])) as ColumnMapping<Field>;
}

/** The cell of a field, cleaned; undefined when no column is mapped to it. */
export function cellOf<Field extends string>(
  cells: readonly string[],
  mapping: ColumnMapping<Field>,
  field: Field,
): string | undefined {
  const column = mapping[field];
  return column === null ? undefined : cleanCell(cells[column] ?? '');
}
