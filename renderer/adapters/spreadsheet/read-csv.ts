import type {
  CellFault,
  ExpectedHeadings,
  TableChoices,
  TableNote,
  TableProblem,
  TextSeparator,
} from '../../application/ports/spreadsheet';
import { unguardFormulas } from '../../application/tables/formula-guard';
import { findHeading } from '../../application/tables/shape/find-heading';
import type { GridReading, GridRow } from '../../application/tables/shape/grid';
import { err, ok, type Result } from '../../domain/result';
import { chooseSeparator } from './choose-separator';
import { decodeText } from './decode-text';
import { countSwallowed } from './find-swallowed';
import { cellsByLine, type Fold, type ParsedText, parseText } from './parse-text';
import type { ReadingLimits } from './reading-limits';

/** Excel's own first line, "sep=;": it says what separates, and Excel doesn't show it as a row. */
const EXCEL_HINT = /^"?sep=([;,|\t])"?\n/i;

/** Rows above the heading and below the table, on top of the rows allowed. */
const SLACK = 1_000;

/**
 * Reads separated text. Lines are counted as a spreadsheet program shows rows: a quoted line break
 * counts no new one, and Excel's hint at the separator none either.
 */
export function readCsv(
  bytes: Uint8Array,
  headings: ExpectedHeadings,
  choices: TableChoices,
  limits: ReadingLimits,
): Result<GridReading, TableProblem> {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return err({ type: 'table-unknown-format' });
  const text = decoded.text.includes('\r') ? decoded.text.replace(/\r\n?/g, '\n') : decoded.text;
  const hint = EXCEL_HINT.exec(text.slice(0, 20));
  const content = hint ? text.slice(hint[0].length) : text;
  const said = choices.separator ?? (hint?.[1] as TextSeparator | undefined);
  const { separator, undecided } = said
    ? { separator: said, undecided: [] }
    : chooseSeparator(content, headings);
  const wanted = {
    rows: limits.rows + SLACK,
    cells: limits.columns,
    ...(limits.beat && { beat: limits.beat }),
  };
  const parsed = parseText(content, separator, wanted);
  if (parsed.count > wanted.rows) return err({ type: 'table-too-large', rows: parsed.count });

  const swallowing = findSwallowing(parsed, headings, (fold) => cellsByLine(content, fold, separator));
  if (swallowing.inHeading !== undefined) {
    return err({ type: 'table-unreadable', detail: 'quote-open', line: swallowing.inHeading });
  }
  const foreign = toRowLines(decoded.foreignLines, parsed.folds, hint ? 1 : 0);
  const notes: TableNote[] = foreign.length > 0 ? [{ type: 'foreign-bytes', lines: foreign }] : [];
  return ok({
    grid: {
      rows: parsed.rows.map((row) => toGridRow(row, swallowing.faults.get(row.line))),
      hiddenColumns: [],
      merges: [],
      layout: 'text',
    },
    source: { type: 'text', separator },
    notes,
    doubts: undecided.length > 0 ? [{ type: 'separator-undecided', separators: undecided }] : [],
  });
}

function toGridRow(row: GridRow, fault: CellFault | undefined): GridRow {
  const cells = row.cells.map((cell) => (cell.includes("'") ? unguardFormulas(cell) : cell));
  const faults = [...(row.faults ?? []), ...(fault ? [fault] : [])];
  return faults.length > 0 ? { ...row, cells, faults } : { line: row.line, cells };
}

interface Swallowing {
  /** By the line of the row. */
  readonly faults: ReadonlyMap<number, CellFault>;
  /** Line of a row not below the heading: what it swallowed, nobody would ever be told. */
  readonly inHeading?: number;
}

function findSwallowing(
  { rows, folds }: ParsedText,
  headings: ExpectedHeadings,
  toCells: (fold: Fold) => readonly (readonly string[])[],
): Swallowing {
  const faults = new Map<number, CellFault>();
  const heading = folds.length > 0 ? findHeading(rows, headings) : undefined;
  if (!heading) return { faults };
  const names = rows[heading.last] as GridRow;
  const width = names.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const isSpaced = names.cells.some((cell, column) => column > 0 && /^\s/.test(cell));
  const byLine = new Map(rows.map((row) => [row.line, row] as const));
  for (const fold of folds) {
    const row = byLine.get(fold.line);
    const lines = row ? countSwallowed(toCells(fold), row, width, isSpaced) : 0;
    if (lines === 0) continue;
    if (fold.line <= names.line) return { faults, inHeading: fold.line };
    faults.set(fold.line, { type: 'lines-swallowed', column: null, lines });
  }
  return { faults };
}

/** Rows as a spreadsheet program counts them, of lines of the file. @param before lines that are no row */
function toRowLines(lines: readonly number[], folds: readonly Fold[], before: number): number[] {
  const rows = new Set<number>();
  let [next, folded] = [0, 0];
  for (const line of lines) {
    for (let fold = folds[next]; fold && fold.line + folded + before < line; fold = folds[next]) {
      const last = fold.line + folded + fold.breaks + before;
      if (line <= last) break;
      folded += fold.breaks;
      next += 1;
    }
    const fold = folds[next];
    const isInside = fold && line >= fold.line + folded + before;
    rows.add(isInside ? fold.line : Math.max(1, line - folded - before));
  }
  return [...rows];
}
