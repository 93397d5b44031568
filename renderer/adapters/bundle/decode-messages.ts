import type { PlenoFile } from '../../application/ports';
import type { FileProblem } from '../../application/problem';
import type { RevisionId } from '../../domain/ids';
import type { Result } from '../../domain/result';

/** To the worker: one file. */
export interface DecodeJob {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** Revisions by name and exact text: cheaper to hand over than as objects, and read again in a moment. */
export interface RevisionTexts {
  readonly ids: readonly RevisionId[];
  readonly texts: readonly string[];
}

/**
 * From the worker: the revisions of a file in parts, in order, each a task of a few milliseconds for
 * whoever takes it; then what the file says besides, its list of revisions empty, or why it is refused.
 */
export type DecodeReport =
  | { readonly type: 'part'; readonly id: number; readonly part: RevisionTexts }
  | { readonly type: 'done'; readonly id: number; readonly result: Result<PlenoFile, FileProblem> }
  | { readonly type: 'failed'; readonly id: number; readonly detail: string };
