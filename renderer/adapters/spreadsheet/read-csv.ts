import Papa from 'papaparse';
import type { TableChoices, TableProblem, TextSeparator } from '../../application/ports/spreadsheet';
import type { GridReading } from '../../application/tables/grid';
import { err, ok, type Result } from '../../domain/result';
import { decodeText } from './decode-text';
import { unguardFormulas } from './formula-guard';

const SEPARATORS = [';', ',', '\t'] as const;

/** Excel's own first line, "sep=;": it says what separates, and Excel doesn't show it as a row. */
const EXCEL_HINT = /^"?sep=([;,\t])"?\n/i;

/** How much of the file the separator is told from. */
const SAMPLE_LENGTH = 65_536;
const SAMPLE_ROWS = 50;

/**
 * Reads separated text; the parser runs here and now, without its blob worker.
 */
export function readCsv(bytes: Uint8Array, choices: TableChoices): Result<GridReading, TableProblem> {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return err({ type: 'table-unknown-format' });
  const text = decoded.replace(/\r\n?/g, '\n');
  const hint = EXCEL_HINT.exec(text);
  const content = hint ? text.slice(hint[0].length) : text;
  const separator = choices.separator ?? (hint ? (hint[1] as TextSeparator) : guessSeparator(content));
  const { data, errors } = Papa.parse<string[]>(content, { delimiter: separator, newline: '\n' });
  const open = errors.find(({ type }) => type === 'Quotes');
  if (open) return err({ type: 'table-unreadable', detail: 'quote-open', line: (open.row ?? 0) + 1 });
  return ok({
    grid: {
      rows: data.map((cells, index) => ({ line: index + 1, cells: cells.map(unguardFormulas) })),
      hiddenColumns: [],
      merges: [],
      layout: 'text',
    },
    source: { type: 'text', separator },
    notes: [],
    doubts: [],
  });
}

/**
 * The separator that gives most rows the same number of cells, two or more; where several do, the
 * one that gives more cells. A decimal comma in a file of semicolons splits few rows alike.
 */
function guessSeparator(text: string): TextSeparator {
  let best: { separator: TextSeparator; rows: number; cells: number } = { separator: ',', rows: 0, cells: 0 };
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(text.slice(0, SAMPLE_LENGTH), {
      delimiter: separator,
      newline: '\n',
      preview: SAMPLE_ROWS,
    });
    const { rows, cells } = findCommonWidth(data);
    if (cells > 1 && (rows > best.rows || (rows === best.rows && cells > best.cells))) {
      best = { separator, rows, cells };
    }
  }
  return best.separator;
}

/** How many rows share the most frequent number of cells (of two or more). */
function findCommonWidth(rows: readonly (readonly string[])[]): { rows: number; cells: number } {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  let common = { rows: 0, cells: 0 };
  for (const [cells, count] of counts) if (count > common.rows) common = { rows: count, cells };
  return common;
}
