import type { PaperRequest } from '../../application/papers/paper-request';
import type { DoneSoFar } from '../../application/ports/done-so-far';
import type { PdfProblem } from '../../application/workspace/problem';
import type { Result } from '../../domain/result';

/** To the worker: one job, then the worker is ended. */
export type Job =
  | { readonly type: 'render'; readonly paper: PaperRequest }
  | { readonly type: 'find-uncovered'; readonly paper: PaperRequest };

/** From the worker: any number of `progress`, then one of the others. */
export type Report =
  | { readonly type: 'progress'; readonly progress: DoneSoFar }
  | { readonly type: 'rendered'; readonly result: Result<Uint8Array, PdfProblem> }
  | { readonly type: 'uncovered'; readonly letters: readonly string[] }
  | { readonly type: 'failed'; readonly detail: string };
