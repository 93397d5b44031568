import type { CsvSeparator, ExportCell, ExportSheet } from '../../application/ports/spreadsheet';
import { captionRows, numberText } from './export-text';

/** What makes a spreadsheet program take text for a formula; the full-width forms count in some. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/** UTF-8 with byte order mark, CRLF; text that looks like a formula is led in by an apostrophe. */
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
  if (typeof cell === 'number') return toDecimal(numberText(cell), separator);
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[";,\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const toDecimal = (digits: string, separator: CsvSeparator): string =>
  separator === ';' ? digits.replace('.', ',') : digits;
