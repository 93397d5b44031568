import type { ExportCell, ExportSheet } from '../../application/ports/spreadsheet';

/** A table with a caption has one blank row between the two. */
export const captionRows = (sheet: ExportSheet): readonly string[] =>
  sheet.caption.length > 0 ? [...sheet.caption, ''] : [];

/**
 * The digits of a number, with a point.
 *
 * @throws RangeError: a figure that is no number is a defect of the caller, not something to print.
 */
export function numberText(cell: Extract<ExportCell, number | object>): string {
  const text = typeof cell === 'number' ? String(cell) : cell.decimal;
  if (!Number.isFinite(Number(text)) || text.trim() === '') {
    throw new RangeError(`not a number to export: ${text}`);
  }
  return text;
}
