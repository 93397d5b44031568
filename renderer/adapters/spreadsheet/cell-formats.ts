import { getFormatFromId } from 'numfmt';
import { ok, type Result } from '../../domain/result';
import { GENERAL, type NumberFormat, toNumberFormat } from './number-format';
import type { OfficePackage, PartProblem } from './open-package';

/** Formats by the number a cell names its style by. */
export type CellFormats = (style: number) => NumberFormat;

export const NO_FORMATS: CellFormats = () => GENERAL;

/** Reads the part that says how cells look: of all that, how they show numbers. */
export function readCellFormats(pack: OfficePackage, part: string): Result<CellFormats, PartProblem> {
  const patterns = new Map<number, string>();
  const styles: number[] = [];
  let isCellStyles = false;
  const done = pack.readXml(part, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        const { numFmtId, formatCode } = attributes();
        if (formatCode !== undefined) patterns.set(Number(numFmtId), formatCode);
      } else if (name === 'cellXfs') isCellStyles = true;
      else if (name === 'xf' && isCellStyles) styles.push(Number(attributes().numFmtId ?? 0));
      return undefined;
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
    text: () => {},
  });
  if (!done.ok) return done;
  const known = new Map<number, NumberFormat>();
  return ok((style) => {
    const found = known.get(style);
    if (found) return found;
    const id = styles[style] ?? 0;
    const made = toNumberFormat(patterns.get(id) ?? getFormatFromId(id) ?? 'General');
    known.set(style, made);
    return made;
  });
}
