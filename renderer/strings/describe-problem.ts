import type { AnyProblem } from './any-problem';
import type { Language } from './language';
import { getStrings } from './strings';

/** What happened and what to do, in the person's language. */
export function describeProblem(problem: AnyProblem, language: Language): string {
  if (problem.type === 'rubric-of-round') {
    return `${problem.round}: ${describeProblem(problem.problem, language)}`;
  }
  // The record has one text for each type; the compiler cannot tie the two lookups together.
  const describe = getStrings(language).problems[problem.type] as (problem: AnyProblem) => string;
  return describe(problem);
}
