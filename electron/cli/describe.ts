import type { AnyProblem } from '../../renderer/strings/any-problem';
import { describeProblem } from '../../renderer/strings/describe-problem';
import type { Language } from '../../renderer/strings/language';

export const LANGUAGES: readonly Language[] = ['id', 'en'];

export const toLanguage = (text: string | undefined): Language => (text === 'id' ? 'id' : 'en');

/** One remark about a file: its path, and what happened in the person's language. */
export const describeFile = (
  path: string,
  problem: AnyProblem | { readonly type: 'round-unknown'; readonly rounds: readonly string[] },
  language: Language,
): string =>
  problem.type === 'round-unknown'
    ? `${path}: no such round; it has ${problem.rounds.join(', ')}`
    : `${path}: ${describeProblem(problem, language)}`;
