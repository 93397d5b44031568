import type { AnyRowProblem } from '../../../application/tables/shape/read-rows';
import { assertNever } from '../../../domain/result';
import { formatCount } from '../../../strings/formats';
import type { Language } from '../../../strings/language';
import type { Strings } from '../../../strings/strings';

/** What is the matter with the row, and what to do in the table. @param names of the fields, as the screen calls them */
export function describeRowProblem<Field extends string>(
  problem: AnyRowProblem<Field, Field, Field>,
  names: { readonly [field in Field]: string },
  { faults, problems, requiredMissing }: Strings['setUp']['importing'],
  language: Language,
): string {
  switch (problem.type) {
    case 'column-not-chosen':
      return requiredMissing(names[problem.field]);
    case 'text-too-long':
      return problems.textTooLong(names[problem.field], formatCount(problem.limit, language));
    case 'cell-error':
      return faults.cellError(names[problem.field], problem.text);
    case 'cell-uncalculated':
      return faults.cellUncalculated(names[problem.field]);
    case 'cell-unreadable':
      return faults.cellUnreadable(names[problem.field], problem.text);
    case 'cell-ditto':
      return faults.cellDitto(names[problem.field], problem.text);
    case 'under-another-heading':
      return faults.underAnotherHeading(String(problem.heading));
    case 'cells-beyond-heading':
      return faults.cellsBeyondHeading(String(problem.count));
    case 'quote-doubtful':
      return faults.quoteDoubtful;
    case 'lines-swallowed':
      return faults.linesSwallowed(String(problem.lines));
    default:
      return assertNever(problem);
  }
}
