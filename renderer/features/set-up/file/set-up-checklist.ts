import type { SetUpProblem } from '../../../application/workspace/problem';
import type { Round } from '../../../domain/competition';
import type { SizeLimit } from '../../../domain/competition-size';
import { assertNever } from '../../../domain/result';

/** In the order of the set-up. */
const SCREENS = ['identity', 'rounds', 'rubric', 'entries', 'judges', 'panels'] as const;
export type ChecklistScreen = (typeof SCREENS)[number];

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
      return 'rounds';
    case 'rubric-of-round':
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
    case 'entry-without-judge':
      return 'panels';
    case 'no-judges':
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

/** Screens that say nothing new of a competition of one round, one panel and everybody. */
const isPlain = (screen: ChecklistScreen, rounds: readonly Pick<Round, 'panels'>[]): boolean =>
  (screen === 'rounds' && rounds.length < 2) ||
  (screen === 'panels' && rounds.every(({ panels }) => panels.length < 2));

/** Problems by the screen they are mended on, in the order of the set-up. */
export function toChecklist(
  problems: readonly SetUpProblem[],
  rounds: readonly Pick<Round, 'panels'>[],
): { readonly screen: ChecklistScreen; readonly problems: readonly SetUpProblem[] }[] {
  return SCREENS.map((screen) => ({
    screen,
    problems: problems.filter((problem) => screenOf(problem) === screen),
  })).filter((part) => part.problems.length > 0 || !isPlain(part.screen, rounds));
}
