import type { AnyProblem } from '../../../renderer/strings/any-problem';
import { strings } from '../../../renderer/strings/both-languages';
import { describeProblem } from '../../../renderer/strings/describe-problem';

/** What the screens say, so that a rewording breaks no test. */
export const text = strings.id;
export const englishText = strings.en;

/** What the screens say about something that went wrong. */
export const sentence = (problem: AnyProblem): string => describeProblem(problem, 'id');
