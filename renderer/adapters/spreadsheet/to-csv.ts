import type { CsvSeparator, ExportCell, ExportSheet } from '../../application/ports/spreadsheet';
import { guardFormulas } from '../../application/tables/formula-guard';
import { captionRows, numberText } from './export-text';

/** UTF-8 with byte order mark, CRLF; what could be taken for a formula is led in by an apostrophe. */
export function toCsv(sheet: ExportSheet, separator: CsvSeparator = ';'): Uint8Array {
  const rows: readonly (readonly ExportCell[])[] = [
    ...captionRows(sheet).map((line) => [line]),
    sheet.header,
    ...sheet.rows,
  ];
  return new TextEncoder().encode(`\ufeff${toLines(rows, separator)}`);
}

/** More rows for the end of a table that {@link toCsv} began. */
export const toCsvRows = (
  rows: readonly (readonly ExportCell[])[],
  separator: CsvSeparator = ';',
): Uint8Array => new TextEncoder().encode(toLines(rows, separator));

const toLines = (rows: readonly (readonly ExportCell[])[], separator: CsvSeparator): string =>
  rows.map((row) => `${row.map((cell) => toField(cell, separator)).join(separator)}\r\n`).join('');

function toField(cell: ExportCell, separator: CsvSeparator): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return toDecimal(numberText(cell), separator);
  const text = guardFormulas(cell);
  return /[";,|\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Three places behind the only sign are thousands to a program of the other language, which reads 79,688 as
 * 79688; any other number of places is the same number there, or text. So they become four.
 */
function toDecimal(digits: string, separator: CsvSeparator): string {
  const unmistakable = /\.\d{3}$/.test(digits) ? `${digits}0` : digits;
  return separator === ';' ? unmistakable.replace('.', ',') : unmistakable;
}
