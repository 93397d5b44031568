import type { ExportSheet } from '../../application/ports/spreadsheet';

/** A table with a caption has one blank row between the two. */
export const captionRows = (sheet: ExportSheet): readonly string[] =>
  sheet.caption.length > 0 ? [...sheet.caption, ''] : [];

/** @throws RangeError: a figure that is no number is a defect of the caller, not something to print. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to export: ${value}`);
  return String(value);
}
