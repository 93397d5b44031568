import { cleanCell } from '../fold-text';
import { isErrorWord } from './cell-faults';
import type { GridRow } from './grid';

export interface Closing {
  /** How many rows are the table's own. */
  readonly end: number;
  readonly totals: readonly { readonly line: number; readonly text: string }[];
  readonly below?: { readonly lines: readonly number[]; readonly text: string };
}

/** How far up from the end such rows are looked for. */
const WITHIN = 40;

/**
 * What stands at the end of a table and isn't of it: sums, and below them place and date,
 * signatures, sources. Only what can't be a row of the table is taken for it.
 * @param names of the columns
 */
export function findClosing(rows: readonly GridRow[], names: readonly string[]): Closing {
  const named = names.filter((name) => name !== '').length;
  const belowFrom = findBelow(rows, named);
  const below = rows.slice(belowFrom);
  const totals: { line: number; text: string }[] = [];
  let end = belowFrom;
  for (let row = rows[end - 1]; row && isWhole(row) && isTotal(row.cells); row = rows[end - 1]) {
    totals.unshift({ line: row.line, text: firstText(row) });
    end -= 1;
  }
  const [first] = below;
  return {
    end,
    totals,
    ...(first && { below: { lines: below.map(({ line }) => line), text: firstText(first) } }),
  };
}

export const firstText = ({ cells }: GridRow): string =>
  cleanCell(cells.find((cell) => cell.trim() !== '') ?? '').slice(0, 80);

const SUM =
  /^(?:(?:grand|sub)[ -]?)?(?:total|jumlah|jml|rata[ -]?rata|rerata|average|mean|sum)(?![\p{Letter}\p{Number}])/iu;

/** What a sum may be of; with any other word it may be a name ("Total Care"). */
const SUMMED = new Set([
  ...['keseluruhan', 'seluruh', 'seluruhnya', 'semua', 'akhir', 'umum', 'nilai', 'skor', 'peserta'],
  ...['inovasi', 'instansi', 'juri', 'data', 'entri', 'proposal', 'unit', 'opd', 'orang', 'baris', 'dan'],
  ...['total', 'jumlah', 'rata', 'overall', 'entries', 'judges', 'rows', 'of', 'all', 'score', 'scores'],
]);

/** "46", "46 inovasi", "Rp 1.000.000", "81,5 %", "-". */
const FIGURE = /^(?:Rp\.?\s*)?[-–\d][\d.,\s]*%?(?:\s\p{Letter}+){0,2}$/u;

/** A sum between the rows, of a category or a page: it stands where all other rows have their number. */
export const isSubtotal = (row: GridRow, numbers: number): boolean =>
  isSum((row.cells[numbers] ?? '').trim()) && isWhole(row) && isTotal(row.cells);

/** The first cell says that it is a sum, and all others are figures. */
function isTotal(cells: readonly string[]): boolean {
  const [name, ...others] = cells.map((cell) => cleanCell(cell.slice(0, 200))).filter((cell) => cell !== '');
  return (
    name !== undefined &&
    isSum(name) &&
    others.every((cell) => FIGURE.test(cell) || isSum(cell) || isErrorWord(cell))
  );
}

function isSum(text: string): boolean {
  const name = SUM.exec(text)?.[0];
  if (name === undefined) return false;
  const rest =
    text
      .slice(name.length)
      .toLowerCase()
      .match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  return rest.every((word) => SUMMED.has(word) || /^\d+$/.test(word));
}

/** "Malang, 16 Maret 2021", "Malang, … Maret 2021". */
const PLACE_AND_DATE =
  /^\p{Letter}[\p{Letter} .'-]{1,40},\s*(?:tanggal\s+)?(?:\d{1,2}|[.…_ ]+)\s*\p{Letter}{3,12}\s+\d{4}$/u;

const CLOSING =
  /^(?:mengetahui|menyetujui|mengesahkan|ditetapkan di|disahkan|tertanda|ttd\b|tanda tangan|nip\b|keterangan\s*:|catatan\s*:|sumber\s*:|notes?\s*:|sources?\s*:|approved by|signed\b|\*\)?\s)/i;

const isClosing = ({ cells }: GridRow): boolean =>
  cells.some((cell) => {
    const text = cleanCell(cell.slice(0, 200));
    return PLACE_AND_DATE.test(text) || CLOSING.test(text);
  });

/**
 * Where the rows below the table begin: at the first of the last rows, all thinly filled, that a
 * table is closed with, or at the blank row before it.
 */
function findBelow(rows: readonly GridRow[], named: number): number {
  const most = named > 2 ? 2 : 1;
  let from = rows.length;
  let thin = rows.length;
  let isFound = false;
  while (thin > 0 && rows.length - thin < WITHIN) {
    const row = rows[thin - 1] as GridRow;
    if (countFilled(row) > most || !isWhole(row) || isNumbered(row) || isTotal(row.cells)) break;
    thin -= 1;
    const gap = row.line - (rows[thin - 1]?.line ?? row.line) > 1;
    isFound ||= isClosing(row);
    if (isClosing(row) || (gap && isFound)) from = thin;
    if (gap) isFound = false;
  }
  return from;
}

/** Nothing stands in doubt about where the row's cells, or the row itself, begin and end. */
const isWhole = ({ faults }: GridRow): boolean => !faults?.some(({ column }) => column === null);

/** A row of the table that isn't complete. */
const isNumbered = ({ cells }: GridRow): boolean =>
  /^\d+\.?$/.test((cells.find((cell) => cell.trim() !== '') ?? '').trim());

const countFilled = ({ cells }: GridRow): number =>
  cells.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0);
