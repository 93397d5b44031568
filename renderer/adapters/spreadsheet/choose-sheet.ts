import type {
  ExpectedHeadings,
  TableChoices,
  TableDoubt,
  TableNote,
  TableProblem,
} from '../../application/ports/spreadsheet';
import { scoreHeading } from '../../application/tables/shape/find-heading';
import type { GridRow } from '../../application/tables/shape/grid';
import { err, ok, type Result } from '../../domain/result';

/** A visible worksheet and the first of its rows that hold something. */
export interface SheetPreview {
  readonly name: string;
  readonly rows: readonly GridRow[];
}

export interface ChosenSheet {
  /** Place among the sheets that were given. */
  readonly index: number;
  readonly notes: readonly TableNote[];
  readonly doubts: readonly TableDoubt[];
}

/** The sheet a person named: as it stands on its tab, or but for capitals, as Excel holds names apart. */
export function findNamedSheet(
  names: readonly string[],
  sheet: NonNullable<TableChoices['sheet']>,
): Result<ChosenSheet, TableProblem> {
  const fold = (name: string): string => name.trim().toLowerCase();
  const exact = names.indexOf(sheet);
  const index = exact === -1 ? names.findIndex((name) => fold(name) === fold(sheet)) : exact;
  return index === -1
    ? err({ type: 'table-sheet-missing', sheet, sheets: names })
    : ok({ index, notes: [], doubts: [] });
}

/**
 * The sheet whose rows hold most of the expected headings. Where other sheets hold something too, that is
 * said; where several fit equally well, it is asked, and the first is proposed. Empty sheets don't count.
 */
export function proposeSheet(sheets: readonly SheetPreview[], headings: ExpectedHeadings): ChosenSheet {
  const filled = sheets
    .map(({ name, rows }, index) => ({ name, index, rows }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, index, rows }) => ({ name, index, fit: scoreHeading(rows, headings) }));
  const best = Math.max(0, ...filled.map(({ fit }) => fit));
  const [first, ...equals] = filled.filter(({ fit }) => fit === best);
  if (!first) return { index: 0, notes: [], doubts: [] };
  if (equals.length > 0) {
    const doubt = { type: 'sheet-undecided', sheets: [first, ...equals].map(({ name }) => name) } as const;
    return { index: first.index, notes: [], doubts: [doubt] };
  }
  const others = filled.filter(({ index }) => index !== first.index).map(({ name }) => name);
  const note = { type: 'sheet-proposed', sheet: first.name, others } as const;
  return { index: first.index, notes: others.length > 0 ? [note] : [], doubts: [] };
}
