import type { RowFault } from '../../../application/tables/row-faults';
import { assertNever } from '../../../domain/result';
import type { Strings } from '../../../strings/strings';

/** What is the matter with the row, and what to do in the table. @param names of the fields, as the screen calls them */
export function describeRowFault<Field extends string>(
  fault: RowFault<Field>,
  names: { readonly [field in Field]: string },
  { importing: { faults } }: Strings['setUp'],
): string {
  switch (fault.type) {
    case 'cell-error':
      return faults.cellError(names[fault.field], fault.text);
    case 'cell-uncalculated':
      return faults.cellUncalculated(names[fault.field]);
    case 'cell-unreadable':
      return faults.cellUnreadable(names[fault.field], fault.text);
    case 'cell-ditto':
      return faults.cellDitto(names[fault.field], fault.text);
    case 'under-another-heading':
      return faults.underAnotherHeading(String(fault.heading));
    case 'cells-beyond-heading':
      return faults.cellsBeyondHeading(String(fault.count));
    case 'quote-doubtful':
      return faults.quoteDoubtful;
    case 'lines-swallowed':
      return faults.linesSwallowed(String(fault.lines));
    default:
      return assertNever(fault);
  }
}
