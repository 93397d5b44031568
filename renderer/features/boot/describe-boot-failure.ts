import { assertNever } from '../../domain/result';
import type { StartProblem } from '../../stores/start-screen';
import type { Language } from '../../strings/language';
import { strings } from '../../strings/strings';

/** Nothing is on the screen that could be unsaved: what happened, that nothing was removed, what to do. */
export function describeBootFailure(problem: StartProblem, language: Language): string {
  const { bootFailure } = strings[language].frame;
  switch (problem.type) {
    case 'storage-full':
      return bootFailure.full;
    case 'storage-closed':
      return bootFailure.closed;
    case 'storage-failed':
      return bootFailure.failed(problem.detail);
    case 'storage-incomplete':
    case 'storage-log-only':
    case 'workspace-missing':
      // Answers to a write; before one they say no more than that the storage did not work.
      return bootFailure.failed(problem.type);
    case 'storage-newer':
      return bootFailure.newer(problem.installed, problem.supported);
    case 'storage-blocked':
      return bootFailure.blocked;
    case 'start-broken':
      return bootFailure.broken;
    default:
      return assertNever(problem);
  }
}
