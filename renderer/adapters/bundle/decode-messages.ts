import type { FileHead, PlenoFile } from '../../application/ports/pleno-file';
import type { FileProblem } from '../../application/workspace/problem';
import type { RevisionId } from '../../domain/ids';
import type { Result } from '../../domain/result';

/** To the worker: one file; and, to its `head`, whether to read the rest. */
export type DecodeJob =
  | { readonly type: 'file'; readonly bytes: Uint8Array }
  | { readonly type: 'admitted' }
  | { readonly type: 'refused' };

/** Revisions by name and exact text: cheaper to hand over than as objects, and read again in a moment. */
export interface RevisionTexts {
  readonly ids: readonly RevisionId[];
  readonly texts: readonly string[];
}

/** Whoever asked has refused the file, and knows why. */
export type Unwanted = { readonly type: 'file-unwanted' };

/**
 * From the worker: the head of a file; its revisions in parts, in order, each a task of a few milliseconds for
 * whoever takes it; then what the file says besides, its list of revisions empty, or why it is refused.
 */
export type DecodeReport =
  | { readonly type: 'head'; readonly head: FileHead }
  | { readonly type: 'part'; readonly part: RevisionTexts }
  | {
      readonly type: 'done';
      readonly result: Result<PlenoFile, FileProblem | Unwanted>;
      /** The member they belong into. */
      readonly revisions?: string;
    }
  | { readonly type: 'failed'; readonly detail: string };
