import type { ExportCell, ExportSheet } from '../../application/ports/spreadsheet';
import { captionRows, numberText } from './export-text';
import { escapeXml } from './xml';

/** Positions in the style table of to-xlsx.ts. */
const STYLE = {
  plain: 0,
  title: 1,
  caption: 2,
  header: 3,
  text: 4,
  places2: 5,
  places4: 6,
  places6: 7,
} as const;

/** What a cell of Excel holds. */
const LONGEST_TEXT = 32_767;

const NARROWEST = 6;
const WIDEST = 60;
/** Widths are judged from the first rows; measuring a hundred thousand changes nothing. */
const MEASURED_ROWS = 500;

/** One worksheet: caption lines, blank line, frozen header, rows; printed landscape, one page wide. */
export function sheetXml(sheet: ExportSheet, selected: boolean): string {
  const caption = captionRows(sheet);
  const headerRow = caption.length + 1;
  const styles = sheet.header.map((_, column) => toNumberStyle(sheet.rows.map((row) => row[column])));
  const lines = [
    ...caption.map((line, index) =>
      rowXml(
        index + 1,
        line === '' ? [] : [textCell(0, index + 1, line, index === 0 ? STYLE.title : STYLE.caption)],
      ),
    ),
    rowXml(
      headerRow,
      sheet.header.map((name, column) => textCell(column, headerRow, name, STYLE.header)),
    ),
    ...sheet.rows.map((row, index) => dataRow(row, headerRow + 1 + index, styles)),
  ];
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/>`,
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    `<sheetData>${lines.join('')}</sheetData>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}

const rowXml = (line: number, cells: readonly string[]): string => `<row r="${line}">${cells.join('')}</row>`;

function dataRow(row: readonly ExportCell[], line: number, styles: readonly number[]): string {
  const cells = row.map((cell, column) => {
    if (cell === null || cell === '') return '';
    if (typeof cell === 'string') return textCell(column, line, cell, STYLE.text);
    const style = styles[column] ?? STYLE.plain;
    return `<c r="${columnLetters(column)}${line}" s="${style}"><v>${numberText(cell)}</v></c>`;
  });
  return rowXml(line, cells);
}

/**
 * A column with one fraction in it shows as many places throughout: 87,00 under 87,50. Never three: saved
 * as text and read in the other language, these are thousands.
 */
function toNumberStyle(column: readonly (ExportCell | undefined)[]): number {
  const most = column.reduce<number>((places, cell) => Math.max(places, placesOf(cell)), 0);
  if (most === 0) return STYLE.plain;
  if (most <= 2) return STYLE.places2;
  return most <= 4 ? STYLE.places4 : STYLE.places6;
}

function placesOf(cell: ExportCell | undefined): number {
  if (cell === undefined || cell === null || typeof cell === 'string') return 0;
  return numberText(cell).split('.')[1]?.length ?? 0;
}

function textCell(column: number, line: number, text: string, style: number): string {
  const value = escapeXml(
    text
      .replace(/\r\n?/g, '\n')
      // Excel reads "_x0041_" in a text as the letter A, unless its underscore is written that way itself.
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
      .slice(0, LONGEST_TEXT),
  );
  return `<c r="${columnLetters(column)}${line}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
}

/** A, B … Z, AA. @param column counted from 0 */
function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const toShown = (cell: ExportCell): string =>
  typeof cell === 'object' && cell !== null ? cell.decimal : String(cell);

function columnsXml({ header, rows }: ExportSheet): string {
  const columns = header.map((name, column) => {
    // A heading may wrap; its longest word may not.
    const words = name.split(' ').map((word) => word.length);
    const cells = rows.slice(0, MEASURED_ROWS).map((row) => toShown(row[column] ?? '').length);
    const width = Math.min(WIDEST, Math.max(NARROWEST, ...words, ...cells) + 2);
    return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;
  });
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}
