import { useLanguage, useText } from '../../../hooks/use-text';
import { describeDraftProblem } from './describe-draft-problem';
import type { DraftProblem } from './rubric-draft';

/** What is still the matter with a rubric, a sentence each. */
export function DraftProblems({ problems }: { readonly problems: readonly DraftProblem[] }) {
  const { setUp } = useText();
  const language = useLanguage();
  const sentences = problems.map((problem) => describeDraftProblem(problem, setUp, language));
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
