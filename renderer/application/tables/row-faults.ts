import { assertNever } from '../../domain/result';
import type { CellFault, TableRow } from '../ports/spreadsheet';
import type { ColumnMapping } from './columns/column-mapping';

/** A row of which something must not be taken for what it seems to say; `field` is where it hangs. */
export type RowFault<Field extends string> =
  | { readonly type: 'cell-error'; readonly line: number; readonly field: Field; readonly text: string }
  | { readonly type: 'cell-uncalculated'; readonly line: number; readonly field: Field }
  | { readonly type: 'cell-unreadable'; readonly line: number; readonly field: Field; readonly text: string }
  | { readonly type: 'cell-ditto'; readonly line: number; readonly field: Field; readonly text: string }
  | { readonly type: 'under-another-heading'; readonly line: number; readonly heading: number }
  | { readonly type: 'cells-beyond-heading'; readonly line: number; readonly count: number }
  | { readonly type: 'quote-doubtful'; readonly line: number }
  | { readonly type: 'lines-swallowed'; readonly line: number; readonly lines: number };

/**
 * What keeps a row from being taken: faults of the row as a whole, and of the columns that are imported.
 * A fault in a column nobody imports harms nothing.
 */
export function findRowFaults<Field extends string>(
  { line, faults }: TableRow,
  mapping: ColumnMapping<Field>,
): readonly RowFault<Field>[] {
  if (faults === undefined || faults.length === 0) return [];
  const fields = Object.keys(mapping) as Field[];
  return faults.flatMap((fault) =>
    fault.column === null
      ? [ofRow(fault, line)]
      : fields.filter((field) => mapping[field] === fault.column).map((field) => ofCell(fault, line, field)),
  );
}

const LONGEST_TEXT = 40;

type RowWide = Extract<CellFault, { readonly column: null }>;

function ofCell<Field extends string>(
  fault: Exclude<CellFault, RowWide>,
  line: number,
  field: Field,
): RowFault<Field> {
  switch (fault.type) {
    case 'cell-error':
    case 'cell-unreadable':
    case 'cell-ditto':
      return { type: fault.type, line, field, text: fault.text.slice(0, LONGEST_TEXT) };
    case 'cell-uncalculated':
      return { type: fault.type, line, field };
    default:
      return assertNever(fault);
  }
}

function ofRow(fault: RowWide, line: number): RowFault<never> {
  switch (fault.type) {
    case 'cells-beyond-heading':
      return { type: fault.type, line, count: fault.count };
    case 'under-another-heading':
      return { type: fault.type, line, heading: fault.heading };
    case 'quote-doubtful':
      return { type: fault.type, line };
    case 'lines-swallowed':
      return { type: fault.type, line, lines: fault.lines };
    default:
      return assertNever(fault);
  }
}
