import { err, ok, type Result } from '../../domain/result';
import type { OfficePackage, PartProblem } from './open-package';

/** What a workbook says about itself. */
export interface Workbook {
  /** Worksheets a person can see, in the order of the tabs: no charts, dialogs, macros, hidden ones. */
  readonly sheets: readonly WorkbookSheet[];
  /** Days are counted from 1904, as old Macs did. */
  readonly is1904: boolean;
  /** Formulas are to be calculated when it is opened: what stands there now may be a placeholder. */
  readonly isToCalculate: boolean;
  /** Parts; undefined where it has none. */
  readonly styles: string | undefined;
  readonly sharedStrings: string | undefined;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly part: string;
}

/** @param part name of the workbook's main part */
export function readWorkbook(pack: OfficePackage, part: string): Result<Workbook, PartProblem> {
  const relationships = pack.relationships(part);
  if (!relationships.ok) return relationships;
  const byId = new Map(relationships.value.map((one) => [one.id, one]));
  const sheets: WorkbookSheet[] = [];
  let is1904 = false;
  let isToCalculate = false;
  let isLost = false;
  const done = pack.readXml(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attributes().date1904);
      else if (name === 'calcPr') isToCalculate = isTrue(attributes().fullCalcOnLoad);
      else if (name === 'sheet') {
        const { name: title = '', state = 'visible', 'r:id': id = '' } = attributes();
        const leadsTo = byId.get(id);
        // A sheet that leads nowhere could be the one with the table.
        if (!leadsTo || !pack.has(leadsTo.target)) isLost = true;
        else if (leadsTo.kind === 'worksheet' && state === 'visible') {
          sheets.push({ name: title, part: leadsTo.target });
        }
      }
      return undefined;
    },
    close: () => {},
    text: () => {},
  });
  if (!done.ok) return done;
  if (isLost) return err({ type: 'part-damaged' });
  const partOf = (kind: string): string | undefined =>
    relationships.value.find((one) => one.kind === kind)?.target;
  return ok({
    sheets,
    is1904,
    isToCalculate,
    styles: partOf('styles'),
    sharedStrings: partOf('sharedStrings'),
  });
}

/** Truth as XML Schema writes it. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
