import type { WorkerProblem } from '../../application/workspace/problem';
import { err, type Result } from '../../domain/result';

/** Nothing was found out about a file that was taken in: what should have read it did not run. */
export class KeptUnreadError extends Error {
  override readonly name = 'KeptUnreadError';
  constructor(readonly why: WorkerProblem['cause']) {
    super(why);
  }
}

/** That nothing could be read, as an answer. */
export async function unlessUnread<T, E extends { readonly type: string }>(
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | WorkerProblem>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof KeptUnreadError)) throw error;
    return err<WorkerProblem>({ type: 'worker-failed', cause: error.why });
  }
}
