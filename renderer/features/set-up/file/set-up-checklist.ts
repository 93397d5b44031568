import type { SetUpProblem } from '../../../application/workspace/problem';
import type { SizeLimit } from '../../../domain/competition-size';
import { assertNever } from '../../../domain/result';

export type ChecklistScreen = 'identity' | 'rubric' | 'entries' | 'judges';

/** The screen on which a problem is mended. */
function screenOf(problem: SetUpProblem): ChecklistScreen {
  switch (problem.type) {
    case 'competition-without-name':
    case 'dates-reversed':
    case 'year-invalid':
    // The forms stop long before it; wherever it came from, its beginning is named.
    case 'text-too-long':
      return 'identity';
    case 'round-without-name':
    case 'round-without-entrants':
    case 'round-weights-not-full':
    case 'rubric-without-criteria':
    case 'weights-not-full':
    case 'parts-too-many':
    case 'criterion-without-name':
    case 'criterion-without-weight':
    case 'criterion-repeated':
    case 'scale-empty':
    case 'scale-step-does-not-fit':
      return 'rubric';
    case 'no-entries':
    case 'entry-number-repeated':
    case 'entry-number-invalid':
    case 'entry-without-title':
    case 'entry-without-institution':
      return 'entries';
    case 'no-judges':
    case 'entry-without-judge':
    case 'judge-without-name':
    case 'judge-without-code':
    case 'judge-code-repeated':
      return 'judges';
    case 'competition-too-large':
      return TOO_LARGE_ON[problem.limit];
    default:
      return assertNever(problem);
  }
}

const TOO_LARGE_ON: { readonly [limit in SizeLimit]: ChecklistScreen } = {
  judges: 'judges',
  entries: 'entries',
  criteria: 'rubric',
  sheets: 'entries',
};

/** Problems by the screen they are mended on, in the order of the set-up. */
export function toChecklist(
  problems: readonly SetUpProblem[],
): { readonly screen: ChecklistScreen; readonly problems: readonly SetUpProblem[] }[] {
  return (['identity', 'rubric', 'entries', 'judges'] as const).map((screen) => ({
    screen,
    problems: problems.filter((problem) => screenOf(problem) === screen),
  }));
}
