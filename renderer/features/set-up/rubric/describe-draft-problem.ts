import { describeProblem } from '../../../strings/describe-problem';
import type { Language } from '../../../strings/language';
import type { Strings } from '../../../strings/strings';
import type { DraftProblem } from './rubric-draft';

export const describeDraftProblem = (
  problem: DraftProblem,
  { rubric }: Strings['setUp'],
  language: Language,
): string =>
  problem.type === 'scale-unreadable' ? rubric.scaleUnreadable : describeProblem(problem, language);
