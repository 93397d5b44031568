import { assertNever } from '../../domain/result';
import type { StartProblem } from '../../stores/start-screen';
import { bootStrings } from '../../strings/boot-strings';
import type { Language } from '../../strings/language';

/** Nothing is on the screen that could be unsaved: what happened, that nothing was removed, what to do. */
export function describeBootFailure(problem: StartProblem, language: Language): string {
  const { failure } = bootStrings[language].boot;
  switch (problem.type) {
    case 'storage-full':
      return failure.full;
    case 'storage-closed':
      return failure.closed;
    case 'storage-failed':
      return failure.failed(problem.detail);
    case 'storage-incomplete':
    case 'storage-log-only':
    case 'workspace-missing':
      // Answers to a write; before one they say no more than that the storage did not work.
      return failure.failed(problem.type);
    case 'storage-newer':
      return failure.newer(problem.installed, problem.supported);
    case 'storage-blocked':
      return failure.blocked;
    case 'start-broken':
      return failure.broken;
    default:
      return assertNever(problem);
  }
}
